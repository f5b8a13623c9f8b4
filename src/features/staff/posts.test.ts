import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { changeAccount } from "./change-account.ts";
import { endPost } from "./end-post.ts";
import { givePost } from "./give-post.ts";
import { findOfficial } from "./staff-queries.ts";

describe.each(databases)("posts on $name", ({ open }) => {
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

  it.each([
    ["receiver", "11329.u", "staff.role_needs_centre"],
    ["centre-head", undefined, "staff.role_needs_centre"],
    ["specialist", "11329.c", "staff.role_needs_agency"],
    ["leader", undefined, "staff.role_needs_agency"],
    ["supervisor", "11329.c", "staff.role_is_province_wide"],
    ["administrator", "31.so-tu-phap", "staff.role_is_province_wide"],
    ["receiver", "99999.c", "staff.unknown_organisation"],
    ["receiver", "11329.x", "staff.unknown_organisation"],
    ["receiver", "06862.c", "staff.other_province"],
    ["receiver", "11329.c", "done"],
    ["receiver", "31.c", "done"],
    ["centre-head", "11329.c", "done"],
    ["specialist", "31.so-tu-phap", "done"],
    ["specialist", "11329.p", "done"],
    ["leader", "11329.u", "done"],
    ["supervisor", undefined, "done"],
  ])("a %s at %s: %s", async (role, organisationId, expected) => {
    const accountId = await office.newAccount();
    const outcome = await post(accountId, { role, organisationId });
    expect(outcome.kind === "refused" ? outcome.refusal.code : outcome.kind).toBe(expected);
  });

  it("the same post is not held twice on the same day; before, after and elsewhere is no conflict", async () => {
    const accountId = await office.newAccount();
    const receiver = { role: "receiver", organisationId: "11329.c" };
    const code = async (input: object) => {
      const outcome = await post(accountId, { ...receiver, ...input });
      return outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;
    };
    expect(await code({ from: "2026-12-01", to: "2026-12-31" })).toBe("done");
    expect(await code({ from: "2026-12-31", to: "2027-01-05" })).toBe("staff.post_overlaps");
    expect(await code({ from: "2026-11-20" })).toBe("staff.post_overlaps");
    expect(await code({ from: "2026-11-20", to: "2026-11-30" })).toBe("done");
    expect(await code({ from: "2027-01-01" })).toBe("done");
    expect(await code({ from: "2026-12-05", organisationId: "31.c" })).toBe("done");
    expect(await code({ from: "2027-02-02", to: "2027-02-01" })).toBe("staff.dates_reversed");
    expect(await code({ from: "2027-02-30" })).toBe("invalid");
  });

  it("two requests for the same post at the same moment give it once", async () => {
    const accountId = await office.newAccount();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => post(accountId, { role: "receiver", organisationId: "11329.c" })),
    );
    expect(outcomes.filter((outcome) => outcome.kind === "done")).toHaveLength(1);
  });

  it("a post ends now or on a coming day, once, and not before it began", async () => {
    const accountId = await office.newAccount();
    const give = async (input: object) => (await office.done(haiPhong(), givePost, { accountId, ...input })).postId;
    const postId = await give({ role: "receiver", organisationId: "11329.c" });
    expect(await office.said(haiPhong(), endPost, { postId, lastDay: "2026-11-15" })).toBe("staff.day_is_past");
    await office.done(haiPhong(), endPost, { postId, lastDay: "2026-11-20" });
    await office.done(haiPhong(), endPost, { postId });
    expect(await office.said(haiPhong(), endPost, { postId })).toBe("staff.post_ended");
    const later = await give({ role: "receiver", organisationId: "11329.c", from: "2026-12-01" });
    expect(await office.said(haiPhong(), endPost, { postId: later, lastDay: "2026-11-30" })).toBe(
      "staff.dates_reversed",
    );
    expect(await office.said(haiPhong(), endPost, { postId: "none" })).toBe("staff.unknown_post");
  });

  it("the last administrator of a province stays", async () => {
    const last = quangNinh();
    const provinceCode = "22";
    expect(await office.said(last, changeAccount, { accountId: last.accountId, active: false })).toBe(
      "staff.last_administrator",
    );
    expect(await office.said(last, endPost, { postId: last.accountId })).toBe("staff.last_administrator");
    expect(await office.said(last, endPost, { postId: last.accountId, lastDay: "2026-12-31" })).toBe(
      "staff.last_administrator",
    );
    // Somebody who administers only until Christmas does not help on New Year's Eve.
    const accountId = await office.newAccount(last);
    const { postId } = await office.done(last, givePost, { accountId, role: "administrator", to: "2026-12-25" });
    expect(await office.said(last, endPost, { postId: last.accountId, lastDay: "2026-12-31" })).toBe(
      "staff.last_administrator",
    );
    expect(await office.said(last, endPost, { postId: last.accountId, lastDay: "2026-12-01" })).toBe("done");
    expect(await office.said(last, endPost, { postId })).toBe("done");
    expect(await findOfficial(opened, { provinceCode, id: last.accountId }, office.clock.now())).toMatchObject({
      provinceCode,
    });
  });

  it("two administrators who end each other at the same moment leave one", async () => {
    const maker = haiPhong();
    const [one, two] = [await office.newAccount(), await office.newAccount()];
    const posts = [];
    for (const accountId of [one, two])
      posts.push((await office.done(maker, givePost, { accountId, role: "administrator" })).postId);
    expect(await office.said(maker, endPost, { postId: maker.accountId })).toBe("done");
    const actor = { ...maker, accountId: one ?? "" };
    const outcomes = await Promise.all(posts.map((postId) => office.said(actor, endPost, { postId })));
    expect(outcomes.sort()).toEqual(["done", "staff.last_administrator"]);
    await office.done(actor, givePost, { accountId: maker.accountId, role: "administrator" });
  });
});
