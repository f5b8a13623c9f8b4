import { createHash, randomBytes, randomInt } from "node:crypto";

/** SHA-256 in hex: how a secret that is itself long and random is kept. */
export const sha256Of = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** A number of so many decimal digits, leading zeros kept; every one equally likely. */
export const randomDigits = (length: number): string => Array.from({ length }, () => String(randomInt(10))).join("");

/** Letters drawn evenly from an alphabet whose length divides 256, so that no letter is likelier than another. */
export const randomLetters = (length: number, alphabet: string): string =>
  [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join("");
