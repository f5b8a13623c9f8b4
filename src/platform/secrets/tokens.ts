import { randomBytes, randomUUID } from "node:crypto";

/** 256 random bits, 43 characters of base64url: cannot be guessed, may stand in a cookie. Store its `sha256Of` only. */
export const makeToken = (): string => randomBytes(32).toString("base64url");

/** A new identifier (UUID version 4). */
export const makeId = (): string => randomUUID();

// Without letters and digits that are confused when read aloud or copied by hand: 0 O 1 I l.
const readable = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * A first password to be read out or printed once, e.g. `k7fq-2mzd-x9ra-t4hw`: 80 bits of `seed` (at least 16 random
 * bytes or a signature) in groups of four. The same seed gives the same password, so nothing has to be stored.
 */
export function readablePassword(seed: Uint8Array): string {
  const letters = [...seed.subarray(0, 16)].map((byte) => readable[byte % readable.length]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join("")).join("-");
}
