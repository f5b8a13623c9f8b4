import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { sql } from "kysely";
import { databases } from "#test/databases";
import { staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { findAccount } from "./account-store.ts";
import { appointStandIn } from "./appoint-stand-in.ts";
import { changeAccount } from "./change-account.ts";
import { demoAccounts } from "./demo-staff.ts";
import { ensureStaff } from "./ensure-staff.ts";
import { forgetOldSessions } from "./forget-old-sessions.ts";
import { openSession } from "./open-session.ts";
import { seedDemoStaff } from "./seed-demo-staff.ts";
import { findOfficial, listAccounts, listColleaguesAt, namesOfAccounts } from "./staff-queries.ts";
import { staffTables } from "./tables.ts";

describe.each(databases)("the directory of staff on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: StaffOffice;

  beforeAll(async () => {
    opened = await open(staffOfficeFounding);
    office = await openStaffOffice(opened);
  });
  afterAll(() => opened.close());

  const haiPhong = () => office.demoOf("quantri.haiphong");
  const quangNinh = () => office.demoOf("quantri.quangninh");

  it("colleagues are found at an organisation, by role, stand-ins among them", async () => {
    const at = office.clock.now();
    const place = { provinceCode: "22", organisationId: "06862.u" };
    expect((await listColleaguesAt(opened, place, at)).map((each) => each.id).sort()).toEqual([
      "chuyenvien.tienyen",
      "lanhdao.tienyen",
    ]);
    const leaders = { ...place, role: "leader" as const };
    expect((await listColleaguesAt(opened, leaders, at)).map((each) => each.id)).toEqual(["lanhdao.tienyen"]);
    const days = { from: "2026-11-16", to: "2026-11-17" };
    await office.done(quangNinh(), appointStandIn, {
      postId: "lanhdao.tienyen",
      accountId: "chuyenvien.tienyen",
      ...days,
    });
    expect((await listColleaguesAt(opened, leaders, at)).map((each) => each.id).sort()).toEqual([
      "chuyenvien.tienyen",
      "lanhdao.tienyen",
    ]);
    expect(await namesOfAccounts(opened, "22", ["lanhdao.tienyen", "gone"])).toEqual(
      new Map([["lanhdao.tienyen", "Lê Văn Mẫu Lãnh"]]),
    );
  });

  it("the directory pages by fifty and finds by any part of a name without accents", async () => {
    const many = Array.from({ length: 60 }, (_, number) => ({
      provinceCode: "22",
      organisationId: "06862.c",
      role: "receiver" as const,
      name: "Lương Thị Mẫu Bình",
      number: number + 10,
    }));
    await ensureStaff(opened, many, office.clock.now());
    const page = (number: number) =>
      listAccounts(office.acting(), { provinceCode: "22", q: "luong BINH", page: number });
    expect(await page(1)).toMatchObject({ total: 60, rows: { length: 50 } });
    expect((await page(2)).rows).toHaveLength(10);
    expect((await listAccounts(office.acting(), { provinceCode: "22", q: "100% _" })).rows.length).toBe(
      (await listAccounts(office.acting(), { provinceCode: "22", q: "100" })).rows.length,
    );
  });

  it("bulk staff are made once and can act at once", async () => {
    const wanted = [
      { provinceCode: "31", organisationId: "31.c", role: "receiver" as const, name: "Cán bộ Mẫu" },
      { provinceCode: "31", role: "supervisor" as const, name: "Cán bộ Mẫu" },
    ];
    const first = await ensureStaff(opened, wanted, office.clock.now());
    expect(await ensureStaff(opened, wanted, office.clock.now())).toEqual(first);
    for (const official of first) {
      const key = { provinceCode: "31", id: official.accountId };
      expect(await findOfficial(opened, key, office.clock.now())).toEqual(official);
    }
  });

  it("seeding the demo staff again changes nothing, not even a name that was changed", async () => {
    const count = async () =>
      Number((await sql<{ n: number }>`select count(*)::int as n from account`.execute(opened.db)).rows[0]?.n);
    const before = await count();
    await office.done(haiPhong(), changeAccount, { accountId: "tiepnhan.haiphong", name: "Cán bộ Mẫu Mới" });
    await seedDemoStaff(opened, { at: office.clock.now(), password: "another-password" });
    expect(await count()).toBe(before);
    const kept = await findAccount(opened.db, { provinceCode: "31", id: "tiepnhan.haiphong" });
    expect(kept?.name).toBe("Cán bộ Mẫu Mới");
    expect(demoAccounts.every((account) => account.name.includes("Mẫu"))).toBe(true);
  });

  it("sessions long over are removed, live ones stay", async () => {
    const account = await findAccount(opened.db, { provinceCode: "31", id: "tiepnhan.ngoquyen" });
    if (!account) throw new Error("The demo receiver is missing.");
    await openSession(office.acting(), account, { kind: "console" });
    const sessions = () =>
      staffTables(opened.db).selectFrom("session").select("id").where("province_code", "=", "31").execute();
    expect((await sessions()).length).toBeGreaterThan(0);
    office.clock.advance(89 * 24 * 60);
    await forgetOldSessions.run(office.acting({ kind: "system", name: "test" }));
    expect((await sessions()).length).toBeGreaterThan(0);
    office.clock.advance(3 * 24 * 60);
    await forgetOldSessions.run(office.acting({ kind: "system", name: "test" }));
    expect(await sessions()).toEqual([]);
  });
});
