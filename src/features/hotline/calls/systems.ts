import type { Reading } from "#platform/context";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Signer } from "#platform/secrets/sign";
import { listSystems, type TelephoneSystem } from "./system-store.ts";

const keyOf = (provinceCode: string): string => `hotline/systems/${provinceCode}`;

/** Remembered for a few seconds: every event asks. */
export const systemsOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly TelephoneSystem[]> =>
  memory.remember(keyOf(provinceCode), () => listSystems(db, provinceCode), 5_000);

export const forgetSystems = ({ memory }: Reading, provinceCode: string): void => memory.forget(keyOf(provinceCode));

/** Worked out from the server's secret, so that no table holds it; its number turns when an administrator renews it. */
export const secretOf = (signer: Signer, { provinceCode, id, secretNumber }: TelephoneSystem): string =>
  signer.sign("telephone-system", `${provinceCode}/${id}/${secretNumber}`);

/** HMAC-SHA-256 in hex over `<timestamp>.<body>`, the timestamp in seconds since 1970. */
export const signBody = (secret: string, timestamp: string, body: Buffer): string =>
  createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");

/** Takes the same time whether the signature is right or not. */
export const bodyIsSigned = (
  secret: string,
  { timestamp, signature, body }: { readonly timestamp: string; readonly signature: string; readonly body: Buffer },
): boolean => {
  const right = Buffer.from(signBody(secret, timestamp, body));
  const given = Buffer.from(signature.replace(/^v1=/, ""));
  return given.length === right.length && timingSafeEqual(given, right);
};
