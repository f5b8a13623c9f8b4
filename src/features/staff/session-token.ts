import { sha256Of } from "#platform/secrets/random";
import { makeToken } from "#platform/secrets/tokens";
import type { SessionKey } from "./session-store.ts";

/**
 * A token names its province in front, `31.<43 characters>`, so that looking it up touches one province only.
 * The province is no secret; the 256 random bits after it are.
 */
export const makeSessionToken = (provinceCode: string): string => `${provinceCode}.${makeToken()}`;

const shape = /^(\d{2})\.[\w-]{43}$/;

/** Where the token's session is kept, or undefined for text that cannot be a token. */
export function keyOfToken(token: string | undefined): SessionKey | undefined {
  const provinceCode = token === undefined ? undefined : shape.exec(token)?.[1];
  return provinceCode === undefined ? undefined : { provinceCode, tokenHash: sha256Of(token ?? "") };
}
