import type { Doubt, DoubtKind, ImportedRecord } from "./imported-record.ts";
import type { PublishedLine } from "./read-record.ts";

/** Text that was read in the wrong encoding: the replacement character, or UTF-8 shown as Windows-1252. */
export const isGarbled = (text: string): boolean =>
  /\uFFFD|Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF]|Æ°|Ä\u2018/u.test(text);

const code = /^\d\.\d{6}$/u;
const LONGEST_DAYS = 400;
const LEAST_FEE = 1_000;

/** What a person should look at in a record; `line` counts from 1. */
export function findDoubts(line: number, record: ImportedRecord, published: PublishedLine): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const doubt = (kind: DoubtKind, of?: string) =>
    doubts.push({
      line,
      code: record.code,
      kind,
      ...(of === undefined ? {} : { of: of.replace(/\s+/gu, " ").slice(0, 120) }),
    });
  if (!code.test(record.code)) doubt("bad-code", record.code);
  if (record.name === "") doubt("no-name");
  if (isGarbled(published.ten_thu_tuc + published.trinh_tu_thuc_hien)) doubt("bad-encoding");
  const other = /\b\d\.\d{6}\b/u.exec(record.name)?.[0];
  if (other !== undefined && other !== record.code) doubt("code-mismatch", other);
  for (const [kind, of] of timeDoubts(record, published)) doubt(kind, of);
  for (const [kind, of] of feeDoubts(record)) doubt(kind, of);
  if (record.papers.length === 0) doubt("no-papers");
  if (record.laws.length === 0) doubt("no-law");
  return doubts;
}

type Found = readonly (readonly [DoubtKind, string?])[];

function timeDoubts({ ways }: ImportedRecord, { cach_thuc_thuc_hien }: PublishedLine): Found {
  if (ways.length === 0) return [["no-time", cach_thuc_thuc_hien]];
  const found: [DoubtKind, string?][] = [];
  if (ways.some(({ time }) => time === undefined)) found.push(["time-without-unit", cach_thuc_thuc_hien]);
  const odd = ways.find(({ time }) => time !== undefined && time.amount > LONGEST_DAYS);
  if (odd?.time) found.push(["odd-time", `${odd.time.amount} ${odd.time.unit}`]);
  return found;
}

function feeDoubts({ ways }: ImportedRecord): Found {
  if (ways.length > 0 && ways.every(({ fee }) => fee === undefined)) return [["no-fee"]];
  // "40 đồng" beside "40.000đ" in its own note: the export lost the thousands.
  const odd = ways.find(({ fee }) => fee !== undefined && /đồng/u.test(fee) && amountOf(fee) < LEAST_FEE);
  return odd?.fee === undefined ? [] : [["odd-fee", odd.fee]];
}

const amountOf = (fee: string): number => Number((/^[\d.,]+/u.exec(fee)?.[0] ?? "").replace(/[.,]/gu, ""));
