import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { takeSwitchEvents } from "#features/hotline";
import { wallClock } from "#platform/clock";
import { createLog } from "#platform/log";
import { connectAsterisk, type ConnectedTelephony } from "#platform/telephony/connect-asterisk";
import { settleMissed } from "../../src/features/hotline/call-backs/settle-missed.ts";
import { listOpenCallBacks } from "../../src/features/hotline/call-backs/call-back-store.ts";
import { listCallsOf, listLiveCalls } from "../../src/features/hotline/calls/call-store.ts";
import { checkLines } from "../../src/features/hotline/line-check/check-lines.ts";
import { lineHealthOf } from "../../src/features/hotline/line-check/line-health.ts";
import { freePort } from "../../bench/kit/free-port.ts";
import { createTestWorld, type World } from "../world.ts";
import { provideAsterisk, provideWithinMs, whyNoAsterisk } from "./asterisk-folder.ts";
import { startAsterisk, type Asterisk } from "./asterisk.ts";
import { startSipp } from "./sipp.ts";

const why = whyNoAsterisk();
if (why) console.log(`Skipped: ${why}.`);

const line = "02253666122";
const lineInVain = "0225366612299";
const caller = "0912345678";
const ends = { answers: "0225111001", ringsOut: "0225111002", isBusy: "0225111003", isDead: "0225111004" };

describe.skipIf(why !== undefined)("a real Asterisk 22", () => {
  let asterisk: Asterisk;
  let world: World;
  const sipp = why === undefined ? startSipp() : undefined;
  const open: ConnectedTelephony[] = [];

  beforeAll(async () => {
    const ports = Object.fromEntries(
      await Promise.all(Object.entries(ends).map(async ([how, number]) => [how, { number, port: await freePort() }])),
    ) as Record<keyof typeof ends, { number: string; port: number }>;
    asterisk = await startAsterisk(provideAsterisk(), {
      amiPort: await freePort(),
      sipPort: await freePort(),
      farEnds: Object.values(ports),
      dialplan: [
        `exten => ${line},1,Dial(PJSIP/${ends.answers},20)`,
        `exten => ${lineInVain},1,Dial(PJSIP/${ends.ringsOut},2)`,
        "exten => _X.,n,Hangup()",
      ],
    });
    sipp?.answer("answers", ports.answers.port);
    sipp?.answer("rings-out", ports.ringsOut.port);
    sipp?.answer("is-busy", ports.isBusy.port);
    world = await createTestWorld({ startAt: wallClock.now() });
    await publish(world, lineInVain);
  }, provideWithinMs);

  afterEach(() => open.splice(0).forEach((each) => each.close()));
  afterAll(async () => {
    sipp?.stop();
    await asterisk?.stop();
    await world?.close();
  });

  const link = async (secret = asterisk.secret): Promise<ConnectedTelephony> => {
    const connected = connectAsterisk(
      [
        {
          provinceCode: "31",
          systemId: "tong-dai",
          host: "127.0.0.1",
          port: asterisk.amiPort,
          username: "gandan",
          secret,
          contexts: ["hotline"],
          dialling: { channel: "PJSIP/{number}", callerId: "02253666000" },
        },
      ],
      {
        clock: wallClock,
        log: createLog("silent"),
        take: (system, events) =>
          takeSwitchEvents({ ...world.services, at: wallClock.now(), requestKey: "" }, system, events),
      },
    );
    open.push(connected);
    if (secret === asterisk.secret) await until(() => connected.links()[0]?.state === "up");
    return connected;
  };
  const callsOf = () => listCallsOf(world.services.db, { provinceCode: "31", caller, most: 1_000 });
  const call = async (how: "calls" | "calls-in-vain", number: string, load?: { calls: number; perSecond: number }) =>
    sipp!.call(how, { number, port: asterisk.sipPort, from: await freePort() }, load);

  it("is told of by its events: the desk shows a call while it rings, who answered, and its end", async () => {
    await link();
    const over = call("calls", line);
    const atDesk = async () =>
      (await listLiveCalls(world.services.db, { provinceCode: "31", offices: ["11329.c"], most: 10 })).find(
        (each) => each.caller === caller,
      );
    await until(async () => (await atDesk()) !== undefined);
    // sipp rings for a second before it answers.
    expect((await atDesk())?.answered_at).toBeNull();
    await over;
    await until(async () => (await callsOf())[0]?.ended_at !== null);
    const [only, ...others] = await callsOf();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ line, organisation_id: "11329.c", answered_by: ends.answers, missed_at: null });
    const waited = (only!.answered_at!.getTime() - only!.ringing_at!.getTime()) / 1000;
    expect(waited).toBeGreaterThan(0.9);
    expect(waited).toBeLessThan(5);
  });

  it("is heard when nobody answers, and the caller is promised a call", async () => {
    await link();
    await call("calls-in-vain", lineInVain);
    const missed = async () => (await callsOf()).find((each) => each.line === lineInVain);
    await until(async () => (await missed())?.missed_at !== undefined && (await missed())?.missed_at !== null);
    world.clock.set(new Date(wallClock.now().getTime() + 30_000));
    await settleMissed(world.acting({ kind: "system", name: "test" }));
    const of = { provinceCode: "31", offices: ["11329.c"], most: 10 };
    expect(await listOpenCallBacks(world.services.db, of)).toMatchObject([{ phone: caller, cause: "missed" }]);
  });

  it.each([
    ["answered", ends.answers],
    ["rang-out", ends.ringsOut],
    ["busy", ends.isBusy],
    ["dead", ends.isDead],
  ])("rings a line for a test and finds it %s", async (result, number) => {
    const telephony = await link();
    const report = await telephony.placeTestCall(
      { provinceCode: "31", systemId: "tong-dai" },
      { number, ringSeconds: 4 },
    );
    expect(report.result).toBe(result);
    if (result !== "answered") return;
    expect(report.answeredAfterMs).toBeGreaterThan(900);
    expect(report.answeredAfterMs).toBeLessThan(4_000);
  });

  it("rings every published line once at its time, at night too, and the health of each is known", async () => {
    const telephony = await link();
    for (const number of [ends.answers, ends.isBusy]) await publish(world, number);
    const at = new Date("2026-11-17T02:59:59+07:00");
    const acting = { ...world.acting({ kind: "system", name: "test" }), at, telephony };
    for (let turn = 0; turn < 2; turn += 1) await checkLines(acting);
    const health = await lineHealthOf(world.services, { provinceCode: "31", at });
    const found = (number: string) => health.find((each) => each.line === number);
    expect(found(ends.answers)).toMatchObject({ checks: 1, answered: 1, last: { result: "answered" } });
    expect(found(ends.isBusy)).toMatchObject({ checks: 1, answered: 0, last: { result: "busy" } });
  });

  it("that loses its power is found again, and its next call is heard", async () => {
    const telephony = await link();
    const before = (await callsOf()).length;
    await asterisk.restart();
    await until(() => telephony.links()[0]?.state === "up", 20_000);
    await call("calls", line);
    await until(async () => (await callsOf())[0]?.ended_at !== null);
    expect(await callsOf()).toHaveLength(before + 1);
  });

  it("that refuses the secret is said to refuse it", async () => {
    const telephony = await link("another secret");
    await until(() => telephony.links()[0]?.state === "refused");
    expect(telephony.links()[0]?.why).toContain("Authentication");
  });

  it("in a rush of 150 calls loses none and doubles none", async () => {
    const telephony = await link();
    const before = (await callsOf()).length;
    await call("calls", line, { calls: 150, perSecond: 30 });
    await telephony.settled();
    await until(async () => (await callsOf()).slice(0, 150).every((each) => each.ended_at !== null), 20_000);
    const calls = await callsOf();
    expect(calls).toHaveLength(before + 150);
    expect(calls.filter((each) => each.answered_at === null && each.line === line)).toEqual([]);
  });
});

/** Another number of the same office. */
async function publish({ services }: World, number: string): Promise<void> {
  const tables = services.db.withTables<{
    hotline_number: {
      province_code: string;
      organisation_id: string;
      id: string;
      number: string;
      shown: string;
      languages: unknown;
    };
  }>();
  const known = await tables
    .selectFrom("hotline_number")
    .selectAll()
    .where("province_code", "=", "31")
    .where("organisation_id", "=", "11329.c")
    .limit(1)
    .executeTakeFirstOrThrow();
  // A driver would send a list as an array, which a column of JSON does not take.
  const languages = JSON.stringify(known.languages);
  const added = { ...known, id: `test-${number}`, number, shown: number, languages, valid_from: "2026-01-01" };
  await tables.insertInto("hotline_number").values(added).execute();
  services.memory.forget("hotline/numbers");
}

async function until(is: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const endsAt = performance.now() + withinMs;
  while (performance.now() < endsAt) {
    if (await is()) return;
    await sleep(50);
  }
  expect(await is()).toBe(true);
}
