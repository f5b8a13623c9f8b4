import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { tallyHotline } from "../figures/tally.ts";
import { closeCallBack, logCall, takeCallEvents } from "../index.ts";
import { listOpenCallBacks } from "./call-back-store.ts";
import { escalateCallBacks } from "./escalate.ts";
import { settleMissed } from "./settle-missed.ts";

const province = "31";
const line = "02253666122";
const office = "11329.c";
const telephony = { kind: "system", name: "telephony:31/tong-dai" } as const;

let number = 0;
const newCall = (): string => `call-${(number += 1)}`;

describe.each(databases)("calls on $name", ({ open }) => {
  let world: World;
  let operator: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [operator] = (await world.employ([{ role: "receiver", provinceCode: province, organisationId: office }])) as [
      Official,
    ];
  });
  afterAll(() => world.close());
  const pass = (seconds: number): void => world.clock.advance(seconds / 60);
  beforeEach(() => pass(60));

  const take = (events: readonly object[]) =>
    world.run(telephony, takeCallEvents, { provinceCode: province, systemId: "tong-dai", events });
  const at = (seconds: number): string => new Date(world.clock.now().getTime() + seconds * 1000).toISOString();
  const ring = (call: string, more: object = {}) => ({ id: `${call}.r`, call, kind: "ringing", at: at(0), line, caller: "0912345678", ...more }); // prettier-ignore
  const acting = () => world.acting({ kind: "system", name: "test" });
  const promisesTo = async (phone: string) =>
    (await listOpenCallBacks(world.services.db, { provinceCode: province, offices: [office], most: 100 })).filter(
      (row) => row.phone === phone,
    );

  it("missed promise a call within 15 minutes and tell the caller, once however often they call", async () => {
    const [one, other] = [newCall(), newCall()];
    const caller = "0977000111";
    await take([ring(one, { caller }), { id: `${one}.m`, call: one, kind: "missed", at: at(20) }]);
    pass(25);
    await take([ring(other, { caller }), { id: `${other}.m`, call: other, kind: "missed", at: at(20) }]);
    pass(60);
    await settleMissed(acting());
    await settleMissed(acting());
    const open = await listOpenCallBacks(world.services.db, { provinceCode: province, offices: [office], most: 100 });
    const own = open.filter(({ phone }) => phone === caller);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ calls: 2, cause: "missed" });
    expect((own[0]!.due_at.getTime() - own[0]!.promised_at.getTime()) / 60_000).toBe(15);
    expect(await messagesTo(world, caller)).toHaveLength(1);
  });

  it("whose end was never told are seen to after five minutes", async () => {
    const call = newCall();
    const caller = "0977000222";
    await take([ring(call, { caller })]);
    pass(200);
    await settleMissed(acting());
    expect(await messagesTo(world, caller)).toHaveLength(0);
    pass(200);
    await settleMissed(acting());
    expect(await messagesTo(world, caller)).toHaveLength(1);
  });

  it("answered, as late news says, are owed nothing any more", async () => {
    const call = newCall();
    const caller = "0977000333";
    await take([ring(call, { caller }), { id: `${call}.m`, call, kind: "missed", at: at(20) }]);
    pass(60);
    await settleMissed(acting());
    await take([{ id: `${call}.a`, call, kind: "answered", at: at(-50), answeredBy: "101" }]);
    await take([ring(newCall(), { caller: "0977000334" })]);
    await settleMissed(acting());
    const open = await listOpenCallBacks(world.services.db, { provinceCode: province, offices: [office], most: 100 });
    expect(open.filter(({ phone }) => phone === caller)).toEqual([]);
  });

  it("promised escalate when the promise is near breaking and again when it breaks, once each", async () => {
    const [head] = await world.employ([{ role: "centre-head", provinceCode: province, organisationId: office }]);
    await giveMobiles(world, [operator, head!]);
    const subject = "Hỏi giờ làm việc";
    await world.run(operator, logCall, { organisationId: office, phone: "0977000444", subject, callBack: true });
    const { id } = (await promisesTo("0977000444"))[0]!;
    const told = async (accountId: string) =>
      (await messagesAbout(world, "call-back-")).filter((key) => key.includes(id) && key.endsWith(accountId));
    await escalateCallBacks(acting());
    expect(await told(operator.accountId)).toEqual([]);
    pass(11 * 60);
    for (let turn = 0; turn < 2; turn += 1) await escalateCallBacks(acting());
    const near = await told(operator.accountId);
    expect(near.some((key) => key.startsWith("call-back-near:"))).toBe(true);
    pass(5 * 60);
    for (let turn = 0; turn < 2; turn += 1) await escalateCallBacks(acting());
    const broken = (await told(head!.accountId)).filter((key) => key.startsWith("call-back-broken:"));
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken).size).toBe(broken.length);
    expect(await told(operator.accountId)).toEqual(near);
  });

  it("called back in vain three times are closed, and the promise is kept by the first attempt", async () => {
    const phone = "0977000555";
    const before = world.clock.now();
    await world.run(operator, logCall, { organisationId: office, phone, subject: "Hỏi", callBack: true });
    const find = async () =>
      (await listOpenCallBacks(world.services.db, { provinceCode: province, offices: [office], most: 100 })).find(
        (row) => row.phone === phone,
      );
    const attempt = async () => {
      const row = await find();
      return world.run(operator, closeCallBack, { callBackId: row?.id, version: row?.version, outcome: "no-answer" });
    };
    expect(await attempt()).toMatchObject({ value: { open: true } });
    expect(await attempt()).toMatchObject({ value: { open: true } });
    expect(await attempt()).toMatchObject({ value: { open: false } });
    expect(await find()).toBeUndefined();
    const period = { from: before, to: new Date(before.getTime() + 16 * 60_000) };
    world.clock.set(new Date(period.to.getTime() + 1000));
    const tallies = await tallyHotline(world.services, { provinceCode: province, ...period, at: world.clock.now() });
    expect(tallies.get("11329")).toMatchObject({ promised: 1, kept: 1 });
  });
});

async function messagesTo(world: World, to: string): Promise<string[]> {
  const rows = await outgoing(world).where("recipient", "=", to).execute();
  return rows.map(({ key }) => key);
}

async function messagesAbout(world: World, begins: string): Promise<string[]> {
  const rows = await outgoing(world).where("key", "like", `${begins}%`).execute();
  return rows.map(({ key }) => key);
}

const outgoing = ({ services }: World) =>
  services.db
    .withTables<{ outgoing_message: { province_code: string; key: string; recipient: string } }>()
    .selectFrom("outgoing_message")
    .select("key")
    .where("province_code", "=", province);

async function giveMobiles({ services }: World, officials: readonly Official[]): Promise<void> {
  for (const [at, { accountId }] of officials.entries())
    await services.db
      .withTables<{ account: { province_code: string; id: string; phone: string } }>()
      .updateTable("account")
      .set({ phone: `091200000${at}` })
      .where("province_code", "=", province)
      .where("id", "=", accountId)
      .execute();
}
