import type { Signer } from "#platform/secrets/sign";

/** The secret of a case's link: worked out from its code, kept nowhere. */
const caseSecret = (signer: Signer, code: string): string => signer.sign("case-link", code);

export const isCaseSecret = (signer: Signer, code: string, secret: string): boolean =>
  signer.verify("case-link", code, secret);

/** Where whoever opened a case follows it; `secret` opens it without a telephone. */
export const casePath = (code: string): string => `/phan-anh/${code}`;
export const caseLink = (signer: Signer, code: string): string => `${casePath(code)}?k=${caseSecret(signer, code)}`;
