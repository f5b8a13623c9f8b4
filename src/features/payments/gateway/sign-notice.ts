import { createSigner, type Signer } from "#platform/secrets/sign";

/** What a provider signs: these values, each on a line of its own, in this order. */
export type SignedNotice = {
  readonly provinceCode: string;
  readonly provider: string;
  readonly noticeId: string;
  readonly reference: string;
  readonly amountDong: number;
  readonly paidAt: string;
};

const lines = ({ provinceCode, provider, noticeId, reference, amountDong, paidAt }: SignedNotice): string =>
  [provinceCode, provider, noticeId, reference, amountDong, paidAt].join("\n");

const purpose = "payment-notice";

/** The secret that this house shares with one provider: made from the server's, and of use for nothing else. */
export const providerSecret = (signer: Signer, provider: string): string => signer.sign("payment-provider", provider);

/** HMAC-SHA-256 with the provider's secret over `14:payment-notice:` and the lines, as base64url. */
export const signNotice = (secret: string, notice: SignedNotice): string =>
  createSigner(secret).sign(purpose, lines(notice));

export const verifyNotice = (signer: Signer, notice: SignedNotice, signature: string): boolean =>
  createSigner(providerSecret(signer, notice.provider)).verify(purpose, lines(notice), signature);
