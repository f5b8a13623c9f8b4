import type { Reading } from "#platform/context";
import { sha256 } from "#platform/secrets/sha256";
import { canonicalJson } from "#core/ledger/canonical-json";
import { findDoubts, isGarbled } from "./find-doubts.ts";
import type { Doubt } from "./imported-record.ts";
import { keepRevisions, type NewRevision } from "./imported-store.ts";
import { lineSchema, readRecord, type PublishedLine } from "./read-record.ts";

export type ImportReport = {
  readonly lines: number;
  readonly records: number;
  readonly added: number;
  /** Known codes whose text is another now: a new revision waits for review. */
  readonly changed: number;
  readonly doubts: readonly Doubt[];
};

type Importing = {
  /** Where the records come from, as readers are told: a file's name. */
  readonly source: string;
  readonly at: Date;
  readonly step?: (lines: number) => void;
};

const BATCH = 200;

/**
 * Takes in published records, one JSON object a line. What cannot be read is left out and named by its line; what is
 * doubtful is kept and named. Nothing that is published or was corrected by a person changes: new text waits for review.
 */
export async function importRecords(
  reading: Reading,
  lines: AsyncIterable<string> | Iterable<string>,
  { source, at, step }: Importing,
): Promise<ImportReport> {
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  const batch: NewRevision[] = [];
  const totals = { lines: 0, records: 0, added: 0, changed: 0 };
  const flush = async () => {
    const { added, changed } = await keepRevisions(reading.db, batch.splice(0), { source, at });
    totals.added += added;
    totals.changed += changed;
    step?.(totals.lines);
  };
  for await (const text of lines) {
    totals.lines += 1;
    const read = readLine(text, totals.lines, seen);
    if (!read) continue;
    doubts.push(...read.doubts);
    if (!read.revision) continue;
    totals.records += 1;
    batch.push(read.revision);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  reading.memory.forget("procedures/");
  return { ...totals, doubts };
}

type ReadLine = { readonly doubts: readonly Doubt[]; readonly revision?: NewRevision };

/** A line as a revision with its doubts; undefined for an empty line. */
function readLine(text: string, line: number, seen: Set<string>): ReadLine | undefined {
  const bare = text.replace(/^\uFEFF/u, "").trim();
  if (bare === "") return undefined;
  const published = parseLine(bare);
  if (!published)
    return { doubts: [{ line, code: "", kind: isGarbled(bare) ? "bad-encoding" : "cut-line", of: bare.slice(0, 60) }] };
  const record = readRecord(published);
  const doubts = [...findDoubts(line, record, published)];
  // Without a code or a name nobody could cite it; a second record of a code would replace the first unseen.
  if (record.code === "" || record.name === "") return { doubts };
  if (seen.has(record.code)) return { doubts: [...doubts, { line, code: record.code, kind: "duplicate" }] };
  seen.add(record.code);
  return { doubts, revision: { record, doubts, fingerprint: sha256(canonicalJson(record)) } };
}

function parseLine(text: string): PublishedLine | undefined {
  try {
    const read = lineSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
