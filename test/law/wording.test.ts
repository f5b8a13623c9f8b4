import { describe, expect, it } from "vitest";
import { parseSource, productSources } from "./source.ts";
import { wordingBreaches, wordsInPages } from "./wording.ts";

// Examples show a component to those who build; nobody else reads them.
const pages = productSources.filter(({ path }) => path.endsWith(".tsx") && !/(^|[/-])examples?\.tsx$/.test(path));

describe("words said to people", () => {
  it("are said in both languages, and calmly", () => {
    expect(productSources.flatMap(wordingBreaches)).toEqual([]);
  });

  it("stand in message files, not in pages", () => {
    expect(pages.flatMap(wordsInPages)).toEqual([]);
  });
});

describe("the law of words refuses", () => {
  const parse = (text: string) => parseSource("src/ui/a.tsx", text);
  it.each([
    ["an empty text", 'const vi = { greeting: "" };'],
    ["an empty text deep inside", 'const vi = { home: { greeting: " " } };'],
    ["an exclamation mark", 'const vi = { greeting: "Xin chào!" };'],
    ["an exclamation mark in a template", "const vi = { greeting: (name: string) => `Xin chào ${name}!` };"],
    ["English that is not held to the Vietnamese", 'const en = { greeting: "Hello" };'],
    ["a shout beside its translation", 'const said = { vi: "Xong", en: "Done!" };'],
    ["a missing translation", 'const said = { vi: "Xong", en: "" };'],
  ])("%s", (_, text) => {
    expect(wordingBreaches(parse(text))).toHaveLength(1);
  });

  it.each(["const p = <p>Nộp hồ sơ</p>;", 'const p = <img alt="Lá cờ" />;'])("words in a page: %s", (text) => {
    expect(wordsInPages(parse(text))).toHaveLength(1);
  });

  it("nothing in a page that takes its words from messages", () => {
    const text = "const p = <p title={words.hint}>{words.submit} · {count} %</p>; const a = !b;";
    expect(wordsInPages(parse(text))).toEqual([]);
    expect(wordingBreaches(parse(`const vi = { a: "Nộp" }; const en: typeof vi = { a: "Submit" }; ${text}`))).toEqual(
      [],
    );
  });
});
