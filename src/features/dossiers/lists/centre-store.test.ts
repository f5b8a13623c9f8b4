import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { countByHour, countBySteps, listCentreTotals, listInTransit } from "./centre-store.ts";
import { dossierActs, receiveDossier, submitDossier, type ActOutput } from "../index.ts";
import { listDeskWork, readCentreDay } from "./work-store.ts";

const morning = new Date("2026-11-16T08:10:00+07:00");
const day = { from: new Date("2026-11-16T00:00:00+07:00"), to: new Date("2026-11-17T00:00:00+07:00") };
const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");
const owner = { name: "Nguyễn Văn Mẫu", phone: "0912345678" };

describe.each(databases)("a centre's lists on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let request: object;

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, morning);
    const components = (await findProcedure(office.acting(counter), "1.004873"))?.cases[0]?.components ?? [];
    const papers = components
      .filter((each) => each.required)
      .map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
    request = { procedureCode: "1.004873", owner, centre: "11329.c", papers };
  });
  afterAll(() => opened.close());

  const done = async (outcome: Promise<{ kind: string; value?: ActOutput }>): Promise<ActOutput> => {
    const ended = await outcome;
    if (!ended.value) throw new Error(JSON.stringify(ended));
    return ended.value;
  };
  const receive = (): Promise<ActOutput> => done(office.run(counter, receiveDossier, request));
  const act = (actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<ActOutput> =>
    done(office.run<never, ActOutput>(actor, dossierActs[verb] as never, input));
  const moving = async (...organisations: string[]): Promise<string[]> =>
    (await listInTransit(opened.db, { provinceCode: "31", organisations, limit: 50, offset: 0 })).map(
      (row) => row.head.code,
    );

  it("shows papers to the sender and the receiver until both have signed", async () => {
    const { code } = await receive();
    expect(await moving("11329.c")).not.toContain(code);
    await act(counter, "forward", { code });
    expect(await moving("11329.c")).toContain(code);
    expect(await moving("11329.u")).toContain(code);
    expect(await moving("11407.c")).not.toContain(code);
    await act(specialist, "take-over", { code });
    expect(await moving("11329.c", "11329.u")).not.toContain(code);
  });

  it("shows the centre the papers that come back after a refusal", async () => {
    const { code } = await receive();
    await act(counter, "forward", { code });
    await act(specialist, "decide", { code, outcome: "refuse", note: "Không đủ điều kiện" });
    await act(leader, "refuse", { code, reason: "Không đủ điều kiện", legalBasis: "Luật Hộ tịch 2014" });
    expect(await moving("11329.c")).toContain(code);
    await act(counter, "take-over", { code });
    expect(await moving("11329.c")).not.toContain(code);
  });

  it("counts a centre's day by hour, by step and beside the other centres of the province", async () => {
    const of = { provinceCode: "31", centre: "11329.c", now: morning, ...day };
    const before = await countByHour(opened.db, of);
    const eight = before.find(({ hour }) => hour === 8)?.count ?? 0;
    await receive();
    office.clock.set(new Date("2026-11-16T14:30:00+07:00"));
    await done(office.run({ kind: "citizen", phone: owner.phone }, submitDossier, request));
    office.clock.set(morning);
    expect(await countByHour(opened.db, of)).toEqual([
      { hour: 8, count: eight + 1 },
      { hour: 14, count: 1 },
    ]);
    const steps = await countBySteps(opened.db, of);
    expect(steps.find(({ step }) => step === "intake")).toMatchObject({ processId: "signed", late: 0 });
    expect(steps.find(({ status }) => status === 1)).toMatchObject({ step: null, waiting: 1 });
    const late = await countBySteps(opened.db, { ...of, now: new Date("2026-11-30T08:00:00+07:00") });
    expect(late.find(({ step }) => step === "intake")?.late).toBeGreaterThan(0);
    const centres = ["11407.c", "11329.c"];
    const [first, second] = await listCentreTotals(opened.db, {
      ...of,
      centres,
      now: new Date("2026-11-30T08:00:00+07:00"),
    });
    expect(first).toMatchObject({ centre: "11329.c", received: eight + 2, online: 1 });
    expect(second).toEqual({ centre: "11407.c", received: 0, online: 0, open: 0, late: 0 });
    const centreDay = await readCentreDay(opened.db, of);
    expect(centreDay).toMatchObject({ received: eight + 2, online: 1, finished: 1 });
  });

  it("leaves results that only wait to be collected out of what presses", async () => {
    const { code } = await receive();
    for (const [actor, verb] of [[counter, "forward"], [specialist, "decide"], [leader, "sign"], [specialist, "finish"]] as const)
      await act(actor, verb, { code }); // prettier-ignore
    const desks = [{ organisation: "11329.c", role: "receiver" }];
    const of = { provinceCode: "31", desks, limit: 50, offset: 0 };
    const codes = async (filter: object): Promise<string[]> =>
      (await listDeskWork(opened.db, { ...of, ...filter })).map((row) => row.head.code);
    expect(await codes({ unfinished: true })).not.toContain(code);
    expect(await codes({ status: 9 })).toContain(code);
  });
});
