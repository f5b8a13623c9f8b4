import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { officialWith, staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { appointStandIn } from "./appoint-stand-in.ts";
import { endStandIn } from "./end-stand-in.ts";

describe.each(databases)("stand-ins on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: StaffOffice;

  beforeAll(async () => {
    opened = await open(staffOfficeFounding);
    office = await openStaffOffice(opened);
  });
  afterAll(() => opened.close());

  const haiPhong = () => office.demoOf("quantri.haiphong");

  describe("stand-ins", () => {
    const days = { from: "2026-11-17", to: "2026-11-18" };
    const leaderPost = "lanhdao.ngoquyen";

    it.each([
      ["for oneself", { accountId: "lanhdao.ngoquyen", ...days }, "staff.stand_in_is_self"],
      [
        "with the days reversed",
        { accountId: "chuyenvien.ngoquyen", from: "2026-11-18", to: "2026-11-17" },
        "staff.dates_reversed",
      ],
      [
        "wholly in the past",
        { accountId: "chuyenvien.ngoquyen", from: "2026-11-02", to: "2026-11-03" },
        "staff.day_is_past",
      ],
      [
        "for four months",
        { accountId: "chuyenvien.ngoquyen", from: "2026-11-17", to: "2027-03-17" },
        "staff.stand_in_too_long",
      ],
      ["by nobody", { accountId: "khong.co.ai", ...days }, "staff.unknown_account"],
      ["by somebody of another province", { accountId: "lanhdao.tienyen", ...days }, "staff.unknown_account"],
    ])("%s is refused", async (_, input, code) => {
      expect(await office.said(haiPhong(), appointStandIn, { postId: leaderPost, ...input })).toBe(code);
    });

    it("one post has one stand-in on a day", async () => {
      const input = { postId: leaderPost, accountId: "chuyenvien.ngoquyen" };
      const { standInId } = await office.done(haiPhong(), appointStandIn, { ...input, ...days });
      expect(await office.said(haiPhong(), appointStandIn, { ...input, from: "2026-11-18", to: "2026-11-20" })).toBe(
        "staff.stand_in_overlaps",
      );
      expect(await office.said(haiPhong(), appointStandIn, { ...input, from: "2026-11-19", to: "2026-11-20" })).toBe(
        "done",
      );
      await office.done(haiPhong(), endStandIn, { standInId });
      expect(await office.said(haiPhong(), endStandIn, { standInId })).toBe("staff.unknown_stand_in");
      expect(await office.said(haiPhong(), appointStandIn, { ...input, ...days })).toBe("done");
    });

    it("a leader or a centre head arranges them at the own organisation only, never over the province", async () => {
      const leader = officialWith("leader", "31", "31.so-tu-phap");
      const head = officialWith("centre-head", "31", "11329.c");
      const someone = { accountId: "giamsat.haiphong", ...days };
      expect(await office.said(leader, appointStandIn, { postId: "chuyenvien.sotuphap.haiphong", ...someone })).toBe(
        "done",
      );
      expect(await office.said(leader, appointStandIn, { postId: "tiepnhan.ngoquyen", ...someone })).toBe(
        "staff.not_your_organisation",
      );
      expect(await office.said(leader, appointStandIn, { postId: "quantri.haiphong", ...someone })).toBe(
        "staff.not_your_organisation",
      );
      expect(await office.said(head, appointStandIn, { postId: "quantri.haiphong", ...someone })).toBe(
        "staff.not_your_organisation",
      );
      const { standInId } = await office.done(head, appointStandIn, { postId: "tiepnhan.ngoquyen", ...someone });
      expect(await office.said(leader, endStandIn, { standInId })).toBe("staff.not_your_organisation");
      expect(await office.said(head, endStandIn, { standInId })).toBe("done");
    });
  });
});
