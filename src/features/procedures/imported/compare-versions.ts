import { fieldText, type CorrectableField } from "./imported-catalogue.ts";
import type { ImportedRevision } from "./imported-record.ts";
import type { Correction } from "./imported-store.ts";

type Body = ImportedRevision["body"];
const comparedFields = [
  "name",
  "office",
  "time",
  "fee",
  "papers",
  "laws",
  "applicants",
  "conditions",
  "decision",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One field of two versions: what went, what came, a line each; both empty where nothing differs. */
export type Difference = {
  readonly field: ComparedField;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

/** What differs between two versions of a record, field by field, in the order in which people ask. */
export const compareVersions = (before: Body, after: Body): readonly Difference[] =>
  comparedFields.flatMap((field) => {
    const [old, now] = [linesOf(before, field), linesOf(after, field)];
    const removed = old.filter((line) => !now.includes(line));
    const added = now.filter((line) => !old.includes(line));
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }];
  });

function linesOf(body: Body, field: ComparedField): readonly string[] {
  const text =
    field === "laws"
      ? body.laws.map(({ number }) => number).join("\n")
      : field === "applicants" || field === "conditions" || field === "decision"
        ? body[field]
        : fieldText(body, field);
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Corrections whose ground has moved: the source no longer says what it said when a person corrected it. */
export const movedCorrections = (newest: Body, corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ field, sourceValue }) => fieldText(newest, field as CorrectableField) !== sourceValue);
