import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import type { Carrying } from "#platform/following";
import { databases } from "../../../test/databases.ts";
import { codeOf, opener, openCaseOffice, value, type CaseOffice } from "#test/case-office";
import { worldFounding } from "#test/world";
import { citizenCaseActs } from "./all-case-commands.ts";
import { carryCases } from "./carry-cases.ts";
import { checkCaseLedger, findCaseByCode } from "./case-queries.ts";
import { listCaseActs } from "./stores/case-store.ts";
import { tallyCases } from "./index.ts";

describe.each(databases)("cases that follow their office on $name", ({ open }) => {
  let world: CaseOffice["world"];
  let receiver: CaseOffice["receiver"];
  let opened: CaseOffice["opened"];
  let act: CaseOffice["act"];
  let done: CaseOffice["done"];

  beforeAll(async () => {
    ({ world, receiver, opened, act, done } = await openCaseOffice(await open(worldFounding)));
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

  it("follows its office into another one, and is kept from whoever goes on for those it concerns; twice changes nothing", async () => {
    const [plain, kept] = [await opened(), await opened({ kind: "denunciation" })];
    const move = { fromProvince: "31", toProvince: "31", main: true, instrument: "Mẫu", places: [] };
    const toName = { vi: "Mẫu", en: "Example" };
    const carrying: Carrying = {
      db: world.services.db,
      changeId: "a-change",
      on: "2026-12-01",
      at: world.clock.now(),
      provinceCode: "31",
      moves: [{ ...move, from: "11329.c", to: "11359.c", toName }],
      sorting: new Map(),
      silent: true,
      moved: () => undefined,
    };
    await carryCases(carrying);
    const items = async () => Promise.all([plain, kept].map(({ code }) => findCaseByCode(world.services, code)));
    const [gone, denounced] = await items();
    expect(gone?.state.handledBy).toBe("11359.c");
    expect(denounced?.state).toMatchObject({ handledBy: "31.u", concerned: ["11329", "11359"] });
    await carryCases(carrying);
    expect(await items()).toEqual([gone, denounced]);
    const acts = await listCaseActs(world.services.db, { provinceCode: "31", code: plain.code });
    expect(gone && checkCaseLedger(gone, acts)).toEqual({ acts: 2 });
  });

  it("goes with its province into another one: found by its code, answered there, rated in the books of who answered", async () => {
    const [plain, answered] = [await opened(), await opened()];
    await done(receiver, "assign", { code: answered.code });
    await done(receiver, "answer", { code: answered.code, answer: "Đã làm xong." });
    const duplicate = await opened();
    await done(receiver, "assign", { code: duplicate.code });
    await done(receiver, "merge", { code: duplicate.code, into: plain.code });
    const carrying: Carrying = {
      db: world.services.db,
      changeId: "a-joining",
      on: "2026-12-02",
      at: world.clock.now(),
      provinceCode: "31",
      joins: "22",
      moves: [
        {
          fromProvince: "31",
          toProvince: "22",
          main: true,
          instrument: "Mẫu",
          places: [],
          from: "11329.c",
          to: "06652.c",
          toName: { vi: "Mẫu", en: "Example" },
        },
      ],
      sorting: new Map(),
      silent: true,
      moved: () => undefined,
    };
    await carryCases(carrying);
    await carryCases(carrying);
    const there = await findCaseByCode(world.services, plain.code);
    expect(there?.head).toMatchObject({ provinceCode: "22", openedIn: "31" });
    expect(there?.state.handledBy).toBe("06652.c");
    const acts = await listCaseActs(world.services.db, { provinceCode: "22", code: plain.code });
    expect(there && checkCaseLedger(there, acts)).toEqual({ acts: 2 });
    const [newcomer] = await world.employ([{ role: "receiver", provinceCode: "22", organisationId: "06652.c" }]);
    expect(codeOf(await act(receiver, "assign", { code: plain.code }))).toBe("case.unknown");
    await done(newcomer as Official, "assign", { code: plain.code });
    await done(newcomer as Official, "answer", { code: plain.code, answer: "Đã thông cống." });
    expect((await letters(duplicate.code)).concat(await letters(duplicate.code, "22")).join()).toContain(
      "Đã thông cống.",
    );
    const books = { provinceCode: "31", from: new Date("2020-01-01"), to: new Date("2030-01-01"), whole: true };
    const rated = async () =>
      (await tallyCases(world.services, { ...books, at: world.clock.now() })).get("")?.rated ?? 0;
    const before = await rated();
    value(await world.run(opener(answered.code), citizenCaseActs.rate, { code: answered.code, level: 3 }));
    expect(await rated()).toBe(before + 1);
  });
});
