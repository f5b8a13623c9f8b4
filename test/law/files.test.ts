import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  filesUnder,
  parseSource,
  productSources,
  projectRoot,
  readText,
  surroundingSources,
  testSources,
} from "./source.ts";
import { unusedExports } from "./unused-exports.ts";

const written = ["src", "test", "bench", "scripts"].flatMap(filesUnder);
const linesOf = (path: string): number => readText(path).split("\n").length - 1;

// A migration's name carries its place in the order; a declaration file is named for what it declares.
const properName = /^(\d{4}-)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
const nameBreach = (path: string): string[] =>
  path
    .split("/")
    .filter((part) => !/^README\.md$/.test(part))
    .filter((part) => (part.includes(".") ? !properName.test(part) : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)))
    .map((part) => `${path}: "${part}" is not kebab-case.`);

const drawers = /^(utils?|helpers?|commons?|misc|base|managers?|shared|lib)$/;
const drawerBreach = (path: string): string[] =>
  path
    .split("/")
    .flatMap((part) => part.replace(/\..*$/, "").split("-"))
    .filter((word) => drawers.test(word))
    .map((word) => `${path}: "${word}" says nothing; name what it does.`);

describe("files", () => {
  it("have kebab-case names", () => {
    expect(written.flatMap(nameBreach)).toEqual([]);
  });

  it("are named for what they do, not for a drawer", () => {
    expect(written.flatMap(drawerBreach)).toEqual([]);
  });

  it("of the product are split before 300 lines", () => {
    const long = productSources.map(({ path }) => ({ path, lines: linesOf(path) })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("of the product past 150 lines are few: at most one in ten", () => {
    const long = productSources
      .map(({ path }) => `${linesOf(path)} ${path}`)
      .filter((each) => Number.parseInt(each) > 150);
    if (long.length > 0) console.warn(`Look again at:\n${long.join("\n")}`);
    expect(long.length).toBeLessThanOrEqual(productSources.length / 10);
  });

  it.each(["src/core/dateUtils.ts", "src/core/Date.ts", "src/core/date_time.ts"])(
    "%s would be refused its name",
    (path) => {
      expect(nameBreach(path)).toHaveLength(1);
    },
  );

  it.each(["src/core/utils.ts", "src/features/units/unit-helper.ts", "src/platform/common/a.ts"])(
    "%s would be refused as a drawer",
    (path) => {
      expect(drawerBreach(path)).toHaveLength(1);
    },
  );
});

describe("exports", () => {
  it("are used by some other file", () => {
    // The runtime starts these, a browser loads those, and examples are found by their file name.
    const startedElsewhere = /^src\/(main|features)\.ts$|^src\/browser\/|\/examples\.tsx$/;
    const offering = productSources.filter(({ path }) => !startedElsewhere.test(path));
    expect(unusedExports(offering, [...productSources, ...testSources, ...surroundingSources])).toEqual([]);
  });

  it("are found to be used through the index that passes them on", () => {
    const offering = parseSource("src/features/a/b.ts", "export const used = 1;\nexport function unused() {}");
    const index = parseSource("src/features/a/index.ts", 'export { used } from "./b.ts";');
    expect(unusedExports([offering], [offering, index])).toEqual([
      "src/features/a/b.ts:2 exports unused, which no other file uses.",
    ]);
  });
});

describe("features", () => {
  const features = readdirSync(join(projectRoot, "src/features"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.each(features)("%s has one door and a short page about itself", (feature) => {
    const folder = `src/features/${feature}`;
    const missing = ["index.ts", "README.md"].filter((name) => !existsSync(join(projectRoot, folder, name)));
    expect(missing.map((name) => `${folder}/${name} is missing`)).toEqual([]);
    expect(linesOf(`${folder}/README.md`), `${folder}/README.md is longer than 60 lines`).toBeLessThanOrEqual(60);
  });

  it("are folders, nothing beside them", () => {
    const stray = filesUnder("src/features").filter((path) => path.split("/").length === 3);
    expect(stray.map((path) => basename(path))).toEqual([]);
  });
});
