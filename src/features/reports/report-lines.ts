import type { Acting } from "#platform/context";
import { listLateWithCause } from "./lateness-report.ts";
import { causeKey } from "./model/lateness-cause.ts";
import { cells, type CellName } from "./model/figures.ts";
import { readableOffices } from "./places.ts";
import { filterOfRow, type ReportOrder } from "./report-order.ts";
import { listCodes, type ReportFilter } from "./report-store.ts";

/** Which number's dossiers: a cell of II.06a, or a cause or an office of II.07b. */
export type Behind =
  | { readonly cell: CellName; readonly row?: string }
  | { readonly cause?: string; readonly office?: string };

export type Lines = {
  /** Dossiers of the number that this official may open, in the order in which they were received. */
  readonly codes: readonly string[];
  /** Others that the number counts, of offices this official does not serve. */
  readonly hidden: number;
};

/** The dossiers behind a number of a report, counted by the same statement as the number. */
export async function listLines(acting: Acting, order: ReportOrder, behind: Behind): Promise<Lines> {
  if (acting.actor.kind !== "official") return { codes: [], hidden: 0 };
  const filter = await filterOfRow(acting, order, "cell" in behind ? behind.row : undefined);
  const readers = readableOffices(acting.actor);
  const all = await codesBehind(acting, filter, behind);
  if (readers === undefined) return { codes: all, hidden: 0 };
  const codes = await codesBehind(acting, { ...filter, readers }, behind);
  return { codes, hidden: all.length - codes.length };
}

async function codesBehind(acting: Acting, filter: ReportFilter, behind: Behind): Promise<readonly string[]> {
  if ("cell" in behind) return listCodes(acting.db, filter, cells[behind.cell]);
  const late = await listLateWithCause(acting, filter);
  return late
    .filter(({ cause }) => behind.cause === undefined || causeKey(cause) === behind.cause)
    .filter(({ office }) => behind.office === undefined || office === behind.office)
    .map(({ code }) => code);
}
