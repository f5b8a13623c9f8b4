import { Secret, TOTP } from "otpauth";
import type { Signer } from "./sign.ts";
import { makeToken } from "./tokens.ts";

const issuer = "Gần Dân";
const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: 30 });

/** A new seed, which is what is kept. */
export const makeTotpSeed = (): string => makeToken();

/**
 * The shared secret of a seed: 160 bits in base32, as RFC 4226 recommends. It is made of the seed and the server's own
 * secret, so that whoever reads the database alone, or a copy of it, can show no code.
 */
export function totpSecretOf(signer: Signer, seed: string): string {
  const bytes = Buffer.from(signer.sign("totp", seed), "base64url").subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** The `otpauth://` address that authenticator programs read from a QR code. */
export const totpAddress = (secret: string, username: string): string => totpOf(secret, username).toString();

/**
 * Which 30-second step the six digits belong to, one step of clock difference allowed; undefined when they are wrong.
 * Keep the step and accept only later ones: a code read over a shoulder must not work twice (RFC 6238, 5.2).
 */
export function findTotpStep(secret: string, code: string, at: Date): number | undefined {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return undefined;
  const totp = totpOf(secret);
  const timestamp = at.getTime();
  const delta = totp.validate({ token: digits, timestamp, window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

/** The code an authenticator program shows at that moment. */
export const totpCode = (secret: string, at: Date): string => totpOf(secret).generate({ timestamp: at.getTime() });
