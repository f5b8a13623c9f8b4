import { z } from "zod";
import { isLocalDate } from "#core/time/local-date";
import { changeKinds, fullName } from "#features/units";
import { communeTypes, linkKinds, type ChangeRow, type Draft } from "./change-row.ts";

export const provinceInput = { provinceCode: z.string().regex(/^\d{2}$/) };
const day = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });
const code = z.string().trim().min(1).max(20);

/** `Nghị quyết số 12/NQ-HĐND` is 12/NQ-HĐND. */
const instrumentInput = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .transform((text) => text.normalize("NFC").replace(/^nghị quyết( số)?\s+/iu, ""));

export const aboutInput = {
  kind: z.enum(changeKinds),
  title: z.string().trim().min(1).max(160),
  instrument: instrumentInput,
  on: day,
};

const lineInput = z.strictObject({
  from: code,
  to: code,
  kind: z.enum(linkKinds),
  main: z.boolean().default(false),
  places: z.array(z.string().trim().min(1).max(120)).max(200).default([]),
  name: z.string().trim().min(1).max(60).optional(),
  type: z.enum(communeTypes).optional(),
});
export type LineInput = z.infer<typeof lineInput>;

export const draftInput = {
  ...aboutInput,
  /** In the order of the form; faults name the place in it, from 1. */
  lines: z.array(lineInput).max(500),
};

/** A change that exists, in the version that its page showed. */
export const versionInput = { id: z.string().min(1).max(60), version: z.number().int().min(1).max(1_000_000) };

type Typed = Omit<Draft, "rows"> & { readonly lines: readonly LineInput[] };

export const draftOf = ({ kind, title, instrument, on, lines }: Typed): Draft => ({
  kind,
  title,
  instrument,
  on,
  rows: lines.map((line, at) => rowOf(line, at + 1)),
});

/** A line as the checks take it: `Phường Ngô Quyền` is a ward named Ngô Quyền. */
export function rowOf({ name, type, ...line }: LineInput, row: number): ChangeRow {
  const plain = name === undefined ? undefined : bareName(name.normalize("NFC"), type);
  return { ...line, row, ...(plain === undefined ? {} : { name: plain }), ...(type === undefined ? {} : { type }) };
}

function bareName(name: string, type: LineInput["type"]): string {
  const word = type === undefined ? "" : fullName({ type, name: "" });
  return word !== "" && name.toLowerCase().startsWith(word.toLowerCase()) ? name.slice(word.length).trim() : name;
}
