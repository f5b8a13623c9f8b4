import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { sql } from "kysely";
import { databases } from "#test/databases";
import { staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { findAccount } from "./account-store.ts";
import { appointStandIn } from "./appoint-stand-in.ts";
import { changeAccount } from "./change-account.ts";
import { createAccount } from "./create-account.ts";
import { endPost } from "./end-post.ts";
import { endStandIn } from "./end-stand-in.ts";
import { givePost } from "./give-post.ts";
import { setPassword } from "./set-password.ts";
import { listAccounts } from "./staff-queries.ts";

describe.each(databases)("accounts on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: StaffOffice;

  beforeAll(async () => {
    opened = await open(staffOfficeFounding);
    office = await openStaffOffice(opened);
  });
  afterAll(() => opened.close());

  const haiPhong = () => office.demoOf("quantri.haiphong");
  const quangNinh = () => office.demoOf("quantri.quangninh");
  const post = (accountId: string, input: object) => office.run(haiPhong(), givePost, { accountId, ...input });

  it("a user name can be had once in the whole country, however it is written", async () => {
    await office.done(haiPhong(), createAccount, { username: "mot.ten", name: "Nguyễn Mẫu" });
    expect(await office.said(haiPhong(), createAccount, { username: " Mot.Ten ", name: "Trần Mẫu" })).toBe(
      "staff.username_taken",
    );
    expect(await office.said(quangNinh(), createAccount, { username: "mot.ten", name: "Trần Mẫu" })).toBe(
      "staff.username_taken",
    );
    expect((await listAccounts(office.acting(), { provinceCode: "22", q: "mot.ten" })).total).toBe(0);
  });

  it.each([
    ["a name with markup", { username: "ai.do", name: "<b>Mẫu</b>" }, "name"],
    ["no name", { username: "ai.do", name: "   " }, "name"],
    ["a user name with accents", { username: "tiếpnhận", name: "Mẫu" }, "username"],
    ["a user name with a space", { username: "tiep nhan", name: "Mẫu" }, "username"],
    ["a user name too short", { username: "ab", name: "Mẫu" }, "username"],
    ["a phone that is none", { username: "ai.do", name: "Mẫu", phone: "12" }, "phone"],
    ["an address that is none", { username: "ai.do", name: "Mẫu", email: "mẫu@" }, "email"],
    ["a field nobody asked for", { username: "ai.do", name: "Mẫu", role: "administrator" }, ""],
    ["a number for a name", { username: "ai.do", name: 7 }, "name"],
  ])("%s makes no account and says which field", async (_, input, field) => {
    const before = (await listAccounts(office.acting(), { provinceCode: "31" })).total;
    const outcome = await office.run(haiPhong(), createAccount, input);
    expect(outcome).toMatchObject({ kind: "invalid", problems: [{ field }] });
    expect((await listAccounts(office.acting(), { provinceCode: "31" })).total).toBe(before);
  });

  it("the same request sent twice makes one account and says the same first password, which is kept nowhere", async () => {
    const input = { username: "hai.lan", name: "Cán bộ Mẫu" };
    const first = await office.run(haiPhong(), createAccount, input, "the-same-key");
    const second = await office.run(haiPhong(), createAccount, input, "the-same-key");
    expect(second).toMatchObject(first.kind === "done" ? { kind: "done", value: first.value } : {});
    if (first.kind !== "done") throw new Error(first.kind);
    const receipts = await sql`select * from request_receipt where province_code = '31'`.execute(opened.db);
    expect(JSON.stringify(receipts.rows)).toContain(first.value.accountId);
    expect(JSON.stringify(receipts.rows)).not.toContain(first.value.firstPassword);
    expect(first.value.firstPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  });

  it("an administrator reaches no account, post or stand-in of another province", async () => {
    const accountId = await office.newAccount();
    const given = await post(accountId, { role: "leader", organisationId: "11329.u" });
    const postId = given.kind === "done" ? given.value.postId : "";
    const stranger = quangNinh();
    expect(await office.said(stranger, changeAccount, { accountId, name: "Kẻ Lạ" })).toBe("staff.unknown_account");
    expect(await office.said(stranger, setPassword, { accountId })).toBe("staff.unknown_account");
    expect(await office.said(stranger, givePost, { accountId, role: "supervisor" })).toBe("staff.unknown_account");
    expect(await office.said(stranger, endPost, { postId })).toBe("staff.unknown_post");
    const days = { from: "2026-11-17", to: "2026-11-18" };
    expect(await office.said(stranger, appointStandIn, { postId, accountId: stranger.accountId, ...days })).toBe(
      "staff.unknown_post",
    );
    expect(
      await office.said(stranger, givePost, {
        accountId: stranger.accountId,
        role: "receiver",
        organisationId: "11329.c",
      }),
    ).toBe("staff.other_province");
    const { standInId } = await office.done(haiPhong(), appointStandIn, {
      postId,
      accountId: "lanhdao.ngoquyen",
      ...days,
    });
    expect(await office.said(stranger, endStandIn, { standInId })).toBe("staff.unknown_stand_in");
    expect((await findAccount(opened.db, { provinceCode: "31", id: accountId }))?.name).toBe("Cán bộ Mẫu");
  });

  it("a deactivated account gets no post, and is deactivated or reactivated once", async () => {
    const accountId = await office.newAccount();
    expect(await office.said(haiPhong(), changeAccount, { accountId, active: true })).toBe("staff.already_active");
    await office.done(haiPhong(), changeAccount, { accountId, active: false });
    expect(await office.said(haiPhong(), changeAccount, { accountId, active: false })).toBe("staff.already_inactive");
    expect(await office.said(haiPhong(), givePost, { accountId, role: "supervisor" })).toBe("staff.account_not_active");
    await office.done(haiPhong(), changeAccount, { accountId, active: true });
    expect(await office.said(haiPhong(), givePost, { accountId, role: "supervisor" })).toBe("done");
  });

  it("an account is renamed and its contact set or taken away; what is not sent stays", async () => {
    const accountId = await office.newAccount();
    const key = { provinceCode: "31", id: accountId };
    await office.done(haiPhong(), changeAccount, { accountId, phone: "0912 345 678", email: "mau@example.org" });
    await office.done(haiPhong(), changeAccount, { accountId, name: "  Đặng   Thị Mẫu " });
    expect(await findAccount(opened.db, key)).toMatchObject({
      name: "Đặng Thị Mẫu",
      phone: "0912345678",
      email: "mau@example.org",
    });
    await office.done(haiPhong(), changeAccount, { accountId, phone: "" });
    expect(await findAccount(opened.db, key)).not.toHaveProperty("phone");
    expect(
      (await listAccounts(office.acting(), { provinceCode: "31", q: "dang thi MAU" })).rows.map((row) => row.id),
    ).toContain(accountId);
  });
});
