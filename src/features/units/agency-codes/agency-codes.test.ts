import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { instantOn } from "#core/time/local-time";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import { createMemory } from "#platform/memory";
import { databases } from "#test/databases";
import { unitMigrations } from "../migrations/all-migrations.ts";
import { findOrganisation } from "../organisation-queries.ts";
import type { Organisation } from "../organisation.ts";
import { seedUnits } from "../seed-units.ts";
import { addAgencyCode } from "./add-agency-code.ts";
import { agencyCodeOn, findIssuer, knownAgencyCodes, listAgencyCodes } from "./agency-register.ts";
import { overlaps } from "./agency-code-entry.ts";
import { closeAgencyCode } from "./close-agency-code.ts";
import { exportAgencyCodes } from "./export-agency-codes.ts";
import { importAgencyCodes } from "./import-agency-codes.ts";
import { listProvisional, listRegister } from "./list-register.ts";
import { unitTables } from "../tables.ts";

const administrator: Actor = {
  kind: "official",
  accountId: "a1",
  name: "Nguyễn Văn Mẫu",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};

describe.each(databases)("the register of agency codes on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [requestReceiptMigrations, unitMigrations]);
    const at = instantOn("2026-11-21", "09:00") as Date;
    acting = { db: opened.db, memory: createMemory(), at, actor: administrator } as Acting;
    await seedUnits(acting);
  });
  beforeEach(async () => {
    await unitTables(opened.db).deleteFrom("agency_code").execute();
    acting = { ...acting, memory: createMemory() };
  });
  afterAll(() => opened.close());

  const run = async <Input, Output>(command: Command<Input, Output>, input: object): Promise<string | Output> => {
    const outcome = await execute(command, { ...acting, requestKey: crypto.randomUUID() }, { provinceCode: "31", ...input }); // prettier-ignore
    if (outcome.kind === "done") return outcome.value;
    return outcome.kind === "refused" ? outcome.refusal.code : "invalid";
  };
  const add = (code: string, organisationId = "11329.c", validFrom = "2026-12-01") =>
    run(addAgencyCode, { code, organisationId, validFrom, instrument: "QĐ 12/QĐ-UBND" });
  const close = (more: object) =>
    run(closeAgencyCode, { organisationId: "11329.c", validFrom: "2026-12-01", validTo: "2027-03-31", closingInstrument: "QĐ 9", ...more }); // prettier-ignore
  const centre = async (id = "11329.c"): Promise<Organisation> => (await findOrganisation(acting, id)) as Organisation;
  const codeOn = async (on: string, id?: string) => agencyCodeOn(acting, await centre(id), on);

  it("leaves our provisional code in use until the day of the official one", async () => {
    const provisional = await codeOn("2026-11-30");
    expect(provisional).toEqual({ code: (await centre()).agencyCode, provisional: true });
    await add("H24.777");
    expect(await codeOn("2026-11-30")).toEqual(provisional);
    expect(await codeOn("2026-12-01")).toEqual({ code: "H24.777", provisional: false });
  });

  it("lets a centre number by its committee's code, unless it has its own", async () => {
    await add("H24.701", "11329.u");
    expect((await codeOn("2026-12-01"))?.code).toBe("H24.701");
    await add("H24.702", "11329.c");
    expect((await codeOn("2026-12-01"))?.code).toBe("H24.702");
  });

  it.each([
    ["no code at all", "H24,019", "11329.c", "units.code_malformed"],
    ["another province's code", "H49.019", "11329.c", "units.code_foreign"],
    ["an office of another province", "H24.019", "06862.c", "units.organisation_unknown"],
    ["an office that does not exist", "H24.019", "99999.c", "units.organisation_unknown"],
  ])("refuses %s", async (_, code, office, refusal) => {
    expect(await add(code, office)).toBe(refusal);
    expect(await listAgencyCodes(acting, "31")).toEqual([]);
  });

  it("takes the older form, and codes of a province merged into this one", async () => {
    expect(await add("000.00.19.H24", "11329.c")).toMatchObject({ code: "000.00.19.H24" });
    expect(await add("h23.055", "11359.c")).toMatchObject({ code: "H23.055" });
  });

  it("gives an office one code at a time, and a code to one unit at a time", async () => {
    await add("H24.777");
    expect(await add("H24.778", "11329.c", "2027-01-01")).toBe("units.code_held");
    expect(await add("H24.777", "11359.c", "2027-01-01")).toBe("units.code_taken");
    expect(await add("H24.777", "11329.u", "2027-01-01")).toMatchObject({ organisationId: "11329.u" });
  });

  it("of two who enter the same office's code at once one is refused", async () => {
    const both = await Promise.all([add("H24.801"), add("H24.802", "11329.c", "2026-12-05")]);
    expect(both.filter((each) => each === "units.code_held")).toHaveLength(1);
    expect(await listAgencyCodes({ ...acting, memory: createMemory() }, "31")).toHaveLength(1);
  });

  it("closes a code once, with what goes on, and changes nothing that is closed", async () => {
    await add("H24.777");
    expect(await close({ validTo: "2026-11-30" })).toBe("units.code_dates");
    expect(await close({ successorCode: "H24.777" })).toBe("units.code_own_successor");
    expect(await close({ successorOrganisation: "99999.c" })).toBe("units.organisation_unknown");
    expect(await close({ validFrom: "2026-12-02" })).toBe("units.code_missing");
    expect(await close({ successorCode: "H24.900" })).toMatchObject({ code: "H24.777" });
    expect(await close({ successorCode: "H24.901" })).toBe("units.code_closed");
    expect(await add("H24.900", "11329.c", "2027-04-01")).toMatchObject({ code: "H24.900" });
    expect([(await codeOn("2027-03-31"))?.code, (await codeOn("2027-04-01"))?.code]).toEqual(["H24.777", "H24.900"]);
  });

  it("follows a code of any age to the office that answers today", async () => {
    await add("H24.777");
    await close({ successorOrganisation: "11359.c" });
    await add("H24.778", "11359.c", "2026-01-01");
    expect((await findIssuer(acting, "H24.777-261205-0001"))?.office?.id).toBe("11359.c");
    expect((await findIssuer(acting, "h24.0777-261205-0001"))?.office?.id).toBe("11359.c");
    expect((await findIssuer(acting, "H24.778-261205-0001"))?.office?.id).toBe("11359.c");
  });

  it("comes to an end where successors lead round in a ring", async () => {
    await add("H24.100");
    await close({ successorCode: "H24.200" });
    await add("H24.200", "11329.c", "2027-04-01");
    await close({ validFrom: "2027-04-01", validTo: "2027-05-01", successorCode: "H24.100" });
    expect((await findIssuer(acting, "H24.100-261205-0001"))?.office?.id).toBe("11329.c");
  });

  it("knows every code under which a dossier may have been numbered", async () => {
    const byDefault = (await centre()).agencyCode ?? "";
    await add("H24.777");
    await close({});
    const known = await knownAgencyCodes(acting, "31");
    for (const code of ["H24.777", byDefault, "H24", "H23"]) expect(known.has(code), code).toBe(true);
  });

  it("lists by code however it is typed, and by the office's name without accents", async () => {
    await add("H24.077");
    const found = async (typed: string) => (await listRegister(acting, "31", typed)).length;
    expect([await found("h24 77"), await found("ngo quyen"), await found("H24.5"), await found("")]).toEqual([1, 1, 0, 1]); // prettier-ignore
    const provisional = await listProvisional(acting, { provinceCode: "31", on: "2026-12-01" });
    expect(provisional).toHaveLength(113);
    expect(provisional.map(({ office }) => office.id)).not.toContain("11329.c");
  });

  const table = (...lines: string[]): string => ["Mã;Cơ quan;Từ ngày;Đến ngày;Văn bản", ...lines].join("\r\n");

  it("imports a whole table, and the same table a second time changes nothing", async () => {
    const csv = table("H24.301;11329;1/7/2026;;QĐ 5", "H24.302;11359.c;2026-07-01;;QĐ 5");
    expect(await run(importAgencyCodes, { csv })).toEqual({ imported: 2, known: 0, problems: [] });
    expect(await run(importAgencyCodes, { csv })).toEqual({ imported: 0, known: 2, problems: [] });
    expect((await codeOn("2026-07-01"))?.code).toBe("H24.301");
  });

  it("imports nothing while one line is wrong, and says of each what and where", async () => {
    const csv = table(
      "H24.301;11329;1/7/2026;;QĐ 5",
      "H49.302;11359;1/7/2026;;QĐ 5",
      "",
      "H24.303;11329;1/8/2026;;QĐ 5",
      "H24.304;11359;30/2/2026;;QĐ 5",
      "H24.305;11359;1/7/2026;;",
    );
    expect(await run(importAgencyCodes, { csv })).toMatchObject({
      imported: 0,
      problems: [
        { line: 3, code: "units.code_foreign" },
        { line: 5, code: "units.code_held" },
        { line: 6, code: "units.calendar_day_unreal" },
        { line: 7, code: "units.import_blank", detail: { column: "van_ban" } },
      ],
    });
    expect(await listAgencyCodes(acting, "31")).toEqual([]);
    expect(await run(importAgencyCodes, { csv: "one,two\n1,2" })).toBe("units.csv_unreadable");
  });

  it("exports what can be imported again into an empty register", async () => {
    await add("H24.777");
    await close({ successorCode: "H24.900", closingInstrument: 'QĐ "9", điều 2' });
    await add("H24.900", "11329.c", "2027-04-01");
    const before = await listAgencyCodes(acting, "31");
    const csv = exportAgencyCodes(before);
    await unitTables(opened.db).deleteFrom("agency_code").execute();
    expect(await run(importAgencyCodes, { csv })).toMatchObject({ imported: 2, problems: [] });
    expect(await listAgencyCodes({ ...acting, memory: createMemory() }, "31")).toEqual(before);
  });
});

describe("two periods", () => {
  it("overlap when some day lies in both, and only then", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
    const period = fc.tuple(day, fc.option(day)).map(([one, other]) => {
      const [first = "", last = ""] = [one, other ?? one].sort();
      return other === null ? { validFrom: one } : { validFrom: first, validTo: last };
    });
    const days = Array.from({ length: 40 }, (_, n) => `2026-02-${String(n + 1).padStart(2, "0")}`);
    const inside = (of: { validFrom: string; validTo?: string }, on: string): boolean =>
      of.validFrom <= on && (of.validTo === undefined || on <= of.validTo);
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlaps(one, other)).toBe(days.some((on) => inside(one, on) && inside(other, on)));
      }),
    );
  });
});
