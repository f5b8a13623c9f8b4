import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Post } from "#core/access/actor";
import { centreOf, findOrganisation } from "#features/units";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import { createMemory } from "#platform/memory";
import { databases } from "#test/databases";
import { seedUnits, unitMigrations } from "#features/units";
import { hotlineMigrations } from "../migrations/all-migrations.ts";
import { addNumber } from "./add-number.ts";
import { followNumber } from "./follow-number.ts";
import { importNumbers } from "./import-numbers.ts";
import { listLines, periodsOfNumber } from "./number-register.ts";
import { retireNumber } from "./retire-number.ts";
import { seedNumbers } from "./seed-numbers.ts";
import { showNumbersOfTheDay } from "./show-numbers-of-the-day.ts";
import { verifyNumber } from "./verify-number.ts";
import { whomToCall } from "./whom-to-call.ts";

const noon = new Date("2026-11-16T12:00:00+07:00");
const today = "2026-11-16";

describe.each(databases)("hotline numbers on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [requestReceiptMigrations, unitMigrations, hotlineMigrations]);
    acting = { db: opened.db, memory: createMemory(() => 0), at: noon } as Acting;
    await seedUnits(acting);
    await seedNumbers(acting);
  });
  afterAll(() => opened.close());

  const run = async <Input, Output>(command: Command<Input, Output>, input: object, post: Partial<Post> = {}) => {
    const posts: Post[] = [{ role: "administrator", provinceCode: "31", ...post }];
    const actor: Actor = { kind: "official", accountId: "a1", name: "Nguyễn Văn Mẫu", provinceCode: "31", posts };
    return execute(command, { ...acting, actor, requestKey: crypto.randomUUID() }, { provinceCode: "31", ...input });
  };
  const given = { purpose: "hotline", hours: "always", languages: ["vi"], validFrom: today, instrument: "TB 1/2026" };
  const add = (organisationId: string, number: string, more: object = {}, post?: Partial<Post>) =>
    run(addNumber, { organisationId, number, ...given, ...more }, post);
  const idOf = async (organisationId: string, number: string, more: object = {}): Promise<string> => {
    const outcome = await add(organisationId, number, more);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value.id;
  };
  const call = async (unit: string, day = today) => (await whomToCall(acting, unit, day)).first;

  it("ships what is published, and a second start changes nothing", async () => {
    expect(await call("11329")).toEqual({ number: "+842253666122", shown: "02253.666.122", of: "unit" });
    expect((await centreOf(acting, "11329"))?.hotline).toBe("02253.666.122");
    expect((await findOrganisation(acting, "11329.u"))?.hotline).toBe("02253.666.122");
    await seedNumbers(acting);
    expect(await periodsOfNumber(acting, "+842253666122")).toHaveLength(1);
  });

  it("tells a commune without a number its province's, and where that has none the country's", async () => {
    expect(await call("11407")).toMatchObject({ number: "18001096", of: "nation" });
    const id = await idOf("31.c", "02250000031");
    expect(await call("11407")).toEqual({ number: "+842250000031", shown: "0225 000 0031", of: "province" });
    await run(retireNumber, { id, lastOn: today, because: "hết thử" });
    expect(await call("11407", "2026-11-17")).toMatchObject({ of: "nation" });
  });

  it("begins on its first day, and the office shows it from that day on", async () => {
    await idOf("11413.c", "02250000413", { validFrom: "2026-11-20" });
    expect(await call("11413")).toMatchObject({ of: expect.not.stringMatching("unit") });
    expect((await centreOf(acting, "11413"))?.hotline).toBeUndefined();
    const then = { ...acting, at: new Date("2026-11-20T00:05:00+07:00") };
    await showNumbersOfTheDay.run(then);
    expect((await centreOf(acting, "11413"))?.hotline).toBe("0225 000 0413");
    expect((await findOrganisation(acting, "11413.u"))?.hotline).toBe("0225 000 0413");
  });

  it("refuses a number that rings on another line, however it is written", async () => {
    expect(await add("11359.c", "+84 225 3666 122")).toMatchObject({
      kind: "refused",
      refusal: { code: "hotline.number_taken", detail: { office: expect.stringContaining("Ngô Quyền") } },
    });
    expect(await add("11359.c", "gọi tôi")).toMatchObject({ refusal: { code: "phone.not_vietnamese" } });
    expect(await add("06862.c", "02030000001")).toMatchObject({ refusal: { code: "units.organisation_unknown" } });
    expect(await add("11359.c", "02250000359", {}, { organisationId: "11329.c" })).toMatchObject({
      refusal: { code: "access.not_allowed" },
    });
    expect(await add("11359.c", "02250000359", { validFrom: "2026-02-30" })).toMatchObject({ kind: "invalid" });
    expect(await add("11359.c", "02250000359", { instrument: " " })).toMatchObject({ kind: "invalid" });
  });

  it("says who verified it when, and verifies nothing that is retired", async () => {
    const id = await idOf("11359.c", "02250000359");
    expect(await run(verifyNumber, { id, note: "nghe sau 2 hồi chuông" })).toMatchObject({ kind: "done" });
    const [found] = await periodsOfNumber(acting, "+842250000359");
    expect(found?.verified).toEqual({ at: noon, by: "official:a1", note: "nghe sau 2 hồi chuông" });
    const head = { role: "centre-head", organisationId: "11329.c" } as const;
    expect(await run(verifyNumber, { id }, head)).toMatchObject({ refusal: { code: "access.not_allowed" } });
    await run(retireNumber, { id, lastOn: today, because: "đổi số" });
    expect(await run(verifyNumber, { id })).toMatchObject({ refusal: { code: "hotline.number_retired" } });
    expect(await run(verifyNumber, { id: "x" })).toMatchObject({ refusal: { code: "hotline.number_missing" } });
  });

  it("leads from a retired number over every replacement to the one that rings today", async () => {
    const oldest = await idOf("11411.c", "02250000401");
    const middle = await idOf("11411.c", "02250000402");
    await idOf("11411.c", "02250000403");
    const retire = (id: string, callInstead: string) =>
      run(retireNumber, { id, lastOn: "2026-11-20", callInstead, because: "đổi tổng đài" });
    expect(await retire(oldest, "0225 000 0401")).toMatchObject({ refusal: { code: "hotline.instead_same" } });
    expect(await retire(oldest, "0225 000 0402")).toMatchObject({ kind: "done" });
    expect(await retire(oldest, "0225 000 0402")).toMatchObject({ refusal: { code: "hotline.number_retired" } });
    expect(await retire(middle, "0225 000 0403")).toMatchObject({ kind: "done" });
    const [number] = await periodsOfNumber(acting, "+842250000401");
    if (!number) throw new Error("not kept");
    expect(await followNumber(acting, number, "2026-11-20")).toMatchObject({ number: "+842250000401" });
    expect(await followNumber(acting, number, "2026-11-21")).toMatchObject({ number: "+842250000403" });
  });

  it("does not go round in a circle of replacements", async () => {
    const one = await idOf("11443.c", "02250000501");
    const other = await idOf("11443.c", "02250000502");
    await run(retireNumber, { id: one, lastOn: today, callInstead: "02250000502", because: "thử" });
    await run(retireNumber, { id: other, lastOn: today, callInstead: "02250000501", because: "thử" });
    const [number] = await periodsOfNumber(acting, "+842250000501");
    if (!number) throw new Error("not kept");
    expect(await followNumber(acting, number, "2026-12-01")).toMatchObject({ number: "18001096" });
  });

  it("refuses a last day before the first", async () => {
    const id = await idOf("11446.c", "02250000446", { validFrom: "2026-12-01" });
    expect(await run(retireNumber, { id, lastOn: "2026-11-30", because: "thôi" })).toMatchObject({
      refusal: { code: "hotline.retired_before_begun", detail: { from: "2026-12-01" } },
    });
  });

  it("knows which lines there are on a day", async () => {
    const line = { provinceCode: "31", organisationId: "11329.c", purpose: "hotline" };
    expect(await listLines(acting, "31", today)).toContainEqual(line);
    expect(await listLines(acting, "31", "2025-06-30")).toEqual([]);
  });

  it("imports a table whole or not at all, and names each wrong line", async () => {
    const head = "Cơ quan;Số;Từ ngày;Văn bản;Mục đích;Giờ;Ngôn ngữ";
    const good = "11911;0225 000 0566;1/12/2026;TB 5;;24/7;vi en";
    const bad = [
      ";0225 000 0567;1/12/2026;TB 5;;;",
      "11911;123456;1/12/2026;TB 5;;;",
      "11911;0225 000 0568;31/2/2026;TB 5;;;",
      "11911;0225 000 0566;1/12/2026;TB 5;hướng dẫn;;",
      "11911;0225 000 0569;1/12/2026;TB 5;chơi;;",
      "99999;0225 000 0570;1/12/2026;TB 5;;;",
      "11911;0225 000 0571;1/12/2026;TB 5;;;fr",
    ];
    const wrong = await run(importNumbers, { csv: [head, good, ...bad].join("\r\n") });
    expect(wrong).toMatchObject({ kind: "done", value: { imported: 0, known: 0 } });
    expect(wrong.kind === "done" && wrong.value.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "3 hotline.import_blank",
      "4 phone.not_vietnamese",
      "5 hotline.import_word",
      "6 hotline.number_taken",
      "7 hotline.import_word",
      "8 units.organisation_unknown",
      "9 hotline.import_word",
    ]);
    expect(await periodsOfNumber(acting, "+842250000566")).toEqual([]);
    const right = { csv: [head, good].join("\n") };
    expect(await run(importNumbers, right)).toMatchObject({ value: { imported: 1, known: 0, problems: [] } });
    expect(await run(importNumbers, right)).toMatchObject({ value: { imported: 0, known: 1, problems: [] } });
    expect((await periodsOfNumber(acting, "+842250000566"))[0]?.languages).toEqual(["vi", "en"]);
    expect(await run(importNumbers, { csv: "a,b\n1,2" })).toMatchObject({
      refusal: { code: "hotline.csv_unreadable" },
    });
    expect(await run(importNumbers, right, { organisationId: "11329.c" })).toMatchObject({ refusal: { code: "access.not_allowed" } }); // prettier-ignore
  });
});
