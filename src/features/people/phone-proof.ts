import type { Anyone, Citizen } from "#core/access/actor";
import type { Signer } from "#platform/secrets/sign";

export const proofMinutes = 30;

/** Says that whoever holds it confirmed this number. For a cookie that scripts cannot read; never for a link. */
export type PhoneProof = { readonly phone: string; readonly expiresAt: Date };

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** `0912345678.1772413200.<signature>` */
export function makePhoneProof(signer: Signer, phone: string, confirmedAt: Date): string {
  const text = `${phone}.${seconds(confirmedAt) + proofMinutes * 60}`;
  return `${text}.${signer.sign("phone-proof", text)}`;
}

/** The number a token proves at this moment; undefined for anything forged, changed, expired or malformed. */
export function readPhoneProof(signer: Signer, token: string | undefined, at: Date): PhoneProof | undefined {
  const [, text, phone, until, signature] = /^((0\d{9,10})\.(\d{10}))\.([\w-]{43})$/.exec(token ?? "") ?? [];
  if (!text || !phone || !signature || !signer.verify("phone-proof", text, signature)) return undefined;
  const expiresAt = new Date(Number(until) * 1000);
  return expiresAt > at ? { phone, expiresAt } : undefined;
}

/** Who the visitor is to the rest of the system: somebody with this number, or anyone. */
export function citizenOf(signer: Signer, token: string | undefined, at: Date): Citizen | Anyone {
  const proof = readPhoneProof(signer, token, at);
  return proof ? { kind: "citizen", phone: proof.phone } : { kind: "anyone" };
}
