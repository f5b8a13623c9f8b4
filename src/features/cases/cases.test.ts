import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Official } from "#core/access/actor";
import type { Outcome } from "#platform/command/outcome";
import { databases } from "../../../test/databases.ts";
import { codeOf, opener, openCaseOffice, usualCase, value, type CaseOffice } from "#test/case-office";
import { worldFounding } from "#test/world";
import { citizenCaseActs } from "./all-case-commands.ts";
import type { CaseOutput } from "./acts/case-output.ts";
import { checkCaseLedger, findCaseByCode } from "./case-queries.ts";
import { listCaseActs } from "./stores/case-store.ts";
import { listMyNotices } from "#features/watchers";
import { cases, casesOfCaller, openCase, searchPublished } from "./index.ts";
import { publishCase, withdrawCase } from "./published/publish-case.ts";

const anyone: Actor = { kind: "anyone" };
describe.each(databases)("cases on $name", ({ open }) => {
  let world: CaseOffice["world"];
  let receiver: CaseOffice["receiver"];
  let head: CaseOffice["head"];
  let other: CaseOffice["other"];
  let supervisor: CaseOffice["supervisor"];
  let opened: CaseOffice["opened"];
  let act: CaseOffice["act"];
  let done: CaseOffice["done"];

  beforeAll(async () => {
    ({ world, receiver, head, other, supervisor, opened, act, done } = await openCaseOffice(await open(worldFounding)));
  });
  afterAll(() => world.close());

  const letters = async (caseCode: string, provinceCode = "31"): Promise<string[]> => {
    const { db } = world.services;
    const rows = await (db as never as { selectFrom: (table: string) => any }) // oxlint-disable-line typescript/no-explicit-any
      .selectFrom("outgoing_message")
      .select(["text", "queued_at"])
      .where("province_code", "=", provinceCode)
      .where("about", "=", `case:${caseCode}`)
      .orderBy("queued_at")
      .execute();
    return rows.map((row: { text: string }) => row.text);
  };

  it("the same request sent twice is one case and one letter", async () => {
    const twice = await Promise.all(
      [1, 2].map(() => world.run(anyone, openCase, { ...usualCase, text: "Hai lần" }, "the-same-key")),
    );
    expect(new Set(twice.map((each) => value(each).code)).size).toBe(1);
    expect(await letters(value(twice[0] as Outcome<CaseOutput>).code)).toHaveLength(1);
  });

  it("is followed from opening to answer, its chain whole, and a changed letter of it is found", async () => {
    const { code: about } = await opened();
    await done(receiver, "assign", { code: about });
    await done(receiver, "note", { code: about, note: "Đã gọi đội thoát nước" });
    await done(receiver, "answer", { code: about, answer: "Đội thoát nước làm sáng mai." });
    const item = await findCaseByCode(world.services, about);
    const acts = await listCaseActs(world.services.db, { provinceCode: "31", code: about });
    expect(item?.state.status).toBe("answered");
    expect(item && checkCaseLedger(item, acts)).toEqual({ acts: 4 });
    expect(item && checkCaseLedger({ ...item, head: { ...item.head, text: "khác" } }, acts)).toMatchObject({
      broken: { seq: 1 },
    });
    expect(await letters(about)).toHaveLength(2);
  });

  it("the office that is asked sees the case, refuses it with a reason, then accepts it with the promise unchanged", async () => {
    const { code: about, dueAt } = await opened();
    await done(receiver, "transfer", { code: about, to: "11359.c", reason: "Thuộc địa bàn phường bên" });
    expect(codeOf(await act(receiver, "answer", { code: about, answer: "x" }))).toBe("case.not_now");
    expect(codeOf(await act(receiver, "accept-transfer", { code: about }))).toBe("case.elsewhere");
    const back = await done(other, "refuse-transfer", { code: about, reason: "Ngõ này thuộc phường cũ" });
    expect(back.handledBy).toBe("11329.c");
    await done(receiver, "transfer", { code: about, to: "11359.c", reason: "Đã xem lại bản đồ" });
    const over = await done(other, "accept-transfer", { code: about });
    expect(over).toMatchObject({ handledBy: "11359.c", status: "waiting", dueAt });
  });

  it("whoever looked at an old version is refused, and nothing is written", async () => {
    const { code: about, version } = await opened();
    await done(receiver, "assign", { code: about, version });
    expect(codeOf(await act(head, "note", { code: about, version, note: "x" }))).toBe("case.stale");
  });

  it("may be reopened until 72 hours after the answer and not one second later, by its opener alone", async () => {
    const start = world.clock.now();
    const reopen = (who: Actor, about: string) =>
      world.run(who, citizenCaseActs.reopen, { code: about, reason: "Vẫn ngập" });
    const answered = async (): Promise<string> => {
      const { code: about } = await opened();
      await done(receiver, "assign", { code: about });
      await done(receiver, "answer", { code: about, answer: "Đã xong." });
      return about;
    };
    const [early, late] = [await answered(), await answered()];
    expect(codeOf(await reopen({ kind: "citizen", phone: "0987654321" }, early))).toBe("case.not_yours");
    world.clock.advance(72 * 60 - 1);
    expect(value(await reopen(opener(early), early))).toMatchObject({ status: "working" });
    world.clock.advance(1);
    expect(codeOf(await reopen(opener(late), late))).toBe("case.too_late_to_reopen");
    world.clock.set(start);
  });

  it("a merged case is answered with the other's answer, in its own sender's channel, however often it was merged", async () => {
    const [first, second, third] = [
      await opened(),
      await opened({ contact: { name: "Trần Thị Mẫu", email: "mau@example.vn", reply: "email" } }),
      await opened({ contact: { phone: "0987654321", anonymous: true, reply: "sms" } }),
    ];
    await done(receiver, "merge", { code: third.code, into: second.code });
    await done(receiver, "merge", { code: second.code, into: first.code });
    await done(receiver, "assign", { code: first.code });
    await done(receiver, "answer", { code: first.code, answer: "Đã nạo vét cống." });
    for (const each of [first, second, third]) expect((await letters(each.code)).at(-1)).toContain("Đã nạo vét cống.");
    const again = await world.run(opener(third.code), citizenCaseActs.reopen, {
      code: third.code,
      reason: "Chưa được",
    });
    expect(value(again).code).toBe(first.code);
  });

  it("is given to colleagues by whoever leads, and to nobody who does not serve there", async () => {
    const { code: about } = await opened();
    expect(codeOf(await act(receiver, "assign", { code: about, owner: head.accountId }))).toBe("case.not_a_colleague");
    expect(codeOf(await act(head, "assign", { code: about, owner: other.accountId }))).toBe("case.not_a_colleague");
    expect((await done(head, "assign", { code: about, owner: receiver.accountId })).status).toBe("working");
  });

  it("an extension is told, given once, and not after the moment has passed", async () => {
    const start = world.clock.now();
    const { code: about, dueAt = "" } = await opened();
    const longer = await done(head, "extend", { code: about, reason: "Phải đo đạc lại" });
    expect(new Date(longer.dueAt ?? "") > new Date(dueAt)).toBe(true);
    expect(codeOf(await act(head, "extend", { code: about, reason: "Lại" }))).toBe("case.no_extension_left");
    const late = await opened();
    world.clock.set(new Date(Date.parse(late.dueAt ?? "") + 60_000));
    expect(codeOf(await act(head, "extend", { code: late.code, reason: "Muộn" }))).toBe("case.too_late_to_extend");
    world.clock.set(start);
  });

  it("feedback that turns out a denunciation leaves the commune at once and is known to nobody there", async () => {
    const { code: about } = await opened();
    const gone = await done(receiver, "classify", {
      code: about,
      kind: "denunciation",
      topic: "staff",
      priority: "normal",
    });
    expect(gone.handledBy).toBe("31.u");
    for (const each of [receiver, head])
      expect(codeOf(await act(each, "note", { code: about, note: "x" }))).toBe("case.unknown");
    expect((await done(supervisor, "assign", { code: about })).dueAt).toBeDefined();
  });

  it("a denunciation is not transferred to whom it concerns, and a person named later sees it no more", async () => {
    const { code: about } = await opened({ kind: "denunciation" });
    expect(codeOf(await act(supervisor, "transfer", { code: about, to: "11329.u", reason: "x" }))).toBe(
      "case.concerned_office",
    );
    await done(supervisor, "conceal", { code: about, account: supervisor.accountId });
    expect(codeOf(await act(supervisor, "note", { code: about, note: "x" }))).toBe("case.unknown");
  });

  it("a caller's cases are told to the desk without what the desk must not know", async () => {
    const contact = { name: "Phạm Thị Mẫu", phone: "0933000111", reply: "none" };
    const [plain, kept, hidden] = [
      await opened({ contact }),
      await opened({ contact, kind: "denunciation" }),
      await opened({ contact: { ...contact, anonymous: true } }),
    ];
    const told = async (who: Official) =>
      (await casesOfCaller(world.acting(who), "0933000111")).map(({ head }) => head.code).sort();
    expect(await told(receiver)).toEqual([plain.code]);
    expect(await told(supervisor)).toEqual([plain.code, kept.code].sort());
    expect(await told(supervisor)).not.toContain(hidden.code);
  });

  it("a complaint without a name is refused with what to do", async () => {
    const outcome = await world.run(anyone, openCase, {
      ...usualCase,
      kind: "complaint",
      contact: { anonymous: true },
    });
    expect(codeOf(outcome)).toBe("case.name_needed");
  });

  it("climbs the ladder: the desk when it is late, the head two hours later, the province after a working day", async () => {
    const start = world.clock.now();
    const { code: about, dueAt = "" } = await opened();
    await done(receiver, "assign", { code: about });
    const rungs = async (minutesAfter: number): Promise<string[]> => {
      world.clock.set(new Date(Date.parse(dueAt) + minutesAfter * 60_000));
      for (const job of cases.jobs ?? []) await job.run(world.acting({ kind: "system", name: job.name }));
      const mine = await Promise.all([receiver, head, supervisor].map((who) => listMyNotices(world.services, who)));
      return mine.flat().flatMap(({ code, watch, rung }) => (code === about && watch === "case-late" ? [rung] : []));
    };
    expect(await rungs(-60)).toEqual([]);
    expect(await rungs(1)).toEqual(["desk"]);
    expect(await rungs(20 * 60)).toEqual(["desk", "head"]);
    expect(await rungs(4 * 24 * 60)).toEqual(["desk", "head", "province"]);
    await done(receiver, "answer", { code: about, answer: "Đã xong, xin lỗi vì chậm." });
    expect(await rungs(4 * 24 * 60 + 5)).toEqual([]);
    world.clock.set(start);
  });

  it("publishes an answer only in words without numbers and the sender's name, and takes it back", async () => {
    const { code: about } = await opened({ text: "Tôi là Nguyễn Văn Mẫu, số 0912345678, hỏi về ngõ 12." });
    await done(receiver, "assign", { code: about });
    await done(receiver, "answer", { code: about, answer: "Đã làm xong." });
    const publish = (question: string) =>
      world.run(head, publishCase, { code: about, question, answer: "Đã làm xong.", confirmed: true });
    expect(codeOf(await publish("Gọi 0912 345 678"))).toBe("case.not_redacted");
    expect(codeOf(await publish("Ông nguyen van mau hỏi"))).toBe("case.not_redacted");
    expect(codeOf(await publish("Ngõ ngập Thirdquark thì báo ai?"))).toBe("done");
    const search = () =>
      searchPublished(world.services.db, { provinceCode: "31", q: "thirdquark bao ai", limit: 5, offset: 0 });
    expect(await search()).toHaveLength(1);
    expect(codeOf(await world.run(head, withdrawCase, { code: about }))).toBe("done");
    expect(await search()).toEqual([]);
  });
});
