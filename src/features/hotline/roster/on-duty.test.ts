import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import ICAL from "ical.js";
import type { Official } from "#core/access/actor";
import { formatInstant } from "#core/time/local-time";
import { ensureStaff } from "#features/staff";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import type { PageRequest } from "#platform/http/page-door";
import {
  dutyMonday,
  line,
  neighbour,
  dutyOfficeFounding,
  openDutyOffice,
  province,
  shiftOf,
  type DutyOffice,
} from "#test/duty-office";
import { addNumber } from "../numbers/add-number.ts";
import { addShift } from "./add-shift.ts";
import { closeFeed } from "./close-feed.ts";
import { closeNote } from "./close-note.ts";
import { findFeedPath } from "./feed-address.ts";
import { feedPortal } from "./feed-portal.ts";
import { readOpenNotes } from "./note-store.ts";
import { openFeed } from "./open-feed.ts";
import { holesOf } from "./roster-queries.ts";
import { setNeighbour } from "./set-neighbour.ts";
import { whoAnswers } from "./who-answers.ts";
import { writeNote } from "./write-note.ts";

describe.each(databases)("being on duty on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: DutyOffice;
  beforeAll(async () => {
    opened = await open(dutyOfficeFounding);
    office = await openDutyOffice(opened);
  });
  afterAll(() => opened.close());
  beforeEach(() => office.empty());

  const holes = async (of = line): Promise<string[]> =>
    (await holesOf(office.acting(office.head), of)).map(
      ({ from, to }) => `${formatInstant(from).slice(5, 16)}–${formatInstant(to).slice(5, 16)}`,
    );

  it("a call always has somewhere to go: own people, the neighbour's, the province's, the country", async () => {
    const night = new Date("2026-11-18T03:00:00+07:00");
    const who = async () =>
      (await whoAnswers(office.base, line, night)).map(
        (each) => `${each.tier} ${each.kind === "person" ? each.name : each.number}`,
      );
    expect(await who()).toEqual(["nation 18001096"]);
    const nightly = { from: "19:00", to: "07:00" };
    await office.done(office.administrator, addShift, { ...shiftOf(office.far, "2026-11-17", nightly), ...province });
    await office.done(office.administrator, addShift, { ...shiftOf(office.chi, "2026-11-17", nightly), ...neighbour });
    expect(await who()).toEqual(["province Viễn Văn Mẫu", "nation 18001096"]);
    expect(await office.refusal(office.head, setNeighbour, { ...line, neighbour: line.organisationId })).toBe(
      "hotline.neighbour_self",
    );
    expect(await office.refusal(office.head, setNeighbour, { ...line, neighbour: "06862.c" })).toBe(
      "hotline.neighbour_self",
    );
    await office.done(office.head, setNeighbour, { ...line, neighbour: "11359.c" });
    await office.done(office.head, addShift, shiftOf(office.binh, "2026-11-17", { ...nightly, rank: 2 }));
    await office.done(office.head, addShift, shiftOf(office.an, "2026-11-17", nightly));
    expect(await who()).toEqual([
      "own An Thị Mẫu",
      "own Bình Văn Mẫu",
      "neighbour Chi Thị Mẫu",
      "province Viễn Văn Mẫu",
      "nation 18001096",
    ]);
    await office.run(office.administrator, addNumber, { ...province, number: "02250000031", hours: "always", languages: ["vi"], validFrom: "2026-11-16", instrument: "TB" }); // prettier-ignore
    expect((await who()).slice(-2)).toEqual(["province +842250000031", "nation 18001096"]);
  });

  it("passes over people who hold no post any more, and shows their shifts as a hole", async () => {
    const wanted = { role: "specialist", provinceCode: "31", organisationId: "11329.c", name: "Đi Văn Mẫu" } as const;
    const [leaver] = (await ensureStaff(office.base, [wanted], dutyMonday)) as [Official];
    await office.done(office.head, addShift, shiftOf(leaver, "2026-11-17"));
    expect((await holes())[1]).toMatch(/^11-17T19:00/);
    await endPosts(opened, leaver.accountId);
    const answerers = await whoAnswers(office.base, line, new Date("2026-11-17T12:00:00+07:00"));
    expect(answerers.filter(({ kind }) => kind === "person")).toEqual([]);
    expect(await holes()).toEqual(["11-16T08:00–12-17T00:00"]);
  });

  it("hands notes from shift to shift until somebody marks them as done", async () => {
    const { id } = await office.done(office.binh, writeNote, { ...line, text: "Bà Mẫu gọi lại lúc 9 giờ" });
    expect(await readOpenNotes(opened.db, line)).toMatchObject([{ id, text: "Bà Mẫu gọi lại lúc 9 giờ" }]);
    expect(await office.refusal(office.far, writeNote, { ...line, text: "x" })).toBe("access.not_allowed");
    expect(await office.refusal(office.far, closeNote, { id })).toBe("access.not_allowed");
    await office.done(office.an, closeNote, { id });
    expect(await office.refusal(office.chi, closeNote, { id })).toBe("hotline.note_closed");
    expect(await readOpenNotes(opened.db, line)).toEqual([]);
  });

  it("feeds a calendar program the shifts of one person at a secret address, which can be ended", async () => {
    const route = feedPortal[0];
    const read = async (path: string) => {
      const [, , province = "", file = ""] = path.split("/");
      const request = {
        acting: office.acting(office.an),
        params: { province, file },
        origin: "https://gandan.example.vn",
      };
      return route?.handle(request as unknown as PageRequest);
    };
    await office.done(office.head, addShift, shiftOf(office.an, "2026-12-31", { from: "19:00", to: "07:00" }));
    await office.done(office.head, addShift, shiftOf(office.binh, "2026-12-31"));
    await office.done(office.an, openFeed, {});
    const path = (await findFeedPath(office.acting(office.an), office.an)) ?? "";
    const answer = await read(path);
    if (answer?.kind !== "file" || !Buffer.isBuffer(answer.bytes)) throw new Error("no file");
    const events = new ICAL.Component(ICAL.parse(answer.bytes.toString()) as unknown[]).getAllSubcomponents("vevent");
    expect(events).toHaveLength(1);
    const event = new ICAL.Event(events[0] as ICAL.Component);
    expect(event.startDate.toJSDate()).toEqual(new Date("2026-12-31T19:00:00+07:00"));
    expect(event.endDate.toJSDate()).toEqual(new Date("2027-01-01T07:00:00+07:00"));
    expect(event.summary).toContain("Đường dây nóng");
    expect(event.location).toContain("Ngô Quyền");

    await office.done(office.an, openFeed, {});
    const renewed = (await findFeedPath(office.acting(office.an), office.an)) ?? "";
    expect(renewed).not.toBe(path);
    expect((await read(path))?.kind).toBe("missing");
    expect((await read(renewed.replace("/31/", "/22/")))?.kind).toBe("missing");
    await office.done(office.an, closeFeed, {});
    expect((await read(renewed))?.kind).toBe("missing");
    expect(await findFeedPath(office.acting(office.an), office.an)).toBeUndefined();
  });
});

/** As an administrator ends a post; the roster must notice by itself. */
async function endPosts({ db }: OpenDatabase, accountId: string): Promise<void> {
  const tables = db.withTables<{ post: { province_code: string; account_id: string; ended_at: Date | null } }>();
  await tables
    .updateTable("post")
    .set({ ended_at: dutyMonday })
    .where("province_code", "=", "31")
    .where("account_id", "=", accountId)
    .execute();
}
