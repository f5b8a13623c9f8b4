import type { Reading } from "#platform/context";
import type { ImportedRecord } from "./imported-record.ts";
import type { ImportedRevision } from "./imported-record.ts";
import { readCorrections, readRevisions, type Correction } from "./imported-store.ts";

/** A record that readers may be shown: its newest text, or the one published before it, with people's corrections. */
export type Imported = {
  readonly code: string;
  readonly revision: number;
  readonly record: Omit<ImportedRecord, "steps">;
  /** An administrator has read and published it. */
  readonly reviewed: boolean;
  readonly source: string;
  readonly importedAt: Date;
};

/** What a person may correct: the texts that readers rely on. */
export const correctableFields = ["name", "office", "time", "fee", "papers"] as const;
export type CorrectableField = (typeof correctableFields)[number];

const KEPT_FOR_MS = 10 * 60_000;

/** Every imported record by its code; those set aside are left out. */
export const readImported = ({ db, memory }: Reading): Promise<ReadonlyMap<string, Imported>> =>
  memory.remember(
    "procedures/imported",
    async () => {
      const corrections = Map.groupBy(await readCorrections(db), ({ code }) => code);
      const shown = [...Map.groupBy(await readRevisions(db), ({ code }) => code)].flatMap(([code, revisions]) => {
        const chosen = choose(revisions);
        return chosen ? [[code, present(chosen, corrections.get(code) ?? [])] as const] : [];
      });
      return new Map(shown);
    },
    KEPT_FOR_MS,
  );

export const findImported = async (reading: Reading, code: string): Promise<Imported | undefined> =>
  (await readImported(reading)).get(code);

/** What is published stays until its successor is; without a published one the newest that waits. Newest first. */
const choose = (revisions: readonly ImportedRevision[]): ImportedRevision | undefined =>
  revisions.find(({ state }) => state === "published") ??
  (revisions[0]?.state === "waiting" ? revisions[0] : undefined);

const present = (
  { code, revision, body, state, source, importedAt }: ImportedRevision,
  corrections: readonly Correction[],
): Imported => ({
  code,
  revision,
  record: withCorrections(body, corrections),
  reviewed: state === "published",
  source,
  importedAt,
});

type Body = ImportedRevision["body"];

/** The text of a correctable field, as the form shows it: a paper or a way a line. */
export function fieldText({ name, office, ways, papers }: Body, field: CorrectableField): string {
  if (field === "name") return name;
  if (field === "office") return office;
  if (field === "papers") return papers.join("\n");
  if (field === "fee") return [...new Set(ways.flatMap(({ fee }) => fee ?? []))].join("\n");
  return [...new Set(ways.flatMap(({ time }) => (time ? `${time.amount} ${time.unit}` : [])))].join("\n");
}

function withCorrections(body: Body, corrections: readonly Correction[]): Body {
  let corrected = body;
  for (const { field, value } of corrections) corrected = correct(corrected, field as CorrectableField, value);
  return corrected;
}

function correct(body: Body, field: CorrectableField, value: string): Body {
  const lines = value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (field === "name" || field === "office") return { ...body, [field]: value };
  if (field === "papers") return { ...body, papers: lines };
  const ways = body.ways.length > 0 ? body.ways : [{ channel: "counter" as const }];
  if (field === "fee") return { ...body, ways: ways.map((way) => ({ ...way, fee: lines.join("; ") })) };
  const time = readTime(lines[0] ?? "");
  return time ? { ...body, ways: ways.map((way) => ({ ...way, time })) } : body;
}

const units = ["working-day", "calendar-day", "working-hour", "month"] as const;

/** `5 working-day`; undefined for anything else. */
export function readTime(text: string): NonNullable<Body["ways"][number]["time"]> | undefined {
  const [amount, name] = text.trim().split(/\s+/u);
  const unit = units.find((each) => each === name);
  const length = Number(amount);
  return unit && length > 0 && length <= 10_000 ? { amount: length, unit } : undefined;
}
