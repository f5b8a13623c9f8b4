import { z } from "zod";
import type { Permission } from "#core/access/permissions";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { findOfficial } from "#features/staff";
import { findOrganisation } from "#features/units";
import type { Acting } from "#platform/context";
import { linePurposes, mayOnLine, type Line } from "../line.ts";

export const lineInput = {
  provinceCode: z.string().regex(/^\d{2}$/),
  organisationId: z.string().trim().min(1).max(40),
  purpose: z.enum(linePurposes),
};
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: "clock" });
export const accountInput = z.string().trim().min(1).max(80);
export const reasonInput = z.string().trim().min(1).max(200);

/** The line when its office exists and the official's post counts there. */
export async function checkLine(
  acting: Acting,
  { provinceCode, organisationId, purpose }: Line,
  permission: Permission,
): Promise<Result<Line, Refusal>> {
  const line: Line = { provinceCode, organisationId, purpose };
  if (!mayOnLine(acting.actor, permission, line)) return refuse("access.not_allowed");
  const office = await findOrganisation(acting, organisationId);
  return office?.provinceCode === provinceCode ? ok(line) : refuse("hotline.line_unknown");
}

/** The name of somebody of the province who may be put on duty: an active account with a post. */
export async function checkPerson(acting: Acting, provinceCode: string, id: string): Promise<Result<string, Refusal>> {
  const found = await findOfficial(acting, { provinceCode, id }, acting.at);
  return found && found.posts.length > 0 ? ok(found.name) : refuse("hotline.person_unknown", { person: id });
}
