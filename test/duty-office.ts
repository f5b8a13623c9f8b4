import type { Official, Role } from "#core/access/actor";
import { ensureStaff, staff } from "#features/staff";
import { seedUnits, unitMigrations } from "#features/units";
import { drivenClock, type DrivenClock } from "#platform/clock";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { createSigner } from "#platform/secrets/sign";
import { hotline } from "#features/hotline";
import { rosterTables } from "../src/features/hotline/roster/roster-tables.ts";
import { foundingOf } from "./databases.ts";

export const dutyMonday = new Date("2026-11-16T08:00:00+07:00");
export const line = { provinceCode: "31", organisationId: "11329.c", purpose: "hotline" } as const;
export const neighbour = { ...line, organisationId: "11359.c" } as const;
export const province = { ...line, organisationId: "31.c" } as const;

const people = {
  head: ["centre-head", "11329.c", "Phạm Văn Mẫu"],
  an: ["receiver", "11329.c", "An Thị Mẫu"],
  binh: ["specialist", "11329.u", "Bình Văn Mẫu"],
  chi: ["leader", "11329.u", "Chi Thị Mẫu"],
  far: ["receiver", "31.c", "Viễn Văn Mẫu"],
} as const satisfies Record<string, readonly [Role, string, string]>;
type Name = keyof typeof people;

/** A ward whose hotline is staffed, on a database of its own: commands run directly, the clock in the test's hand. */
export type DutyOffice = Readonly<Record<Name, Official>> & {
  readonly base: Acting;
  readonly clock: DrivenClock;
  /** Runs the rosters of the whole province. */
  readonly administrator: Official;
  readonly acting: (actor: Official) => Acting;
  readonly run: <Input, Output>(
    actor: Official,
    command: Command<Input, Output>,
    input: object,
  ) => ReturnType<typeof execute<Input, Output>>;
  /** The output of what must succeed. */
  readonly done: <Input, Output>(actor: Official, command: Command<Input, Output>, input: object) => Promise<Output>;
  /** The code of a refusal; "none" for what succeeds. */
  readonly refusal: <Input, Output>(actor: Official, command: Command<Input, Output>, input: object) => Promise<string>;
  readonly empty: () => Promise<void>;
};

/** What a duty office begins with: opened on such a database, it is quick. */
export const dutyOfficeFounding = foundingOf("duty office", {
  migrations: [requestReceiptMigrations, unitMigrations, staff.migrations, hotline.migrations],
  seeds: [seedUnits, hotline.seed],
});

export async function openDutyOffice(opened: OpenDatabase): Promise<DutyOffice> {
  const clock = drivenClock(dutyMonday);
  const { db } = opened;
  // Nothing is remembered: what a test changes behind the product's back is seen at once.
  let now = 0;
  const memory = createMemory(() => (now += 1e9));
  const base = { db, memory, signer: createSigner(Buffer.alloc(32, 7).toString("hex")) } as Acting;
  await dutyOfficeFounding.found(base);
  const wanted = Object.values(people).map(([role, organisationId, name]) => ({ role, organisationId, name }));
  const officials = await ensureStaff(
    base,
    wanted.map((each) => ({ ...each, provinceCode: "31" })),
    dutyMonday,
  );
  const named = Object.fromEntries(Object.keys(people).map((name, at) => [name, officials[at]])) as Record<
    Name,
    Official
  >;
  const acting = (actor: Official): Acting => ({ ...base, at: clock.now(), actor, requestKey: crypto.randomUUID() });
  const run: DutyOffice["run"] = (actor, command, input) => execute(command, acting(actor), input);
  return {
    ...named,
    base,
    clock,
    administrator: { ...named.head, posts: [{ role: "administrator", provinceCode: "31" }] },
    acting,
    run,
    async done(actor, command, input) {
      const outcome = await run(actor, command, input);
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      return outcome.value;
    },
    async refusal(actor, command, input) {
      const outcome = await run(actor, command, input);
      return outcome.kind === "refused" ? outcome.refusal.code : "none";
    },
    async empty() {
      clock.set(dutyMonday);
      for (const table of ["duty_shift", "duty_pattern", "duty_swap", "duty_note", "duty_neighbour"] as const)
        await rosterTables(db).deleteFrom(table).where("province_code", "=", "31").execute();
    },
  };
}

/** A roster that covers every hour with two people, from Monday on. */
export const dayAndNight = ({ an, binh }: Pick<DutyOffice, "an" | "binh">, more: object = {}) => ({
  ...line,
  windows: [
    ["07:00", "19:00"],
    ["19:00", "07:00"],
  ],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  people: [an.accountId, binh.accountId],
  turn: "shift",
  rank: 1,
  validFrom: "2026-11-16",
  ...more,
});

export const shiftOf = ({ accountId }: Official, day: string, more: object = {}) => ({
  ...line,
  accountId,
  day,
  from: "07:00",
  to: "19:00",
  rank: 1,
  ...more,
});
