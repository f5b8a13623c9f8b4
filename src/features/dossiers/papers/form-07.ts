import { agencyChecks, checkPaper } from "./check-paper.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { sayPlaceAndDate, sayShortInstant } from "./paper-dates.ts";
import type { PaperAgency } from "./paper-parts.ts";
import type { RegisterEntry } from "../lists/present-register.ts";

/** Sổ theo dõi hồ sơ: pages of a centre's register (Circular 03/2025/TT-VPCP, Appendix I, Form 07). */
export type Form07Model = {
  readonly agency: PaperAgency;
  readonly issuedAt: Date;
  readonly centre: string;
  /** "từ ngày 01/11/2026 đến ngày 30/11/2026". */
  readonly period: string;
  readonly entries: readonly RegisterEntry[];
  /** What stands beneath: how many, and where the rest is. */
  readonly summary: string;
};

/** The pages, checked and ready to be set. */
export function drawForm07(model: Form07Model): DrawnPaper {
  checkPaper("Form 07", [
    ...agencyChecks(model.agency),
    ["centre", model.centre],
    ["period", model.period],
    ["summary", model.summary],
  ]);
  const { issuedAt, entries, ...texts } = model;
  const short = (at: Date | undefined): string => (at ? sayShortInstant(at) : "");
  const data = {
    ...texts,
    placeAndDate: sayPlaceAndDate(model.agency.place, issuedAt),
    entries: entries.map((each) => ({
      ...each,
      reach: [each.address, each.phone].filter((text) => text !== "").join("; "),
      receivedAt: short(each.receivedAt),
      dueAt: short(each.dueAt),
      finishedAt: short(each.finishedAt),
      returnedAt: short(each.returnedAt),
    })),
  };
  return { kind: "register", data, issuedAt };
}
