import { sha256 } from "#platform/secrets/sha256";
import type { Raised } from "./notice-store.ts";

/** A notice under the key made of everything that makes it one. */
export const identified = (notice: Omit<Raised, "id">): Raised => {
  const { code, watch, occasion, rung, organisationId, role } = notice;
  return { ...notice, id: sha256([code, watch, occasion, rung, organisationId, role].join("|")).slice(0, 32) };
};
