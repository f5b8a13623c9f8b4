import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { execute } from "#platform/command/execute";
import { createMemory } from "#platform/memory";
import type { Outcome } from "#platform/command/outcome";
import type { OpenDatabase } from "#platform/database/open-database";
import { findProcedure } from "#features/procedures";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, receiveDossier, setCodePattern, submitDossier, verifyLedger } from "./index.ts";
import { listInTransit } from "./lists/centre-store.ts";
import { findByCode } from "./dossier-queries.ts";
import type { ActOutput } from "./acting/present-act.ts";
import { presentTracking } from "./present-dossier.ts";

const monday = new Date("2026-11-16T08:00:00+07:00");
const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");
const otherCounter = official("receiver", "31.c");
const citizen: Actor = { kind: "citizen", phone: "0912345678" };

const owner = { name: "Nguyễn Văn Mẫu", personalId: "031199900123", phone: "0912 345 678" };
const maritalStatus = { procedureCode: "1.004873", owner };

const done = <Output>(outcome: Outcome<Output>): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const refusal = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;

describe.each(databases)("dossiers on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let papers: { componentId: string; kind: string; copies: number }[];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, monday);
    papers = await papersOf(maritalStatus.procedureCode);
  });
  afterAll(() => opened.close());

  const papersOf = async (code: string): Promise<typeof papers> =>
    ((await findProcedure(office.acting(counter), code))?.cases[0]?.components ?? []).map((each) => ({
      componentId: each.id,
      kind: each.kind,
      copies: 1,
    }));
  const receive = async (more: object = {}): Promise<ActOutput> =>
    done(await office.run(counter, receiveDossier, { ...maritalStatus, centre: "11329.c", papers, ...more }));
  const act = (
    actor: Actor,
    verb: keyof typeof dossierActs,
    input: object,
    key?: string,
  ): Promise<Outcome<ActOutput>> => office.run<never, ActOutput>(actor, dossierActs[verb] as never, input, key);

  async function bringTo(code: string, ...verbs: [Actor, keyof typeof dossierActs][]): Promise<ActOutput> {
    let last: ActOutput | undefined;
    for (const [actor, verb] of verbs) last = done(await act(actor, verb, { code }));
    if (!last) throw new Error("no act");
    return last;
  }

  it("travels from the counter to its result, and the ledger holds", async () => {
    office.clock.set(monday);
    const received = await receive();
    expect(received).toMatchObject({ status: 2, step: "intake", version: 1, dueAt: "2026-11-19T01:00:00.000Z" });
    expect(received.code).toMatch(/^H24\.\d+-261116-\d{4}$/);
    office.clock.advance(60);
    const finished = await bringTo(
      received.code,
      [counter, "forward"],
      [specialist, "decide"],
      [leader, "sign"],
      [specialist, "finish"],
    );
    expect(finished).toMatchObject({ status: 9, step: "give", version: 5 });
    const returned = done(await act(counter, "return", { code: received.code, receivedBy: "Nguyễn Văn Mẫu" }));
    expect(returned).toMatchObject({ status: 10, step: null, version: 6 });
    const dossier = await findByCode(office.acting(counter), received.code);
    expect(dossier?.state).toMatchObject({ timeliness: "early", delivery: "collected", resultHeld: null });
    expect((await verifyLedger({ db: opened.db })).broken).toEqual([]);
  });

  it("refuses a second return with a sentence's worth of facts", async () => {
    const { code } = await receive();
    await bringTo(
      code,
      [counter, "forward"],
      [specialist, "decide"],
      [leader, "sign"],
      [specialist, "finish"],
      [counter, "return"],
    );
    expect(refusal(await act(counter, "return", { code }))).toBe("dossier.already_returned");
  });

  it("answers the same request twice with the same answer and one act", async () => {
    const input = { ...maritalStatus, centre: "11329.c", papers };
    const [first, again] = await Promise.all([
      office.run(counter, receiveDossier, input, "one-reception-key"),
      office.run(counter, receiveDossier, input, "one-reception-key"),
    ]);
    expect(done(first)).toEqual(done(again));
    const { code } = done(first);
    const forwards = await Promise.all([1, 2, 3].map(() => act(counter, "forward", { code }, "one-forward-key")));
    expect(new Set(forwards.map((each) => done(each).actHash)).size).toBe(1);
    expect(done(await act(counter, "forward", { code }, "one-forward-key")).version).toBe(2);
  });

  it("answers nobody with somebody else's request, and one key serves one act", async () => {
    const input = { ...maritalStatus, centre: "11329.c", papers };
    const colleague = { ...counter, accountId: "another receiver" };
    const mine = done(await office.run(counter, receiveDossier, input, "a-shared-key"));
    const theirs = done(await office.run(colleague, receiveDossier, input, "a-shared-key"));
    expect(theirs.code).not.toBe(mine.code);
    expect(refusal(await act(counter, "forward", { code: mine.code }, "a-shared-key"))).toBe("dossier.key_taken");
    done(await act(counter, "forward", { code: mine.code }, "a-second-key"));
    expect(refusal(await office.run(counter, receiveDossier, input, "a-second-key"))).toBe("dossier.key_taken");
  });

  it("tells the slower of two officials that the dossier has moved", async () => {
    const { code, version } = await receive();
    const [a, b] = await Promise.all([
      act(counter, "forward", { code, version }),
      act(counter, "forward", { code, version }),
    ]);
    const outcomes = [a, b].map(refusal).sort();
    expect(outcomes[0]).toBe("done");
    expect(outcomes[1]).toBe("dossier.stale");
    // Also when the slower one reads the dossier only after it has left the desk.
    expect(refusal(await act(counter, "forward", { code, version }))).toBe("dossier.stale");
    expect(refusal(await act(specialist, "decide", { code, version: 1 }))).toBe("dossier.stale");
  });

  it("never refuses by what it remembers: another process may have acted in between", async () => {
    const { code } = await receive();
    const elsewhere = { ...office.acting(counter), memory: createMemory(() => 0) };
    expect((await execute(dossierActs.forward, elsewhere, { code })).kind).toBe("done");
    expect(done(await act(specialist, "decide", { code })).version).toBe(3);
  });

  it("gives every reception of a rush its own code, without gaps in a quiet hour", async () => {
    office.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    const codes = await Promise.all(Array.from({ length: 60 }, () => receive()));
    expect(new Set(codes.map((each) => each.code)).size).toBe(60);
    office.clock.set(monday);
  });

  it("writes codes by the pattern the province has set, from the day it counts", async () => {
    office.clock.set(monday);
    const administrator: Actor = { ...counter, posts: [{ role: "administrator", provinceCode: "31" }] };
    const set = (pattern: string, validFrom = "2026-11-18", agencyCode = "H24") =>
      office.run(administrator, setCodePattern, { provinceCode: "31", agencyCode, pattern, validFrom });
    expect(refusal(await set("{agency}/{n:2}"))).toBe("dossier_code.bad_pattern");
    expect(refusal(await set("{agency}-{yyyyMMdd}-{n:7}", "2026-11-15"))).toBe("dossier.pattern_past");
    expect(refusal(await set("{agency}-{yyyyMMdd}-{n:7}", "2026-11-18", "H49"))).toBe("dossier.agency_foreign");
    done(await set("{agency}-{yyyyMMdd}-{n:7}"));
    const input = { ...maritalStatus, centre: "31.c", competentUnitCode: "11329", papers };
    expect(done(await office.run(otherCounter, receiveDossier, input)).code).toMatch(/^H24-261116-\d{4}$/);
    office.clock.set(new Date("2026-11-18T08:00:00+07:00"));
    const { code } = done(await office.run(otherCounter, receiveDossier, input));
    expect(code).toMatch(/^H24-20261118-\d{7}$/);
    expect(done(await act(otherCounter, "forward", { code })).version).toBe(2);
  });

  it("asks for papers: the time stands still, and the due date moves by what was waited where the law pauses", async () => {
    office.clock.set(monday);
    const { code, dueAt } = await receive({ procedureCode: "1.001612", papers: await papersOf("1.001612") });
    await bringTo(code, [counter, "forward"]);
    const asked = done(
      await act(specialist, "request-supplement", {
        code,
        reason: "Giấy đề nghị chưa ký",
        wanted: ["Giấy đề nghị có chữ ký"],
      }),
    );
    expect(asked.status).toBe(5);
    expect(refusal(await act(specialist, "decide", { code }))).toBe("dossier.not_now");
    office.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    expect(refusal(await act({ kind: "citizen", phone: "0999999999" }, "supplement", { code }))).toBe(
      "dossier.not_yours",
    );
    const supplemented = done(await act(citizen, "supplement", { code, papers }));
    expect(supplemented).toMatchObject({ status: 4, step: "examine" });
    expect(new Date(supplemented.dueAt ?? "").getTime() - new Date(dueAt ?? "").getTime()).toBe(24 * 3_600_000);
  });

  it("begins anew after a supplement where the law says the whole time counts again", async () => {
    office.clock.set(monday);
    const { code } = await receive();
    await bringTo(code, [counter, "forward"]);
    done(
      await act(specialist, "request-supplement", { code, reason: "Tờ khai chưa ký", wanted: ["Tờ khai có chữ ký"] }),
    );
    office.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    const anew = done(await act(citizen, "supplement", { code, papers }));
    expect(anew).toMatchObject({ status: 2, step: "intake", dueAt: "2026-11-20T01:00:00.000Z" });
  });

  it("owes an online applicant an answer in eight working hours, then runs its own time", async () => {
    office.clock.set(new Date("2026-11-20T16:00:00+07:00"));
    const submitted = done(await office.run(citizen, submitDossier, { ...maritalStatus, centre: "11329.c", papers }));
    expect(submitted).toMatchObject({ status: 1, step: null });
    const dossier = await findByCode(office.acting(citizen), submitted.code);
    expect(dossier?.state.acceptanceDueAt).toBe("2026-11-23T09:00:00.000Z");
    const accepted = done(await act(counter, "accept", { code: submitted.code }));
    expect(accepted).toMatchObject({ status: 2, step: "intake" });
  });

  it("is received by one office, decided by another and returned by a third, every hand-over signed twice", async () => {
    office.clock.set(monday);
    const received = done(
      await office.run(otherCounter, receiveDossier, {
        ...maritalStatus,
        centre: "31.c",
        competentUnitCode: "11329",
        papers,
      }),
    );
    const { code } = received;
    done(await act(otherCounter, "forward", { code }));
    const travelling = await findByCode(office.acting(counter), code);
    expect(travelling?.state.papersHeld).toMatchObject({ holder: "31.c", to: "11329.u" });
    expect(refusal(await act(specialist, "decide", { code }))).toBe("dossier.not_now");
    await bringTo(code, [specialist, "take-over"], [specialist, "decide"], [leader, "sign"]);
    done(await act(citizen, "choose-return", { code, centre: "11329.c" }));
    await bringTo(code, [specialist, "finish"]);
    expect(refusal(await act(otherCounter, "return", { code }))).toBe("dossier.not_your_turn");
    const returned = await bringTo(code, [counter, "take-over"], [counter, "return"]);
    expect(returned.status).toBe(10);
    expect(
      (await presentTracking(office.acting(counter), (await findByCode(office.acting(counter), code))!)).stations.every(
        (each) => each.state === "done",
      ),
    ).toBe(true);
  });

  it("goes to any counter where the owner shows the card, and stays signed for all the way", async () => {
    office.clock.set(monday);
    const { code } = await receive();
    await bringTo(code, [counter, "forward"], [specialist, "decide"], [leader, "sign"], [specialist, "finish"]);
    const elsewhere = official("receiver", "11359.c");
    expect(refusal(await act(elsewhere, "bring-here", { code, ownerPersonalId: "031199900999" }))).toBe(
      "dossier.owner_differs",
    );
    done(await act(elsewhere, "bring-here", { code, ownerPersonalId: owner.personalId }));
    const waiting = await findByCode(office.acting(elsewhere), code);
    expect(waiting?.state.resultHeld).toMatchObject({ holder: "11329.u", to: "11329.c" });
    expect(refusal(await act(elsewhere, "return", { code }))).toBe("dossier.not_your_turn");
    done(await act(counter, "take-over", { code }));
    const astray = { provinceCode: "31", organisations: ["11329.c"], limit: 500, offset: 0 };
    expect((await listInTransit(opened.db, astray)).map((row) => row.head.code)).toContain(code);
    done(await act(counter, "hand-over", { code, item: "result", to: "11359.c" }));
    expect(done(await act(elsewhere, "return", { code })).status).toBe(10);
    expect((await verifyLedger({ db: opened.db })).broken).toEqual([]);
  });

  it("lets the leader refuse with reason and legal basis, and the applicant withdraw before a decision", async () => {
    const { code } = await receive();
    await bringTo(code, [counter, "forward"]);
    done(await act(specialist, "decide", { code, outcome: "refuse", note: "Không đủ điều kiện" }));
    expect(refusal(await act(leader, "sign", { code }))).toBe("dossier.not_proposed");
    const refused = done(
      await act(leader, "refuse", { code, reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch 2014" }),
    );
    expect(refused.status).toBe(3);
    const other = await receive();
    expect(done(await act(citizen, "withdraw", { code: other.code, reason: "Tôi không cần nữa" })).status).toBe(7);
    expect(refusal(await act(counter, "forward", { code: other.code }))).toBe("dossier.not_now");
  });

  it("waits for a payment without counting the time", async () => {
    office.clock.set(monday);
    const { code } = await receive();
    await bringTo(code, [counter, "forward"]);
    done(await act(specialist, "request-payment", { code, amountDong: 8000, reason: "Lệ phí" }));
    office.clock.set(new Date("2026-11-18T08:00:00+07:00"));
    const paid = done(await act(counter, "confirm-payment", { code, receiptNumber: "BL-1" }));
    expect(paid).toMatchObject({ status: 4, dueAt: "2026-11-23T01:00:00.000Z" });
  });

  it("names the first broken link when somebody changes the past", async () => {
    const { code } = await receive();
    await bringTo(code, [counter, "forward"]);
    const { sql } = await import("kysely");
    await sql`update dossier_act set body = jsonb_set(body, '{becomes,dueAt}', '"2030-01-01"') where code = ${code} and seq = 1`.execute(
      opened.db,
    );
    expect((await verifyLedger({ db: opened.db })).broken).toEqual([{ provinceCode: "31", code, seq: 1, why: "hash" }]);
    await sql`delete from dossier_act where code = ${code}`.execute(opened.db);
    await sql`delete from dossier_state where code = ${code}`.execute(opened.db);
    await sql`delete from dossier where code = ${code}`.execute(opened.db);
  });
});
