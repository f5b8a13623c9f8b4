import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Actor, Official, Role } from "#core/access/actor";
import { procedures, seedProcedures } from "#features/procedures";
import { seedUnits, units } from "#features/units";
import { dossiers } from "#features/dossiers";
import { fees, seedFees } from "#features/fees";
import { payments } from "#features/payments";
import type { Acting } from "#platform/context";
import { execute } from "#platform/command/execute";
import type { Command } from "#platform/command/define-command";
import type { Outcome } from "#platform/command/outcome";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import { drivenClock, type DrivenClock } from "#platform/clock";
import type { OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import { createMemory } from "#platform/memory";
import { messageMigrations } from "#platform/notify/message-migrations";
import { createSigner } from "#platform/secrets/sign";
import { foundingOf } from "./databases.ts";

/** An office without doors: real database, real catalogue, commands run directly, the clock in the test's hand. */
export type Office = {
  readonly clock: DrivenClock;
  readonly acting: (actor: Actor, requestKey?: string) => Acting;
  readonly run: <Input, Output>(
    actor: Actor,
    command: Command<Input, Output>,
    input: unknown,
    requestKey?: string,
  ) => Promise<Outcome<Output>>;
};

/** What an office begins with: opened on such a database, it is quick. */
export const officeFounding = foundingOf("office", {
  migrations: [
    requestReceiptMigrations,
    messageMigrations,
    ...[units, procedures, fees, dossiers, payments].map(({ migrations }) => migrations),
  ],
  seeds: [seedUnits, seedProcedures, seedFees],
});

export async function openOffice(opened: OpenDatabase, startAt: Date): Promise<Office> {
  const { db } = opened;
  const memory = createMemory(() => 0);
  const clock = drivenClock(startAt);
  await officeFounding.found({ db, memory });
  const files = createFileStore(mkdtempSync(join(tmpdir(), "gan-dan-files-")));
  const signer = createSigner(Buffer.alloc(32, 7).toString("hex"));
  const notifier = { send: async () => undefined };
  const acting = (actor: Actor, requestKey: string = randomUUID()): Acting => ({
    db,
    memory,
    files,
    signer,
    notifier,
    actor,
    requestKey,
    at: clock.now(),
  });
  return {
    clock,
    acting,
    run: (actor, command, input, requestKey) => execute(command, acting(actor, requestKey), input),
  };
}

/** An official with one post, as the sign-in would give one. */
export const official = (role: Role, organisationId: string, provinceCode = "31"): Official => ({
  kind: "official",
  accountId: `${role}@${organisationId}`,
  name: "Cán bộ Mẫu",
  provinceCode,
  posts: [{ role, provinceCode, organisationId }],
});
