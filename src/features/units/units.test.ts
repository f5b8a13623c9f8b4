import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { dueAt } from "#core/time/deadline";
import { instantOn } from "#core/time/local-time";
import { isProvisional, isWorkingDay } from "#core/time/working-calendar";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import { createMemory } from "#platform/memory";
import { databases } from "#test/databases";
import {
  addCalendarDay,
  calendarFor,
  centreOf,
  findOrganisation,
  findUnit,
  listCommunes,
  listOrganisations,
  listOrigins,
  listProvinces,
  findIssuer,
  provinceOfAgencyCode,
  removeCalendarDay,
  searchUnits,
  seedUnits,
  unitMigrations,
} from "./index.ts";
import { readSuccessions } from "./registry/registry-store.ts";
import { unitTables } from "./tables.ts";

const administrator = (provinceCode: string, organisationId?: string): Actor => ({
  kind: "official",
  accountId: "a1",
  name: "Nguyễn Văn Mẫu",
  provinceCode,
  posts: [{ role: "administrator", provinceCode, ...(organisationId ? { organisationId } : {}) }],
});

describe.each(databases)("units on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [requestReceiptMigrations, unitMigrations]);
    acting = {
      db: opened.db,
      memory: createMemory(),
      at: instantOn("2026-11-16", "09:00") as Date,
      actor: administrator("31"),
      requestKey: "first",
    } as Acting;
    await seedUnits(acting);
  });
  afterAll(() => opened.close());

  const count = async (table: "unit" | "organisation" | "working_calendar_day"): Promise<number> => {
    const row = await unitTables(opened.db)
      .selectFrom(table)
      .select((is) => is.fn.countAll().as("n"))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };

  const counted = async (): Promise<number> => (await readSuccessions(opened.db)).length;

  it("seeding twice leaves every row once", async () => {
    const before = [await count("unit"), await counted(), await count("organisation")];
    expect(before).toEqual([35 + 3331, 10_571 + 63, 3 * 3321 + 16 * 34]);
    await seedUnits(acting);
    expect([await count("unit"), await counted(), await count("organisation")]).toEqual(before);
  });

  it("new facts keep what a province has set for its offices", async () => {
    const tables = unitTables(opened.db);
    await tables
      .updateTable("organisation")
      .set({ agency_code: "H49.77", hotline: "0203.1", agency_code_provisional: false })
      .where("province_code", "=", "22")
      .where("id", "=", "06652.c")
      .execute();
    await tables.updateTable("shipped_list").set({ fingerprint: "older" }).execute();
    await seedUnits(acting);
    expect(await centreOf(acting, "06652")).toMatchObject({
      agencyCode: "H49.77",
      hotline: "0203.1",
      agencyCodeProvisional: false,
    });
  });

  it("a unit is what it was on the day asked", async () => {
    expect((await findUnit(acting, "25270"))?.type).toBe("ward");
    expect((await findUnit(acting, "25270", "2026-04-29"))?.type).toBe("commune");
    expect((await findUnit(acting, "75", "2026-04-30"))?.type).toBe("city");
    expect(await findUnit(acting, "11329", "2025-06-30")).toBeUndefined();
    expect(await findUnit(acting, "99999")).toBeUndefined();
  });

  it("an office bears the name of the day that is read as of", async () => {
    const name = async (asOf?: string) =>
      (await findOrganisation(asOf === undefined ? acting : { ...acting, asOf }, "25270.c"))?.name;
    expect(await name()).toBe("Trung tâm Phục vụ hành chính công phường Lộc Ninh");
    expect(await name("2026-04-29")).toBe("Trung tâm Phục vụ hành chính công xã Lộc Ninh");
    expect(await name("2026-04-30")).toBe("Trung tâm Phục vụ hành chính công phường Lộc Ninh");
    expect((await findOrganisation({ ...acting, asOf: "2026-04-29" }, "75.u"))?.name).toBe(
      "Ủy ban nhân dân tỉnh Đồng Nai",
    );
  });

  it("lists provinces, communes and former communes", async () => {
    expect(await listProvinces(acting)).toHaveLength(34);
    expect(await listCommunes(acting, "31")).toHaveLength(114);
    expect(await listCommunes(acting, "22")).toHaveLength(54);
    expect((await listOrigins(acting, "19789")).map((origin) => origin.oldName)).toContain("Phường Phú Hội");
  });

  it("knows the offices of a unit", async () => {
    expect(await centreOf(acting, "11329")).toMatchObject({ id: "11329.c", kind: "commune-centre" });
    expect((await findOrganisation(acting, "31.so-tu-phap"))?.kind).toBe("department");
    expect(await findOrganisation(acting, "99999.c")).toBeUndefined();
    expect(await listOrganisations(acting, { provinceCode: "22", kind: "commune-centre" })).toHaveLength(54);
  });

  it("a dossier code of any age leads to today's province and centre", async () => {
    const centre = await centreOf(acting, "11329");
    expect((await findIssuer(acting, `${centre?.agencyCode}-261118-0042`))?.office).toEqual(centre);
    expect((await findIssuer(acting, "H24.999-261118-0042"))?.office?.id).toBe("31.c");
    expect(await findIssuer(acting, "000.00.12.H23-250630-0001")).toMatchObject({
      national: { name: "Hải Dương", successor: "H24", validTo: "2025-06-30" },
      office: { id: "31.c" },
    });
    expect(await findIssuer(acting, "G09.20-20260609-0092637")).toEqual({
      national: { code: "G09", kind: "ministry", name: "Bộ Nội vụ", confidence: "verified", instrument: "Quyết định 20/2020/QĐ-TTg" }, // prettier-ignore
    });
    expect(await provinceOfAgencyCode(acting, "000.00.00.H24-250630-0001")).toBe("31");
    expect(await provinceOfAgencyCode(acting, "000.00.12.H23-250630-0001")).toBe("31");
    expect(await provinceOfAgencyCode(acting, "H05.001-261118-0042")).toBe("24");
    expect(await provinceOfAgencyCode(acting, "H99-261118-0042")).toBeUndefined();
  });

  it("finds today's unit by a former name and says why", async () => {
    const [first] = await searchUnits(acting, { q: "may chai" });
    expect(first).toMatchObject({ unit: { code: "11329" }, because: { oldName: "Phường Máy Chai", kind: "whole" } });
  });

  it("a shipped calendar skips Tết and works the make-up Saturday", async () => {
    const calendar = await calendarFor(acting, "11329.c");
    const from = instantOn("2026-02-12", "10:00") as Date;
    expect(dueAt(calendar, { amount: 3, unit: "working-day" }, { from })).toEqual(instantOn("2026-02-24", "10:00"));
    expect(isWorkingDay(calendar, "2026-01-10")).toBe(true);
    expect(isWorkingDay(calendar, "2026-11-24")).toBe(false);
    expect(isProvisional(calendar, instantOn("2027-01-04", "10:00") as Date)).toBe(true);
  });

  const run = (command: typeof addCalendarDay | typeof removeCalendarDay, input: object, more: Partial<Acting> = {}) =>
    execute<never, unknown>(command as never, { ...acting, requestKey: crypto.randomUUID(), ...more }, input);
  const flood = { provinceCode: "31", day: "2026-11-18", kind: "off", occasion: "Bão", instrument: "Công điện 1/CĐ" };

  it("a province's day off holds in its offices only, until it is removed", async () => {
    expect((await run(addCalendarDay, flood)).kind).toBe("done");
    expect(isWorkingDay(await calendarFor(acting, "11329.c"), "2026-11-18")).toBe(false);
    expect(isWorkingDay(await calendarFor(acting, "06652.c"), "2026-11-18")).toBe(true);
    expect(await run(addCalendarDay, flood)).toMatchObject({
      kind: "refused",
      refusal: { code: "units.calendar_day_off_already" },
    });
    expect((await run(removeCalendarDay, { provinceCode: "31", day: "2026-11-18" })).kind).toBe("done");
    expect(isWorkingDay(await calendarFor(acting, "11329.c"), "2026-11-18")).toBe(true);
    expect(await run(removeCalendarDay, { provinceCode: "31", day: "2026-11-18" })).toMatchObject({
      refusal: { code: "units.calendar_day_missing" },
    });
  });

  it("an office may work on a day that its province takes off", async () => {
    await run(addCalendarDay, { ...flood, day: "2026-11-19" });
    const own = { ...flood, day: "2026-11-19", organisationId: "11329.c", kind: "worked" };
    expect((await run(addCalendarDay, own)).kind).toBe("done");
    expect(isWorkingDay(await calendarFor(acting, "11329.c"), "2026-11-19")).toBe(true);
    expect(isWorkingDay(await calendarFor(acting, "31.c"), "2026-11-19")).toBe(false);
    expect(await run(addCalendarDay, { ...own, kind: "off" })).toMatchObject({
      refusal: { code: "units.calendar_day_taken" },
    });
  });

  it("a provisional holiday may be worked when the notice says so", async () => {
    const calendar = await calendarFor(acting, "31.c");
    expect(isWorkingDay(calendar, "2027-02-08")).toBe(false);
    expect((await run(addCalendarDay, { ...flood, day: "2027-02-08", kind: "worked" })).kind).toBe("done");
    expect(isWorkingDay(await calendarFor(acting, "31.c"), "2027-02-08")).toBe(true);
  });

  it.each([
    ["a day that has passed", { day: "2026-11-13" }, "units.calendar_day_past"],
    ["a day that does not exist", { day: "2027-02-30" }, "units.calendar_day_unreal"],
    ["a day far ahead", { day: "2062-11-18" }, "units.calendar_day_far"],
    ["a Sunday as a day off", { day: "2026-11-22" }, "units.calendar_day_off_already"],
    ["a Monday as a worked day", { day: "2026-11-23", kind: "worked" }, "units.calendar_day_worked_already"],
    ["another province", { provinceCode: "22" }, "access.not_allowed"],
    ["an office of another province", { organisationId: "06652.c" }, "units.organisation_unknown"],
    ["an office that does not exist", { organisationId: "11329.x" }, "units.organisation_unknown"],
  ])("refuses %s and changes nothing", async (_, wrong, code) => {
    const before = await count("working_calendar_day");
    expect(await run(addCalendarDay, { ...flood, ...wrong })).toMatchObject({ kind: "refused", refusal: { code } });
    expect(await count("working_calendar_day")).toBe(before);
  });

  it("an administrator of one office sets no day for the whole province", async () => {
    const actor = administrator("31", "11329.c");
    const outcome = await run(addCalendarDay, { ...flood, day: "2026-11-20" }, { actor });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { code: "access.not_allowed" } });
  });
});
