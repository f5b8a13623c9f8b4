import { may } from "#core/access/may";
import type { Official } from "#core/access/actor";
import type { Permission } from "#core/access/permissions";

/** Until the line is known, or where nobody knows whose it is, a call belongs to the centre of the province. */
export const officeOfCall = (call: {
  readonly province_code: string;
  readonly organisation_id: string | null;
}): string => call.organisation_id ?? `${call.province_code}.c`;

/** True when this official answers calls of that office. */
export const answersFor = (
  official: Official,
  { provinceCode, organisationId }: { readonly provinceCode: string; readonly organisationId: string },
  permission: Permission = "hotline.answer",
): boolean => may(official, permission, { provinceCode, organisationId });

/** The offices whose calls an official answers; undefined: all of the province. */
export function officesOf(official: Official): readonly string[] | undefined {
  const { posts, provinceCode } = official;
  // The empty id asks for a post over the whole province.
  if (answersFor(official, { provinceCode, organisationId: "" })) return undefined;
  const own = posts.filter((post) => post.provinceCode === provinceCode);
  const offices = own.flatMap(({ organisationId }) => organisationId ?? []);
  return offices.filter((organisationId) => answersFor(official, { provinceCode, organisationId }));
}
