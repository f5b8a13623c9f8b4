import { may } from "#core/access/may";
import type { Acting } from "#platform/context";

/** Telephone systems and test calls serve a whole province, so a post at one office does not reach them. */
export const managedProvince = ({ actor }: Pick<Acting, "actor">): string | undefined =>
  // The empty id asks for a post over the whole province.
  actor.kind === "official" && may(actor, "hotline.manage", { provinceCode: actor.provinceCode, organisationId: "" })
    ? actor.provinceCode
    : undefined;
