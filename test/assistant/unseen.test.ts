import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokens } from "../../src/core/text/fold.ts";
import { readQuestions } from "../../src/features/assistant/evaluate/read-questions.ts";

const folder = (path: string) => new URL(`../../data/${path}/`, import.meta.url);
const textsIn = (path: string) =>
  readdirSync(folder(path)).map((name) => readFileSync(new URL(name, folder(path)), "utf8"));

const unseen = textsIn("assistant/unseen").flatMap((text) => readQuestions(text));
const taught = textsIn("finding/asked")
  .flatMap((text) => text.split("\n"))
  .filter((line) => line !== "" && !line.startsWith("# "));

/** From here on two questions are the same question. */
const SAME = 0.75;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

describe("the questions that accuracy is measured with", () => {
  it("are none of those that were taught, nor one of them with a word changed", () => {
    const known = taught.map((line) => ({ line, words: new Set(tokens(line)) }));
    const same = unseen.flatMap(({ id, q }) => {
      const words = new Set(tokens(q));
      const twin = known.find((each) => words.size > 0 && likeness(words, each.words) >= SAME);
      return twin ? [`${id}: ${q} = ${twin.line}`] : [];
    });
    expect(same).toEqual([]);
  });

  it("are many, of every style, to be answered and to be refused", () => {
    expect(unseen.filter(({ decline }) => !decline).length).toBeGreaterThan(250);
    expect(unseen.filter(({ decline }) => decline).length).toBeGreaterThan(120);
    expect(new Set(unseen.map(({ style }) => style)).size).toBeGreaterThanOrEqual(10);
  });
});
