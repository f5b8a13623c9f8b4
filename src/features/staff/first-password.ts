import { actorId } from "#core/access/actor";
import type { Acting } from "#platform/context";
import { readablePassword } from "#platform/secrets/tokens";

/**
 * The first password an act gives an account. It follows from the request's key under the server's secret: the same
 * request sent twice says the same password, and it is kept nowhere but as the account's hash.
 */
export const firstPassword = (acting: Acting): string =>
  readablePassword(
    Buffer.from(
      acting.signer.sign("staff/first-password", `${actorId(acting.actor)} ${acting.requestKey}`),
      "base64url",
    ),
  );
