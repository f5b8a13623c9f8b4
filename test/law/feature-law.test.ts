import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defineFeature, type Feature } from "#platform/feature";
import { doorRefusals } from "#platform/http/messages";
import { describeApi } from "#platform/http/openapi";
import {
  nameBreaches,
  orderBreaches,
  refusalBreaches,
  unguardedPages,
  unreachableCommands,
  type RefusalTexts,
} from "./feature-law.ts";
import { features } from "../../src/features.ts";
import { parseSource, productSources, projectRoot, readText } from "./source.ts";

const folders = readdirSync(join(projectRoot, "src/features"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("the features", () => {
  it("are all listed, each after what it needs", () => {
    expect(orderBreaches(features, folders)).toEqual([]);
  });

  it("share no name of a command, a migration, an operation or a page", () => {
    expect(nameBreaches(features)).toEqual([]);
  });

  it("have a sentence for every refusal", () => {
    const texts = Object.assign({}, doorRefusals, ...features.map(({ refusals }) => refusals ?? {})) as RefusalTexts;
    const inFeatures = productSources.filter(({ path }) => path.startsWith("src/features/"));
    expect(refusalBreaches(texts, inFeatures)).toEqual([]);
  });

  it("offer every command through a door or to another act", () => {
    expect(unreachableCommands(features, productSources)).toEqual([]);
  });

  it("are described to machines as docs/openapi.json says; `npm run gandan -- openapi` writes it anew", () => {
    const described: unknown = JSON.parse(JSON.stringify(describeApi(features.flatMap(({ api }) => api ?? []))));
    expect(JSON.parse(readText("docs/openapi.json"))).toEqual(described);
  });

  it("open no console page to people without a permission", () => {
    expect(unguardedPages(features)).toEqual([]);
  });
});

describe("the law of features refuses", () => {
  const feature = (name: string, more: Partial<Feature> = {}): Feature => defineFeature({ name, needs: [], ...more });

  it("a feature that stands before what it needs", () => {
    const list = [feature("dossiers", { needs: ["units"] }), feature("units")];
    expect(orderBreaches(list, ["dossiers", "units"])).toHaveLength(1);
    expect(orderBreaches(list.toReversed(), ["dossiers", "units"])).toEqual([]);
  });

  it("a folder that is not listed, and a name without a folder", () => {
    expect(orderBreaches([feature("units")], ["unit"])).toHaveLength(2);
  });

  it("two migrations of one name", () => {
    const migrations = { "0100-units": { up: async () => undefined } };
    expect(nameBreaches([feature("a", { migrations }), feature("b", { migrations })])).toEqual([
      "0100-units is taken twice.",
    ]);
  });

  it("a refusal without a sentence, naming its line", () => {
    const source = parseSource("src/features/a/b.ts", '\nrefuse("a.too_late");');
    expect(refusalBreaches({}, [source])).toEqual([expect.stringContaining("src/features/a/b.ts:2")]);
    expect(refusalBreaches({ "a.too_late": { vi: "Muộn", en: "Late" } }, [source])).toEqual([]);
  });

  it("a refusal that names a detail in one language only", () => {
    expect(refusalBreaches({ "a.b": { vi: "Muộn {at}", en: "Late" } }, [])).toHaveLength(1);
  });

  it("a command that its feature forgot, and that nobody calls", () => {
    const source = parseSource("src/features/a/keep.ts", 'export const keep = defineCommand({ name: "a.keep" });');
    expect(unreachableCommands([feature("a")], [source])).toHaveLength(2);
    const door = parseSource("src/features/a/api.ts", 'import { keep } from "./keep.ts";');
    expect(unreachableCommands([feature("a")], [source, door])).toHaveLength(1);
  });

  it("a console page without a permission, but for the sign-in", () => {
    const handle = async () => ({ kind: "missing" }) as const;
    const open = feature("a", { console: [{ method: "GET", path: "/a", handle }] });
    const signIn = feature("staff", { console: [{ method: "GET", path: "/dang-nhap", handle }] });
    expect(unguardedPages([open])).toHaveLength(1);
    expect(unguardedPages([signIn])).toEqual([]);
  });
});
