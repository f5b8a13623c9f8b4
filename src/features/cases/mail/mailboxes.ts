import type { Reading } from "#platform/context";
import type { Signer } from "#platform/secrets/sign";
import { listMailboxes, type Mailbox } from "./mail-store.ts";

const keyOf = (provinceCode: string): string => `cases/mailboxes/${provinceCode}`;

export const mailboxesOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly Mailbox[]> =>
  memory.remember(keyOf(provinceCode), () => listMailboxes(db, provinceCode), 5_000);

export const forgetMailboxes = ({ memory }: Reading, provinceCode: string): void => memory.forget(keyOf(provinceCode));

/** Worked out from the server's secret, so that no table holds it; its number turns when an administrator renews it. */
export const mailSecretOf = (signer: Signer, { provinceCode, id, secretNumber }: Mailbox): string =>
  signer.sign("case-mailbox", `${provinceCode}/${id}/${secretNumber}`);
