import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { seedDemoHotline, takeSwitchEvents } from "#features/hotline";
import { seedDemoStaff } from "#features/staff";
import { startJobs } from "#platform/jobs/start-jobs";
import { createLog } from "#platform/log";
import { connectAsterisk } from "#platform/telephony/connect-asterisk";
import { freePort } from "../../bench/kit/free-port.ts";
import { features } from "../../src/features.ts";
import { changeAccount } from "../../src/features/staff/change-account.ts";
import { openStage, type Stage } from "../journeys/stage.ts";
import { provideAsterisk } from "./asterisk-folder.ts";
import { startAsterisk } from "./asterisk.ts";
import { startSipp } from "./sipp.ts";

/** The published number of the centre of phường Ngô Quyền. */
export const line = "02253666122";
export const callers = { answered: "0912345678", unanswered: "0977000033" } as const;

export type TelephoneHouse = {
  readonly stage: Stage;
  /** A citizen calls the line and is answered, or gives up after some seconds. Resolves when it is over. */
  readonly call: (how: keyof typeof callers) => Promise<void>;
  /** When the first word of the latest call came from Asterisk, as `Date.now()` counts. */
  readonly toldAt: () => number;
  /** The clock of the house goes on from there, at the pace of the wall. */
  readonly travelTo: (at: Date) => void;
  readonly close: () => Promise<void>;
};

/**
 * The whole product with its jobs, a browser, a real Asterisk and telephones played by sipp, joined as `main.ts` joins
 * them. Asterisk tells no times, so that its calls come at the hour of the house's own clock.
 */
export async function openTelephoneHouse(startAt: Date): Promise<TelephoneHouse> {
  const ports = { answers: await freePort(), ringsOut: await freePort(), sip: await freePort(), ami: await freePort() };
  const ends = { answers: "0225111001", ringsOut: "0225111002" };
  const asterisk = await startAsterisk(provideAsterisk(), {
    amiPort: ports.ami,
    sipPort: ports.sip,
    farEnds: [
      { number: ends.answers, port: ports.answers },
      { number: ends.ringsOut, port: ports.ringsOut },
    ],
    // Who calls decides whether somebody is there to answer.
    dialplan: [
      `exten => ${line}/${callers.unanswered},1,Dial(PJSIP/${ends.ringsOut},4)`,
      `exten => ${line},1,Dial(PJSIP/${ends.answers},20)`,
      "exten => _X.,n,Hangup()",
    ],
    tellsTime: false,
  });
  const sipp = startSipp();
  sipp.answer("answers", ports.answers);
  sipp.answer("rings-out", ports.ringsOut);
  const stage = await openStage({ startAt });
  const { world } = stage;

  let from = { at: startAt.getTime(), since: performance.now() };
  const tick = setInterval(() => world.clock.set(new Date(from.at + performance.now() - from.since)), 50);
  let toldAt = 0;
  const telephony = connectAsterisk(
    [
      {
        provinceCode: "31",
        systemId: "tong-dai",
        host: "127.0.0.1",
        port: ports.ami,
        username: "gandan",
        secret: asterisk.secret,
        contexts: ["hotline"],
        dialling: { channel: "PJSIP/{number}", callerId: line },
      },
    ],
    {
      clock: world.clock,
      log: createLog("silent"),
      take(system, events) {
        toldAt ||= Date.now();
        return takeSwitchEvents({ ...world.services, at: world.clock.now(), requestKey: "" }, system, events);
      },
    },
  );
  await until(() => telephony.links()[0]?.state === "up");
  const working = features.filter(({ name }) => ["people", "cases", "hotline", "watchers"].includes(name));
  const stopJobs = startJobs(working, { ...world.services, telephony });
  return {
    stage,
    async call(how) {
      toldAt = 0;
      const scenario = how === "answered" ? "calls" : "calls-in-vain";
      await sipp.call(scenario, { number: line, port: ports.sip, from: await freePort(), caller: callers[how] });
    },
    toldAt: () => toldAt,
    travelTo(at) {
      from = { at: at.getTime(), since: performance.now() };
      world.clock.set(at);
    },
    async close() {
      stopJobs();
      clearInterval(tick);
      telephony.close();
      await telephony.settled();
      sipp.stop();
      await asterisk.stop();
      await stage.close();
    },
  };
}

/** The line is staffed day and night, and those who answer and lead can be reached. */
export async function staffTheLine({ stage: { world } }: TelephoneHouse, phones: Readonly<Record<string, string>>) {
  const at = world.clock.now();
  const known = await seedDemoStaff(world.services, { at });
  await seedDemoHotline(world.services, { at, known });
  const administrator = known.find(({ accountId }) => accountId === "quantri.haiphong");
  for (const [accountId, phone] of Object.entries(phones)) {
    const outcome = await world.run(administrator!, changeAccount, { accountId, phone });
    expect(outcome.kind).toBe("done");
  }
}

export async function until(is: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  const endsAt = performance.now() + withinMs;
  while (performance.now() < endsAt) {
    if (await is()) return;
    await sleep(50);
  }
  expect(await is()).toBe(true);
}
