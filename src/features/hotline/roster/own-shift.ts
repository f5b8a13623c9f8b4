import type { Permission } from "#core/access/permissions";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { mayOnLine } from "../line.ts";
import { spanOf, type Shift } from "./model/shift.ts";
import { saySpan } from "./say-shift.ts";
import { findShift } from "./shift-store.ts";

/** A shift that is not over. */
export async function getComingShift(
  acting: Acting,
  provinceCode: string,
  id: string,
): Promise<Result<Shift, Refusal>> {
  const shift = await findShift(acting.db, provinceCode, id);
  if (!shift) return refuse("hotline.shift_missing");
  return shift.endsAt > acting.at ? ok(shift) : refuse("hotline.shift_past", { shift: saySpan(spanOf(shift)) });
}

/** One that the official keeps the roster of. */
export async function getKeptShift(acting: Acting, provinceCode: string, id: string): Promise<Result<Shift, Refusal>> {
  const permission: Permission = "hotline.manage-roster";
  const shift = await getComingShift(acting, provinceCode, id);
  return shift.ok && !mayOnLine(acting.actor, permission, shift.value) ? refuse("access.not_allowed") : shift;
}
