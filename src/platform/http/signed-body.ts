import { createHmac, timingSafeEqual } from "node:crypto";

/** A signature is good for so long on either side of our clock; a sender signs each attempt anew. */
const windowSeconds = 300;

/** HMAC-SHA-256 in hex over `<timestamp>.<body>`, the timestamp in seconds since 1970. */
export const signBody = (secret: string, timestamp: string, body: Buffer): string =>
  createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");

/** Takes the same time whether the signature is right or not. */
const isSigned = (secret: string, { timestamp, signature, body }: Sent): boolean => {
  const right = Buffer.from(signBody(secret, timestamp, body));
  const given = Buffer.from(signature.replace(/^v1=/, ""));
  return given.length === right.length && timingSafeEqual(given, right);
};

type Sent = { readonly timestamp: string; readonly signature: string; readonly body: Buffer };

/** What is wrong with the signature of a sending (`x-gandan-timestamp`, `x-gandan-signature`); undefined when nothing is. */
export function flawOfSignature(
  secret: string,
  {
    body,
    header,
    at,
  }: { readonly body: Buffer; readonly header: (name: string) => string | undefined; readonly at: Date },
): "unsigned" | "too_old" | undefined {
  const timestamp = header("x-gandan-timestamp") ?? "";
  const signature = header("x-gandan-signature") ?? "";
  if (!/^\d{10}$/.test(timestamp) || !isSigned(secret, { timestamp, signature, body })) return "unsigned";
  return Math.abs(Number(timestamp) - at.getTime() / 1000) > windowSeconds ? "too_old" : undefined;
}
