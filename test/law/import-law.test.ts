import { describe, expect, it } from "vitest";
import { readNeeds } from "./feature-needs.ts";
import { importBreaches } from "./import-law.ts";
import { findRings } from "./rings.ts";
import { targetOf } from "./rooms.ts";
import { parseSource, productSources, testSources, type Source } from "./source.ts";

const needs = readNeeds(productSources);

const edgesOf = (sources: readonly Source[]): Map<string, string[]> =>
  new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.map(({ specifier }) => targetOf(path, specifier)).flatMap((to) => (to.kind === "file" ? [to.path] : [])),
    ]),
  );

describe("the import law", () => {
  it("is kept by every file of the product", () => {
    expect(productSources.length).toBeGreaterThan(20);
    expect(importBreaches(productSources, needs)).toEqual([]);
  });

  it("no files import each other in a ring, not even for their types", () => {
    expect(findRings(edgesOf(productSources)).map((ring) => ring.join(" -> "))).toEqual([]);
  });

  it("no features need each other in a ring", () => {
    expect(findRings(needs).map((ring) => ring.join(" -> "))).toEqual([]);
  });

  it("a test reaches another feature through its door too", () => {
    const deep = importBreaches(testSources, needs).filter((breach) => breach.includes("use the feature's door"));
    expect(deep).toEqual([]);
  });
});

describe("the import law refuses", () => {
  const declared = new Map([
    ["dossiers", ["units"]],
    ["units", []],
  ]);
  it.each([
    ["src/core/a.ts", 'import { z } from "zod";', "core imports core only"],
    ["src/core/a.ts", 'import type { Db } from "#platform/database/database";', "core may import core only"],
    ["src/core/a.ts", 'type T = import("#platform/context").Acting;', "core may import core only"],
    ["src/core/a.ts", 'export * from "node:fs";', "core imports core only"],
    ["src/platform/a.ts", 'import { unit } from "#features/units";', "platform knows no feature"],
    ["src/ui/a.tsx", 'import "zod";', "no package but preact"],
    ["src/browser/a.ts", 'import "../platform/clock.ts";', "browser may import core, browser only"],
    ["src/features/dossiers/a.ts", 'await import("node:fs");', "touches the world"],
    ["src/features/dossiers/a.ts", 'import pg from "pg";', "touches the world"],
    ["src/features/dossiers/a.ts", 'import "../units/unit.ts";', "use the feature's door"],
    ["src/features/units/a.ts", 'import "#features/dossiers";', 'does not declare "dossiers"'],
    ["src/surfaces/a.ts", 'import "../features/units/unit.ts";', "use the feature's door"],
    ["src/surfaces/a.ts", 'import { features } from "../features.ts";', "imported by nobody"],
    ["src/platform/a.ts", 'import "#test/world";', "does not know its tests"],
    ["src/drawer/a.ts", "", "stands in no room"],
  ])("%s with %s", (path, text, why) => {
    expect(importBreaches([parseSource(path, text)], declared)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ["src/features/dossiers/a.ts", 'import { getUnit } from "#features/units"; import { z } from "zod";'],
    ["src/features/dossiers/a.ts", 'import { createHash } from "node:crypto"; import "./policy.ts";'],
    ["src/platform/a.ts", 'import pg from "pg"; import "node:fs"; import "#core/result";'],
    ["src/main.ts", 'import { features } from "./features.ts"; import pg from "pg";'],
  ])("nothing in %s with %s", (path, text) => {
    expect(importBreaches([parseSource(path, text)], declared)).toEqual([]);
  });

  it("a ring of three, named on the way round", () => {
    const files = [
      parseSource("src/core/a.ts", 'import "./b.ts";'),
      parseSource("src/core/b.ts", 'import type { C } from "./c.ts";'),
      parseSource("src/core/c.ts", 'import "#core/a";'),
    ];
    expect(findRings(edgesOf(files))).toEqual([["src/core/a.ts", "src/core/b.ts", "src/core/c.ts", "src/core/a.ts"]]);
  });
});
