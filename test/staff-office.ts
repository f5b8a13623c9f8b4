import { randomUUID } from "node:crypto";
import type { Actor, Official, Role } from "#core/access/actor";
import { instantOn } from "#core/time/local-time";
import { seedUnits, units } from "#features/units";
import { createAccount, identify, seedDemoStaff, staff } from "#features/staff";
import { drivenClock, type DrivenClock } from "#platform/clock";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import { createMemory } from "#platform/memory";
import { createSigner } from "#platform/secrets/sign";
import { foundingOf } from "./databases.ts";

/** The staff of two provinces on a real database, without doors; the clock stands at 09:00 on Monday 16 November 2026. */
export type StaffOffice = {
  readonly clock: DrivenClock;
  readonly demo: readonly Official[];
  readonly acting: (actor?: Actor, more?: Partial<Acting>) => Acting;
  readonly run: <Input, Output>(
    actor: Actor,
    command: Command<Input, Output>,
    input: unknown,
    requestKey?: string,
  ) => Promise<Outcome<Output>>;
  /** What the command answers; throws when it refuses. */
  readonly done: <Input, Output>(actor: Actor, command: Command<Input, Output>, input: unknown) => Promise<Output>;
  /** The code of the refusal, or "done" or "invalid". */
  readonly said: <Input, Output>(actor: Actor, command: Command<Input, Output>, input: unknown) => Promise<string>;
  /** The id of a new account without posts, made by the administrator of Hải Phòng unless told. */
  readonly newAccount: (by?: Official) => Promise<string>;
  /** Who a token belongs to now. */
  readonly whoIs: (token: string) => Promise<Actor>;
  readonly demoOf: (username: string) => Official;
};

/** What a staff office begins with: opened on such a database, it is quick. */
export const staffOfficeFounding = foundingOf("staff office", {
  migrations: [requestReceiptMigrations, units.migrations, staff.migrations],
  seeds: [seedUnits],
});

export async function openStaffOffice({ db }: OpenDatabase): Promise<StaffOffice> {
  const memory = createMemory();
  const clock = drivenClock(instantOn("2026-11-16", "09:00") as Date);
  await staffOfficeFounding.found({ db, memory });
  const demo = await seedDemoStaff({ db }, { at: clock.now() });
  const acting = (actor: Actor = { kind: "anyone" }, more: Partial<Acting> = {}): Acting => ({
    db,
    memory,
    actor,
    at: clock.now(),
    requestKey: randomUUID(),
    files: createFileStore("var/none"),
    notifier: { send: async () => undefined },
    signer: createSigner("a secret for tests only"),
    ...more,
  });
  const run: StaffOffice["run"] = (actor, command, input, requestKey = randomUUID()) =>
    execute(command, acting(actor, { requestKey }), input);
  const done: StaffOffice["done"] = async (actor, command, input) => {
    const outcome = await run(actor, command, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  const demoOf = (username: string): Official => {
    const found = demo.find((each) => each.accountId === username);
    if (!found) throw new Error(`No demo account ${username}.`);
    return found;
  };
  let named = 0;
  return {
    clock,
    demo,
    acting,
    run,
    done,
    demoOf,
    said: async (actor, command, input) => {
      const outcome = await run(actor, command, input);
      return outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;
    },
    newAccount: async (by = demoOf("quantri.haiphong")) => {
      named += 1;
      const made = await done(by, createAccount, { username: `can.bo.${named}`, name: "Cán bộ Mẫu" });
      return made.accountId;
    },
    whoIs: (token) => identify({ db, memory }, { bearer: token }, clock.now()),
  };
}

/** An official of the test's own, with one post. */
export const officialWith = (role: Role, provinceCode: string, organisationId?: string): Official => ({
  kind: "official",
  accountId: `test.${role}`,
  name: "Cán bộ Mẫu",
  provinceCode,
  posts: [{ role, provinceCode, ...(organisationId === undefined ? {} : { organisationId }) }],
});
