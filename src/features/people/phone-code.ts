import type { Signer } from "#platform/secrets/sign";
import type { Quota } from "./quota-store.ts";

export const codeDigits = 6;
export const codeMinutes = 5;
export const mostTries = 5;

/**
 * Codes sent: to one phone, so that nobody's phone can be made to ring all night, and for one visitor. An address may
 * be a whole service centre's, so it gets many; it only stops who takes a new visit for every request.
 */
export const codeQuotas = {
  address: { most: 60, minutes: 10 },
  visitor: { most: 3, minutes: 10 },
  phone: { most: 3, minutes: 10 },
  // Ten codes of five tries: a stranger who asks for codes all day guesses one in 20,000 times.
  phoneDay: { most: 10, minutes: 24 * 60 },
} as const satisfies Record<string, Quota>;

export type CodeOf = {
  readonly provinceCode: string;
  readonly id: string;
  readonly phone: string;
  readonly code: string;
};

export const phoneHash = (signer: Signer, phone: string): string => signer.sign("phone", phone);

const codeText = ({ provinceCode, id, phone, code }: CodeOf): string => [provinceCode, id, phone, code].join(":");

export const codeHash = (signer: Signer, of: CodeOf): string => signer.sign("phone-code", codeText(of));

/** Takes the same time whether the code is right or wrong. */
export const isCode = (signer: Signer, of: CodeOf, hash: string): boolean =>
  signer.verify("phone-code", codeText(of), hash);
