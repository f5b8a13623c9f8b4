import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { formatDong } from "../../src/core/text/amount.ts";
import { messages as timeMessages } from "../../src/core/time/messages.ts";
import { facets, type Fact, type ProcedureAnswer } from "../../src/features/assistant/answer/answer.ts";
import { composeAnswer, composeImported } from "../../src/features/assistant/answer/compose-answer.ts";
import { messages } from "../../src/features/assistant/messages.ts";
import { importedMessages } from "../../src/features/procedures/imported/messages.ts";
import { lineSchema, readRecord } from "../../src/features/procedures/imported/read-record.ts";
import { messages as procedureMessages } from "../../src/features/procedures/messages.ts";
import { shippedProcedures } from "../../src/features/procedures/shipped-catalogue.ts";

const locales = ["vi", "en"] as const;
const records = new URL("../../../shared/data/procedures/national_records.jsonl.gz", import.meta.url).pathname;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
/** Figures without the marks that group thousands: `8.000` and `8,000` are 8000; `7,5` days stay what they are. */
const figuresOf = (text: string): readonly string[] =>
  (text.match(/\d[\d.,/-]*/gu) ?? []).map((figure) => figure.replace(/[.,](?=\d{3})/gu, "").replace(/[.,/-]+$/u, ""));

/** Words that our own sentences are made of; they hold no paper, office or law. */
const ownWords = new Set(
  wordsOf(JSON.stringify([messages, procedureMessages, importedMessages, timeMessages, formatDong(0, "en")])),
);

type Source = { readonly figures: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** What a record holds; a stated absence of fees may be said as nought. */
function sourceOf(record: unknown): Source {
  const text = JSON.stringify(record).normalize("NFC");
  const figures = new Set(figuresOf(text.replace(/(\d{4})-(\d\d)-(\d\d)/gu, "$3/$2/$1 $&")));
  if (/"fees":\[\]|Miễn phí/u.test(text)) figures.add("0");
  return { figures, words: new Set(wordsOf(text)) };
}

/** What a fact says that its record does not: a figure, or a word that is in no sentence of ours either. */
function strangersIn({ text, items = [] }: Fact, { figures, words }: Source): readonly string[] {
  return [text, ...items].flatMap((said) =>
    locales.flatMap((locale) => [
      ...figuresOf(said[locale].normalize("NFC")).filter((figure) => !figures.has(figure)),
      ...wordsOf(said[locale].normalize("NFC")).filter((word) => !words.has(word) && !ownWords.has(word)),
    ]),
  );
}

/** Everything foreign in an answer, each named with its place; nothing where all of it stands in the record it cites. */
function foreignIn({ procedure, facts, citations }: ProcedureAnswer, record: { readonly code: string }): string[] {
  const source = sourceOf(record);
  return facts.flatMap((fact) => [
    ...(citations[fact.citation]?.code === record.code && procedure.code === record.code ? [] : ["no citation"]),
    ...strangersIn(fact, source).map((stranger) => `${record.code} ${fact.kind}: ${stranger}`),
  ]);
}

describe("every fact of every answer, in both languages", () => {
  it("stands in the shipped record; what was asked for only decides what is said first", () => {
    const foreign = shippedProcedures().flatMap((procedure) => {
      const answer = composeAnswer(procedure, { role: "answer", score: 1, facet: "what" });
      const others = facets.map((facet) => composeAnswer(procedure, { role: "answer", score: 1, facet }).facts);
      for (const facts of others) expect(new Set(facts)).toEqual(new Set(answer.facts));
      return foreignIn(answer, procedure);
    });
    expect([...new Set(foreign)]).toEqual([]);
  });

  it.skipIf(!existsSync(records))("stands in each of the published records (left out where they are absent)", () => {
    const lines = gunzipSync(readFileSync(records)).toString("utf8").trim().split("\n");
    const foreign = lines.flatMap((line) => {
      const record = readRecord(lineSchema.parse(JSON.parse(line)));
      const imported = {
        code: record.code,
        revision: 1,
        reviewed: false,
        record,
        source: "mau",
        importedAt: new Date(0),
      };
      return foreignIn(composeImported(imported, { role: "answer", score: 1, facet: "what" }), record);
    });
    expect(lines.length).toBeGreaterThan(2_000);
    expect([...new Set(foreign)].slice(0, 20)).toEqual([]);
  });

  it("a figure or a paper that the record does not hold is noticed", () => {
    const source = sourceOf(shippedProcedures()[0]);
    const said = (vi: string): Fact => ({ kind: "fee", text: { vi, en: vi }, citation: 0 });
    expect(strangersIn(said("987654 đồng"), source)).not.toEqual([]);
    expect(strangersIn(said("Giấy khám nghiệm thú y"), source)).not.toEqual([]);
  });
});
