import { z } from "zod";
import { ok } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { getKeptShift } from "./own-shift.ts";
import { deleteShift } from "./shift-store.ts";

/** Takes a shift out of the roster; the hole it leaves is shown. */
export const removeShift = defineCommand({
  name: "hotline.remove-shift",
  permission: "hotline.manage-roster",
  summary: "Takes a coming shift out of a line's roster.",
  input: z.strictObject({ provinceCode: z.string().regex(/^\d{2}$/), id: z.string().min(1).max(60) }),
  writes: "transaction",
  async run(acting, { provinceCode, id }) {
    const shift = await getKeptShift(acting, provinceCode, id);
    if (!shift.ok) return shift;
    await deleteShift(acting.db, provinceCode, id);
    return ok({ id, organisationId: shift.value.organisationId, purpose: shift.value.purpose });
  },
});
