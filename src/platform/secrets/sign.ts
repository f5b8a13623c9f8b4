import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Signs short texts with the server's secret. The purpose is part of what is signed, so that a signature
 * made for one use (a one-time code) says nothing in another (a draft's link).
 */
export type Signer = {
  /** HMAC-SHA-256 as base64url, 43 characters. */
  sign(purpose: string, text: string): string;
  /** True when `signature` was made by `sign` for the same purpose and text; takes the same time either way. */
  verify(purpose: string, text: string, signature: string): boolean;
};

export function createSigner(secret: string | Uint8Array): Signer {
  const digest = (purpose: string, text: string): Buffer =>
    createHmac("sha256", secret).update(`${purpose.length}:${purpose}:${text}`).digest();
  return {
    sign: (purpose, text) => digest(purpose, text).toString("base64url"),
    verify(purpose, text, signature) {
      const given = Buffer.from(signature, "base64url");
      const right = digest(purpose, text);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
