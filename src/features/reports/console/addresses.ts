import { localDateOf } from "#core/time/local-time";
import type { Refusal, Result } from "#core/result";
import { consoleRoot, type PageRequest } from "#platform/http/page-door";
import { cellNames, type CellName } from "../model/figures.ts";
import { namedPeriod, periodOf, type Period } from "../model/period.ts";
import type { Behind } from "../report-lines.ts";
import type { Asked, Grouping } from "../report-order.ts";

export const reportPath = `${consoleRoot}/bao-cao`;
export const linesPath = `${reportPath}/ho-so`;
export const exportsPath = `${reportPath}/da-tai`;
export const registerPath = `${consoleRoot}/so-theo-doi`;

export type ReportName = "ii-06a" | "ii-07b";
export const freePeriod = "tu-chon";

/** Words for groupings in addresses. */
export const groupingSlugs: Readonly<Record<Grouping, string>> = {
  field: "linh-vuc",
  centre: "noi-tiep-nhan",
  agency: "co-quan",
};

type Query = PageRequest["query"];

export const reportNamed = (query: Query): ReportName => (query["mau"] === "ii-07b" ? "ii-07b" : "ii-06a");

/** The period of an address: by its short name, or from day to day; this month where none is named. */
export function readPeriod(query: Query, at: Date): Result<Period, Refusal> {
  const name = query["ky"] || localDateOf(at).slice(0, 7);
  if (name !== freePeriod) return namedPeriod(name);
  const { from, to } = freeDays(query, at);
  return periodOf(from, to);
}

/** The days typed; this month so far until something is. */
export function freeDays(query: Query, at: Date): Period {
  const today = localDateOf(at);
  return { from: query["tu"] ?? `${today.slice(0, 7)}-01`, to: query["den"] ?? today };
}

export const readAsked = (query: Query, period: Period): Asked => ({
  place: query["don-vi"] || undefined,
  period,
  field: query["linh-vuc"] || undefined,
  procedures: query["thu-tuc"] ? [query["thu-tuc"].slice(0, 30)] : undefined,
  by: (Object.keys(groupingSlugs) as Grouping[]).find((by) => groupingSlugs[by] === query["theo"]) ?? "field",
});

/** What of an address names the report: to lead from it to its files and dossiers, and back. */
export const reportQuery = (query: Query): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    ["mau", "ky", "tu", "den", "don-vi", "linh-vuc", "thu-tuc", "theo"].map((name) => [name, query[name] || undefined]),
  );

/** Which number an address of the list of dossiers is about; undefined where it names none. */
export function readBehind(query: Query): Behind | undefined {
  const cell = cellNames.find((name) => name === query["o"]);
  if (cell) return { cell, ...(query["dong"] ? { row: query["dong"] } : {}) };
  if (query["mau"] !== "ii-07b") return undefined;
  return {
    ...(query["nguyen-nhan"] ? { cause: query["nguyen-nhan"] } : {}),
    ...(query["noi"] ? { office: query["noi"] } : {}),
  };
}

export const linesQuery = (behind: {
  readonly cell?: CellName;
  readonly row?: string;
  readonly cause?: string;
  readonly office?: string;
}): Readonly<Record<string, string | undefined>> => ({
  o: behind.cell,
  dong: behind.row,
  "nguyen-nhan": behind.cause,
  noi: behind.office,
});

/** `path` with those parameters that have a value. */
export function address(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const named = Object.entries(parameters).filter((each): each is [string, string] => Boolean(each[1]));
  return named.length > 0 ? `${path}?${new URLSearchParams(named)}` : path;
}

/** The late dossiers of a procedure in a period, those of one cause where it is named. */
export const lateLinesPath = (of: {
  readonly procedure: string;
  readonly period: Period;
  readonly place: string;
  readonly cause?: string;
}): string =>
  address(linesPath, {
    mau: "ii-07b",
    ky: freePeriod,
    tu: of.period.from,
    den: of.period.to,
    "don-vi": of.place,
    "thu-tuc": of.procedure,
    "nguyen-nhan": of.cause,
  });
