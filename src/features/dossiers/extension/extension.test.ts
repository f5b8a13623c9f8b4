import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProcedure } from "#features/procedures";
import type { Actor } from "#core/access/actor";
import type { Outcome } from "#platform/command/outcome";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, getDossier, receiveDossier, setExtensionRule, type ActOutput } from "../index.ts";

const monday = new Date("2026-11-16T08:00:00+07:00");
const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");
const administrator: Actor = {
  ...official("administrator", ""),
  posts: [{ role: "administrator", provinceCode: "31" }],
};
const letter = { cause: "verification", reason: "Cần xác minh thêm tại nơi cư trú trước đây" };

describe.each(databases)("putting off a due date on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let papers: object[];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, monday);
    const procedure = await findProcedure(office.acting(counter), "1.004873");
    papers = (procedure?.cases[0]?.components ?? []).map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
  });
  afterAll(() => opened.close());

  const act = (actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<Outcome<ActOutput>> =>
    office.run<never, ActOutput>(actor, dossierActs[verb] as never, input);
  const refused = async (outcome: Promise<Outcome<unknown>>): Promise<string> => {
    const ended = await outcome;
    return ended.kind === "refused" ? ended.refusal.code : ended.kind;
  };
  async function examined(): Promise<string> {
    office.clock.set(monday);
    const owner = { name: "Nguyễn Văn Mẫu", phone: "0912345678" };
    const opening = { procedureCode: "1.004873", owner, centre: "11329.c", papers };
    const received = await office.run(counter, receiveDossier, opening);
    if (received.kind !== "done") throw new Error(JSON.stringify(received));
    await act(counter, "forward", { code: received.value.code });
    return received.value.code;
  }
  const set = (rule: object) =>
    office.run(administrator, setExtensionRule, {
      provinceCode: "31",
      most: 1,
      overrideAllowed: true,
      workingDays: 3,
      instrument: "Quyết định 1/QĐ-UBND",
      ...rule,
    });

  it("promises the end of work, three working days beyond the old date, unless the official chooses another day", async () => {
    const code = await examined();
    // Received Monday 08:00 with three working days: due Thursday 08:00; three more are Wednesday, for the 24th is a day off.
    expect(await act(leader, "extend", { code, ...letter })).toMatchObject({
      kind: "done",
      value: { dueAt: "2026-11-25T10:00:00.000Z" },
    });
    const other = await examined();
    const chosen = await act(leader, "extend", { code: other, ...letter, newDueOn: "2026-11-27" });
    expect(chosen).toMatchObject({ kind: "done", value: { dueAt: "2026-11-27T10:00:00.000Z" } });
    const dossier = await getDossier(office.acting(leader), other, "test");
    expect(dossier).toMatchObject({ value: { state: { extensions: 1 } } });
    expect(dossier.ok && dossier.value.state.clock?.dueHistory.at(-1)).toMatchObject({ reason: "extended" });
  });

  it.each([
    ["a Sunday", "2026-11-22"],
    ["a day before the old date", "2026-11-18"],
    ["a day in another year far off", "2031-11-18"],
  ])("refuses to promise %s", async (_, newDueOn) => {
    const code = await examined();
    expect(await refused(act(leader, "extend", { code, ...letter, newDueOn }))).toBe("dossier.bad_new_due");
  });

  it("tells the applicant with an apology, and names the cause in the ledger", async () => {
    const code = await examined();
    await act(leader, "extend", { code, ...letter });
    const told = await opened.db
      .withTables<{ outgoing_message: { province_code: string; key: string; text: string } }>()
      .selectFrom("outgoing_message")
      .select("text")
      .where("province_code", "=", "31")
      .where("key", "like", `${code}:%`)
      .execute();
    expect(told.map(({ text }) => text).join()).toContain(`Xin lỗi vì hồ sơ ${code}`);
  });

  it("refuses a second extension unless somebody says why, and keeps who and why", async () => {
    const code = await examined();
    await act(leader, "extend", { code, ...letter });
    expect(await refused(act(leader, "extend", { code, ...letter }))).toBe("dossier.extended_already");
    const override = "Chủ tịch đồng ý tại văn bản 12/UBND-VP";
    expect(await act(leader, "extend", { code, ...letter, override })).toMatchObject({ kind: "done" });
    const { body } = await opened.db
      .withTables<{ dossier_act: { province_code: string; code: string; kind: string; seq: number; body: unknown } }>()
      .selectFrom("dossier_act")
      .select("body")
      .where("province_code", "=", "31")
      .where("code", "=", code)
      .where("kind", "=", "extend")
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(body).toMatchObject({ override, cause: "verification", from: expect.any(String) });
  });

  it("lets a province forbid the override, and allow more extensions", async () => {
    const code = await examined();
    await act(leader, "extend", { code, ...letter });
    await set({ overrideAllowed: false });
    office.clock.advance(1);
    const override = "Chủ tịch đồng ý";
    expect(await refused(act(leader, "extend", { code, ...letter, override }))).toBe("dossier.extension_limit");
    await set({ most: 2, workingDays: 1 });
    office.clock.advance(1);
    const again = await act(leader, "extend", { code, ...letter });
    expect(again).toMatchObject({ kind: "done", value: { dueAt: "2026-11-26T10:00:00.000Z" } });
    office.clock.advance(1);
    await set({});
  });

  it("still promises anew when the dossier is late already, counted from now", async () => {
    const code = await examined();
    office.clock.set(new Date("2026-12-01T09:00:00+07:00"));
    const late = await act(leader, "extend", { code, ...letter });
    expect(late).toMatchObject({ kind: "done", value: { dueAt: "2026-12-04T10:00:00.000Z" } });
  });

  it("belongs to the leader of the agency that decides, wherever the dossier lies", async () => {
    const code = await examined();
    expect(await refused(act(specialist, "extend", { code, ...letter }))).toBe("access.not_allowed");
    expect(await refused(act(official("leader", "11407.u"), "extend", { code, ...letter }))).toBe(
      "dossier.not_your_turn",
    );
  });
});
