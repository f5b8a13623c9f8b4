import type { Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import { unitCodeOf } from "#features/units";

/** What people call a line for. `hotline` is the one that each centre has to answer day and night. */
export const linePurposes = ["hotline", "guidance", "feedback", "technical"] as const;
export type LinePurpose = (typeof linePurposes)[number];

/**
 * A line is what is staffed: one purpose at one office. Its numbers come and go (`numbers/`), its duty roster goes on
 * (`roster/`), and every call belongs to it.
 */
export type Line = {
  readonly provinceCode: string;
  readonly organisationId: string;
  readonly purpose: LinePurpose;
};

/** The line of the province's centre with the same purpose: where every chain ends. */
export const provinceLine = ({ provinceCode, purpose }: Line): Line => ({
  provinceCode,
  organisationId: `${provinceCode}.c`,
  purpose,
});

/** Centre, committee and police of one commune answer one telephone: a post at any of them counts for the line. */
export function mayOnLine(actor: Actor, permission: Permission, line: Line): boolean {
  const unit = unitCodeOf(line.organisationId);
  const offices = [line.organisationId, `${unit}.c`, `${unit}.u`, `${unit}.p`];
  return offices.some((organisationId) => may(actor, permission, { provinceCode: line.provinceCode, organisationId }));
}
