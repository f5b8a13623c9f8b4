import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formatInstant } from "#core/time/local-time";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import {
  dayAndNight,
  line,
  neighbour,
  dutyOfficeFounding,
  openDutyOffice,
  province,
  shiftOf,
  type DutyOffice,
} from "#test/duty-office";
import type { Line } from "../line.ts";
import { addNumber } from "../numbers/add-number.ts";
import { addShift } from "./add-shift.ts";
import { drawShifts } from "./draw-shifts.ts";
import { endPattern } from "./end-pattern.ts";
import { extendPatterns } from "./extend-patterns.ts";
import { removeShift } from "./remove-shift.ts";
import { replaceOnDuty } from "./replace-on-duty.ts";
import { comingDays, holesOf } from "./roster-queries.ts";
import { readShifts } from "./shift-store.ts";

describe.each(databases)("the duty roster on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: DutyOffice;
  beforeAll(async () => {
    opened = await open(dutyOfficeFounding);
    office = await openDutyOffice(opened);
  });
  afterAll(() => opened.close());
  beforeEach(() => office.empty());

  const holes = async (of: Line = line): Promise<string[]> =>
    (await holesOf(office.acting(office.head), of)).map(
      ({ from, to }) => `${formatInstant(from).slice(5, 16)}–${formatInstant(to).slice(5, 16)}`,
    );
  const shifts = () => readShifts(opened.db, line, comingDays(office.clock.now()));

  it("drawn from a pattern leaves no hole in 30 days, and drawing again doubles nothing", async () => {
    expect(await holes()).toEqual(["11-16T08:00–12-17T00:00"]);
    const { drawn } = await office.done(office.head, drawShifts, dayAndNight(office));
    expect(drawn).toBe(2 * 38);
    expect(await holes()).toEqual([]);
    expect(await office.done(office.head, drawShifts, dayAndNight(office))).toMatchObject({
      drawn: 0,
      kept: drawn,
      clashes: [],
    });
  });

  it("goes on by itself: a month later there is still no hole, and running the job twice draws nothing twice", async () => {
    await office.done(office.head, drawShifts, dayAndNight(office));
    office.clock.set(new Date("2026-12-20T03:00:00+07:00"));
    expect(await holes()).not.toEqual([]);
    await extendPatterns.run(office.acting(office.head));
    expect(await holes()).toEqual([]);
    const count = (await shifts()).length;
    await extendPatterns.run(office.acting(office.head));
    expect((await shifts()).length).toBe(count);
    const starts = (await shifts()).map(({ startsAt }) => startsAt.getTime());
    expect(new Set(starts).size).toBe(starts.length);
  });

  it("shows a removed shift as a hole, over midnight and over the turn of the year", async () => {
    office.clock.set(new Date("2026-12-20T08:00:00+07:00"));
    await office.done(office.head, drawShifts, dayAndNight(office, { validFrom: "2026-12-20" }));
    const newYear = (await shifts()).find(({ startsAt }) => formatInstant(startsAt).startsWith("2026-12-31T19:00"));
    await office.done(office.head, removeShift, { provinceCode: "31", id: newYear?.id });
    expect(await holes()).toEqual(["12-31T19:00–01-01T07:00"]);
    await office.done(office.head, addShift, shiftOf(office.chi, "2026-12-31", { from: "19:00", to: "00:00" }));
    expect(await holes()).toEqual(["01-01T00:00–01-01T07:00"]);
    await office.done(office.head, addShift, shiftOf(office.chi, "2027-01-01", { from: "00:00", to: "07:00" }));
    expect(await holes()).toEqual([]);
  });

  it("asks for answers in office hours only where the number promises no more", async () => {
    const guidance: Line = { ...line, purpose: "guidance" };
    const number = { ...guidance, number: "02250000777", hours: "office", languages: ["vi"], validFrom: "2026-11-01", instrument: "TB" }; // prettier-ignore
    await office.run(office.administrator, addNumber, number);
    const first = (await holes(guidance)).slice(0, 3);
    expect(first).toEqual(["11-16T08:00–11-16T11:30", "11-16T13:30–11-16T17:00", "11-17T07:00–11-17T11:30"]);
  });

  it("books nobody in two places at once, and says where they are", async () => {
    await office.done(office.administrator, addShift, { ...shiftOf(office.an, "2026-11-17"), ...province });
    const outcome = await office.run(
      office.head,
      addShift,
      shiftOf(office.an, "2026-11-17", { from: "18:00", to: "22:00" }),
    );
    expect(outcome).toMatchObject({
      refusal: { code: "hotline.double_booked", detail: { name: "An Thị Mẫu", shift: "07:00–19:00 17/11/2026" } },
    });
    expect(
      await office.refusal(office.head, addShift, shiftOf(office.an, "2026-11-17", { from: "19:00", to: "23:00" })),
    ).toBe("none");
    expect(await office.refusal(office.head, addShift, shiftOf(office.an, "2026-11-17", { rank: 2 }))).toBe(
      "hotline.double_booked",
    );
    const drawn = await office.done(office.head, drawShifts, dayAndNight(office, { people: [office.an.accountId] }));
    expect(drawn.clashes).toHaveLength(1);
  });

  it("two heads who book one person at the same moment: one is refused", async () => {
    const both = await Promise.all([
      office.run(office.head, addShift, shiftOf(office.an, "2026-11-20")),
      office.run(office.administrator, addShift, { ...shiftOf(office.an, "2026-11-20"), ...province }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["done", "refused"]);
  });

  it("refuses what is over, unreadable, overlapping or for nobody", async () => {
    expect(await office.refusal(office.head, addShift, shiftOf(office.an, "2026-11-15"))).toBe("hotline.shift_past");
    expect(await office.refusal(office.head, addShift, shiftOf(office.an, "2026-11-16", { from: "24:00" }))).toBe(
      "hotline.shift_bad_time",
    );
    expect(
      await office.refusal(office.head, addShift, { ...shiftOf(office.an, "2026-11-17"), accountId: "nobody" }),
    ).toBe("hotline.person_unknown");
    expect(await office.refusal(office.head, addShift, { ...shiftOf(office.an, "2026-11-17"), ...neighbour })).toBe(
      "access.not_allowed",
    );
    expect(await office.refusal(office.an, addShift, shiftOf(office.an, "2026-11-17"))).toBe("access.not_allowed");
    expect(await office.refusal(office.head, drawShifts, dayAndNight(office, { validFrom: "2026-11-15" }))).toBe(
      "hotline.pattern_past",
    );
    for (const windows of [
      [
        ["07:00", "19:00"],
        ["18:00", "23:00"],
      ],
      [
        ["07:00", "07:00"],
        ["09:00", "10:00"],
      ],
      [
        ["22:00", "08:00"],
        ["07:00", "12:00"],
      ],
    ])
      // prettier-ignore
      expect(await office.refusal(office.head, drawShifts, dayAndNight(office, { windows }))).toBe("hotline.windows_overlap");
    expect((await office.run(office.head, drawShifts, dayAndNight(office, { windows: [["7h", "19h"]] }))).kind).toBe(
      "invalid",
    );
    expect(await office.refusal(office.head, drawShifts, dayAndNight(office, { windows: [["07:00", "07:00"]] }))).toBe(
      "none",
    );
  });

  it("ending a pattern takes away what it drew for later, and keeps what people swapped", async () => {
    const { patternId, drawn } = await office.done(office.head, drawShifts, dayAndNight(office));
    const late = (await shifts()).find(({ startsAt }) => formatInstant(startsAt).startsWith("2026-11-30T07:00"));
    await office.done(office.head, replaceOnDuty, {
      provinceCode: "31",
      id: late?.id,
      accountId: office.chi.accountId,
      because: "phép",
    });
    const end = { provinceCode: "31", id: patternId, lastOn: "2026-11-20" };
    expect(await office.refusal(office.head, endPattern, { ...end, lastOn: "2026-11-15" })).toBe(
      "hotline.pattern_past",
    );
    expect(await office.done(office.head, endPattern, end)).toMatchObject({ removed: drawn - 2 * 5 - 1 });
    office.clock.set(new Date("2026-11-25T03:00:00+07:00"));
    await extendPatterns.run(office.acting(office.head));
    expect((await shifts()).map(({ id }) => id)).toEqual([late?.id]);
  });
});
