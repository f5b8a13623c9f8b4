import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findableImported, findableOf } from "../../src/features/procedures/finding/findable.ts";
import type { Findable } from "../../src/features/procedures/finding/finder.ts";
import { lineSchema, readRecord } from "../../src/features/procedures/imported/read-record.ts";
import { shippedProcedures } from "../../src/features/procedures/shipped-catalogue.ts";

/** What a house finds: the shipped procedures and, where a file of published records is named, those beside them. */
export function findablesWith(records: string | undefined): readonly Findable[] {
  const own = shippedProcedures().map(findableOf);
  if (records === undefined) return own;
  const codes = new Set(own.map(({ code }) => code));
  const bytes = readFileSync(records);
  const text = (records.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const read = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => readRecord(lineSchema.parse(JSON.parse(line))));
  const imported = new Map(read.map((record) => [record.code, record]));
  return [
    ...own,
    ...[...imported].filter(([code]) => !codes.has(code)).map(([code, record]) => findableImported({ code, record })),
  ];
}
