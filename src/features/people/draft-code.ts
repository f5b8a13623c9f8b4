import { randomLetters } from "#platform/secrets/random";
import type { Signer } from "#platform/secrets/sign";

// 32 signs, so 40 bits in eight; without I, L, O and U, which are read as something else.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 8;

export const makeDraftCode = (): string => randomLetters(length, alphabet);

/** As people read it aloud and write it down: `7KQ4-M2ZD`. */
export const sayDraftCode = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;

/** What was typed as the code it means: small letters, spaces, dashes and the confusable O, I and L are forgiven. */
export function readDraftCode(typed: string): string | undefined {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined;
}

export type DraftKey = { readonly provinceCode: string; readonly code: string };

const keyText = ({ provinceCode, code }: DraftKey): string => `${provinceCode}:${code}`;

/**
 * The secret of a draft's link, 43 characters. It is derived, not stored: the table opens no draft, and the same
 * link can be given again to whoever proves to know the code. A new server secret makes old links void, not codes.
 */
export const draftSecret = (signer: Signer, key: DraftKey): string => signer.sign("draft-link", keyText(key));

export const isDraftSecret = (signer: Signer, key: DraftKey, secret: string): boolean =>
  signer.verify("draft-link", keyText(key), secret);
