import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Official } from "#core/access/actor";
import { findProcedure } from "#features/procedures";
import { addCalendarDay, readLatestChanges, removeCalendarDay } from "#features/units";
import type { Outcome } from "#platform/command/outcome";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, receiveDossier, verifyLedger, type ActOutput } from "../index.ts";
import { findByCode } from "../dossier-queries.ts";
import { examineCalendar } from "./examine-calendar.ts";
import { explainDossier } from "./explain-dossier.ts";
import { keepDue } from "./keep-due.ts";
import { countMyProposals, listMyProposals } from "./my-proposals.ts";

const monday = new Date("2026-11-16T08:00:00+07:00");
const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");
const otherLeader = official("leader", "11359.u");
const administrator: Official = { ...counter, posts: [{ role: "administrator", provinceCode: "31" }] };
const system: Actor = { kind: "system", name: "test" };
const storm = { provinceCode: "31", day: "2026-11-18", kind: "off", occasion: "Nghỉ tránh bão", instrument: "1/CĐ-UBND" }; // prettier-ignore

const done = <Output>(outcome: Outcome<Output>): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const refusal = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;

describe.each(databases)("a calendar that changes after due dates were printed, on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let papers: readonly object[];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, monday);
    const procedure = await findProcedure(office.acting(counter), "1.004873");
    papers = (procedure?.cases[0]?.components ?? []).map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
  });
  afterAll(() => opened.close());

  const receive = async (): Promise<ActOutput> => {
    const owner = { name: "Nguyễn Văn Mẫu", personalId: "031199900123" };
    return done(await office.run(counter, receiveDossier, { procedureCode: "1.004873", owner, papers, centre: "11329.c" })); // prettier-ignore
  };
  const act = (
    actor: Actor,
    verb: keyof typeof dossierActs,
    input: object,
    key?: string,
  ): Promise<Outcome<ActOutput>> => office.run<never, ActOutput>(actor, dossierActs[verb] as never, input, key);
  const examine = () => examineCalendar(office.acting(system));
  // Each change a moment after the last, so that the latest is known.
  const add = (more: object = {}) => {
    office.clock.advance(0.001);
    return office.run(administrator, addCalendarDay, { ...storm, ...more });
  };
  const takeBack = (more: object = {}) => {
    office.clock.advance(0.001);
    return office.run(administrator, removeCalendarDay, { provinceCode: "31", day: storm.day, ...more });
  };
  const dueOf = async (code: string): Promise<string | null | undefined> =>
    (await findByCode(office.acting(counter), code))?.state.dueAt;
  const proposed = async (actor: Official = leader) =>
    (await listMyProposals(office.acting(actor))).map(({ head, proposal }) => [head.code, proposal.proposedDueAt]);

  it("moves nothing by itself, proposes to whoever answers for the date, and moves it when they say so", async () => {
    const { code, dueAt } = await receive();
    expect(dueAt).toBe("2026-11-19T01:00:00.000Z");
    done(await add());
    await examine();
    await examine();
    expect(await dueOf(code)).toBe(dueAt);
    expect(await proposed()).toEqual([[code, "2026-11-20T01:00:00.000Z"]]);
    expect(await proposed(otherLeader)).toEqual([]);
    const [change] = await readLatestChanges(opened.db, "31");
    expect(change).toMatchObject({ kind: "off", day: storm.day, affected: 1 });

    expect(refusal(await act(otherLeader, "move-due", { code }))).toBe("dossier.not_your_turn");
    expect(refusal(await act(leader, "move-due", { code, dueAt: "2026-11-21T08:00:00+07:00" }))).toBe(
      "dossier.proposal_changed",
    );
    const moved = done(await act(leader, "move-due", { code, dueAt: "2026-11-20T08:00:00+07:00" }, "one-move"));
    expect(moved.dueAt).toBe("2026-11-20T01:00:00.000Z");
    expect(done(await act(leader, "move-due", { code }, "one-move"))).toEqual(moved);
    expect(refusal(await act(leader, "move-due", { code }))).toBe("dossier.no_proposal");
    expect(await countMyProposals(office.acting(leader))).toBe(0);
    const dossier = await findByCode(office.acting(counter), code);
    const told = dossier && (await explainDossier(office.acting(counter), dossier));
    expect(told?.at(-1)?.text.vi).toContain("vì lịch làm việc thay đổi (1/CĐ-UBND)");
    expect((await verifyLedger({ db: opened.db })).broken).toEqual([]);

    // The storm does not come: an earlier date is possible again, and is for somebody to choose.
    done(await takeBack());
    await examine();
    expect(await proposed()).toEqual([[code, "2026-11-19T01:00:00.000Z"]]);
    expect(refusal(await act(leader, "move-due", { code }))).toBe("dossier.move_earlier");
    expect(done(await act(leader, "move-due", { code, earlier: true })).dueAt).toBe(dueAt);
    await examine();
    expect(await proposed()).toEqual([]);
  });

  it("takes a proposal back by itself when the change is taken back before anybody decided", async () => {
    const { code, dueAt } = await receive();
    done(await add());
    await examine();
    expect(await proposed()).toHaveLength(2);
    done(await takeBack());
    await examine();
    expect(await proposed()).toEqual([]);
    expect(await dueOf(code)).toBe(dueAt);
    const [taken] = await readLatestChanges(opened.db, "31");
    expect(taken).toMatchObject({ kind: "taken-back", affected: 0, instrument: storm.instrument });
  });

  it("keeps a printed date when somebody says so, and does not ask again about the same", async () => {
    done(await add({ day: "2026-11-17" }));
    await examine();
    const codes = (await proposed()).map(([code]) => code ?? "");
    expect(codes).toHaveLength(2);
    const [first = "", second = ""] = codes;
    const keep = (actor: Official, note: string) => office.run(actor, keepDue, { codes: [first], note });
    expect((await keep(leader, "")).kind).toBe("invalid");
    expect(refusal(await keep(otherLeader, "Kịp trước ngày nghỉ"))).toBe("dossier.no_proposal");
    done(await keep(leader, "Kịp trước ngày nghỉ"));
    expect(refusal(await act(leader, "move-due", { code: first }))).toBe("dossier.no_proposal");
    await examine();
    expect((await proposed()).map(([code]) => code)).toEqual([second]);
    // One more day off is another question.
    done(await add());
    await examine();
    expect((await proposed()).map(([code]) => code).sort()).toEqual([first, second].sort());
    done(await takeBack());
    done(await takeBack({ day: "2026-11-17" }));
    await examine();
  });

  it("asks about a paused dossier once its time runs again, from the date it then has", async () => {
    office.clock.set(monday);
    const { code } = await receive();
    done(await act(counter, "forward", { code }));
    const asked = { agency: "Sở Tư pháp mẫu", reason: "Cần xác minh lý lịch", legalBasis: "Luật Lý lịch tư pháp 2009" };
    done(await act(specialist, "await-agency", { code, ...asked }));
    done(await add());
    await examine();
    expect(await countMyProposals(office.acting(leader))).toBeGreaterThan(0);
    expect(refusal(await act(leader, "move-due", { code }))).toBe("dossier.awaiting_agency");
    office.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    const resumed = done(await act(specialist, "agency-answered", { code, note: "Không có án tích" }));
    expect(resumed.dueAt).toBe("2026-11-20T01:00:00.000Z");
    await examine();
    expect((await proposed()).find(([each]) => each === code)).toEqual([code, "2026-11-23T01:00:00.000Z"]);
    done(await takeBack());
    office.clock.set(monday);
    await examine();
    expect((await proposed()).map(([each]) => each)).not.toContain(code);
  });

  it("leaves alone the dossiers of offices that the day does not concern", async () => {
    office.clock.set(new Date("2026-11-17T09:00:00+07:00"));
    done(await add({ organisationId: "11359.u" }));
    await examine();
    const [change] = await readLatestChanges(opened.db, "31");
    expect(change).toMatchObject({ organisationId: "11359.u", affected: 0 });
    done(await takeBack({ organisationId: "11359.u" }));
  });
});
