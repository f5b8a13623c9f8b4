import { refuse, type Refusal } from "#core/result";
import { findOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import type { Line } from "../line.ts";
import { isClash, spanOf, type Shift } from "./model/shift.ts";
import { overlap, type Span } from "./model/span.ts";
import { saySpan } from "./say-shift.ts";

type Wanted = { readonly line: Line; readonly span: Span; readonly accountId: string };

/** The shift that keeps somebody from another one, if any. */
export const findClash = (shifts: readonly Shift[], { line, span, accountId }: Wanted): Shift | undefined =>
  shifts.find((each) => each.accountId === accountId && isClash(line, each) && overlap(spanOf(each), span));

/** The refusal that names it. */
export async function refuseClash(
  reading: Reading,
  clash: Shift,
  name: string,
): Promise<{ readonly ok: false; readonly refusal: Refusal }> {
  const office = (await findOrganisation(reading, clash.organisationId))?.name ?? clash.organisationId;
  return refuse("hotline.double_booked", { name, shift: saySpan(spanOf(clash)), office });
}
