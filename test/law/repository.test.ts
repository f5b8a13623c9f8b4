import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, productSources, projectRoot, readText } from "./source.ts";

const text = /\.(tsx?|mjs|js|css|json|md|sh|tsv|yml|yaml|sql|svg|html)$/;
const files = filesUnder(".").filter((path) => text.test(path) || path === ".ci/run");
const self = "test/law/repository.test.ts";

// Matched by case: the Vietnamese word "ai" (who) is welcome.
const machineTalk = /(^|[\s"'`(=])\/(work|home|Users)\/|[Cc]o-[Aa]uthored-[Bb]y|\bAI\b/;

const linesThat = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    readText(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  );

describe("the repository", () => {
  it("speaks of the product, not of the machine or the tools it was written with", () => {
    const elsewhere = files.filter((path) => path !== self && path !== "package-lock.json");
    expect(linesThat(machineTalk, elsewhere)).toEqual([]);
  });

  it("leaves nothing unfinished: no marks for later, no test left out", () => {
    const code = files.filter((path) => /^(src|test|bench|scripts)\//.test(path) && path !== self);
    expect(
      linesThat(
        // The law's own pattern names what it forbids; that is why this file is not searched.
        /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|\b(it|test|describe)\.(only|todo|skip)\(/,
        code,
      ),
    ).toEqual([]);
  });

  it("has documents whose links lead somewhere", () => {
    const documents = files.filter((path) => path.endsWith(".md"));
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  it("has a glossary whose names exist in the code", () => {
    const [spoken = ""] = readText("docs/glossary.md").split("## Words to come");
    const names = [...spoken.matchAll(/^\|.*\|([^|]+)\|$/gm)].flatMap(
      ([, last = ""]) => last.match(/(?<=`)[^`,]+(?=`)/g) ?? [],
    );
    expect(names.length).toBeGreaterThan(50);
    const code = productSources.map(({ text }) => text).join("\n");
    const known = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
    expect([...new Set(names)].filter((name) => !known(name))).toEqual([]);
  });

  it("says the ten official statuses in the words of its glossary", () => {
    const rows = [...readText("docs/glossary.md").matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| `/gm)];
    expect(rows).toHaveLength(10);
    const code = productSources.map(({ text }) => text).join("\n");
    const unsaid = rows.flatMap(([, , vi = "", en = ""]) => [vi, en].filter((words) => !code.includes(`"${words}"`)));
    expect(unsaid).toEqual([]);
  });

  it("gives each decision a number of its own", () => {
    const numbers = filesUnder("docs/decisions").map((path) => Number(posix.basename(path).slice(0, 4)));
    expect(numbers.every((number) => number > 0)).toBe(true);
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});

const link = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

function brokenLinks(path: string): string[] {
  const outsideCode = readText(path).replace(/```[\s\S]*?```/g, "");
  return [...outsideCode.matchAll(link)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => decodeURI(target.replace(/#.*$/, "")))
    .filter((target) => !existsSync(join(projectRoot, posix.dirname(path), target)))
    .map((target) => `${path} links to ${target}, which does not exist.`);
}

type Locked = { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };

describe("the lockfile", () => {
  const { packages } = JSON.parse(readText("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };

  it("names no registry, so that every machine may use its own", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it("lists every optional binding, so that npm ci accepts it on every system", () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.entries(optionalDependencies ?? {}),
    );
    const missing = wanted.filter(([name, version]) => /^\d/.test(version) && !packages[`node_modules/${name}`]);
    expect(missing).toEqual([]);
  });
});
