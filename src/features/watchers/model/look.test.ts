import { describe, expect, it } from "vitest";
import { getProcess, type Dossier, type DossierState } from "#features/dossiers";
import { exampleCalendar } from "#test/example-calendar";
import { usualLadders, watchNames, type Ladders } from "./ladder.ts";
import { longestRestMs, look, type Around } from "./look.ts";

const calendar = exampleCalendar();
const at = (text: string): Date => new Date(`${text}+07:00`);
const iso = (text: string): string => at(text).toISOString();
const everybody = (): boolean => true;

const dossierWith = (state: object, processId = "transferred"): Dossier =>
  ({
    head: {
      provinceCode: "31",
      code: "H24.001-261116-0001",
      processId,
      receivedByOrganisation: "11329.c",
      competentOrganisation: "31.so-tu-phap",
    },
    state: { returnOrganisation: "11329.c", papersHeld: null, resultHeld: null, ...state } as DossierState,
    version: 3,
    ledgerHead: "",
  }) as unknown as Dossier;

type Asked = { readonly ladders?: Ladders; readonly isStaffed?: Around["isStaffed"] };
const lookAt = (dossier: Dossier, now: string, { ladders = usualLadders, isStaffed = everybody }: Asked = {}) =>
  look(
    { dossier, process: getProcess(dossier.head.processId) },
    { at: at(now), ladders, calendarOf: () => calendar, isStaffed },
  );
/** Who is told what, as one line each. */
const told = (dossier: Dossier, now: string, asked?: Asked): string[] =>
  lookAt(dossier, now, asked).standing.map(
    ({ watch, level, place }) => `${watch} ${level} ${place.role}@${place.organisationId}`,
  );

// Submitted Monday 16 November at 08:30; eight working hours end on Tuesday at 08:30.
const online = dossierWith({ status: 1, step: null, acceptanceDueAt: iso("2026-11-17T08:30") });
const examined = (more: object = {}): Dossier =>
  dossierWith({ status: 4, step: "examine", dueAt: iso("2026-11-19T10:00"), stepDueAt: null, ...more });

describe("an online dossier that nobody answers", () => {
  it.each([
    ["before four hours", "2026-11-16T14:29", []],
    ["at four hours: the receiver", "2026-11-16T14:30", ["unanswered desk receiver@11329.c"]],
    ["at seven: the head too", "2026-11-17T07:30", ["unanswered desk receiver@11329.c", "unanswered head centre-head@11329.c"]], // prettier-ignore
    ["at eight: the province too", "2026-11-17T08:30", ["unanswered desk receiver@11329.c", "unanswered head centre-head@11329.c", "unanswered province supervisor@"]], // prettier-ignore
  ])("%s", (_when, now, expected) => expect(told(online, now)).toEqual(expected));
});

describe("a dossier on its way to the due date", () => {
  it("reminds of the due date one working day before, and once late only of that", () => {
    expect(told(examined(), "2026-11-18T09:59")).toEqual([]);
    expect(told(examined(), "2026-11-18T10:00")).toEqual(["due-soon desk specialist@31.so-tu-phap"]);
    expect(told(examined(), "2026-11-19T10:00")).toEqual(["late desk specialist@31.so-tu-phap"]);
  });

  it("climbs from the desk to the leader, to the centre's head and to the province", () => {
    const levels = (now: string): string[] => lookAt(examined(), now).standing.map(({ level }) => level);
    expect(levels("2026-11-19T15:59")).toEqual(["desk"]);
    expect(levels("2026-11-19T16:00")).toEqual(["desk", "head"]);
    expect(levels("2026-11-20T10:00")).toEqual(["desk", "head", "centre"]);
    expect(levels("2026-11-27T10:00")).toEqual(["desk", "head", "centre", "province"]);
  });

  it("says that a step is over its time, until the whole is late", () => {
    const step = examined({ stepDueAt: iso("2026-11-17T09:00") });
    expect(told(step, "2026-11-17T09:00")).toEqual(["step-over desk specialist@31.so-tu-phap"]);
    expect(told(step, "2026-11-19T10:00")).toEqual(["late desk specialist@31.so-tu-phap"]);
  });

  it("is silent while the dossier waits for the applicant or another agency, or has no due date", () => {
    const asked = { agency: "Sở Tư pháp", since: iso("2026-11-16T10:00") };
    expect(told(examined({ awaiting: asked }), "2026-11-25T10:00")).toEqual([]);
    expect(told(examined({ dueAt: null }), "2027-01-04T10:00")).toEqual([]);
    expect(told(examined({ status: 5, supplementDueAt: iso("2026-12-30T17:00") }), "2026-11-25T10:00")).toEqual([]);
  });
});

describe("what falls due while the office is closed", () => {
  it("waits over Tết for the first working hour", () => {
    const tet = examined({ dueAt: iso("2026-02-13T17:30") });
    expect(told(tet, "2026-02-18T10:00").filter((each) => each.startsWith("late"))).toEqual([]);
    expect(told(tet, "2026-02-23T07:30")).toEqual(["late desk specialist@31.so-tu-phap"]);
  });

  it("counts the ladder in working hours, not over the weekend", () => {
    const friday = examined({ dueAt: iso("2026-11-20T16:30") });
    expect(told(friday, "2026-11-22T20:00")).toHaveLength(1);
    expect(told(friday, "2026-11-23T10:30")).toHaveLength(2);
  });
});

describe("papers and results on their way", () => {
  const moving = dossierWith({
    status: 3,
    papersHeld: { holder: "31.so-tu-phap", to: "11329.c", since: iso("2026-11-16T08:30") },
  });
  it("ask the receiver to sign, and then the giver where they are, after a refusal too", () => {
    expect(told(moving, "2026-11-16T14:30")).toEqual(["unconfirmed desk receiver@11329.c"]);
    expect(told(moving, "2026-11-18T08:30")).toContain("in-transit desk specialist@31.so-tu-phap");
  });
});

describe("what waits for the applicant", () => {
  const asked = dossierWith({ status: 5, step: "examine", supplementDueAt: iso("2026-11-20T17:30") });
  it("is told to them two working days before the term ends, and not once it has ended", () => {
    expect(lookAt(asked, "2026-11-18T17:29").reminders).toEqual([]);
    expect(lookAt(asked, "2026-11-19T07:30").reminders).toMatchObject([{ watch: "supplement" }]);
    expect(lookAt(asked, "2026-11-23T07:30").reminders).toEqual([]);
    expect(told(asked, "2026-11-23T07:30")).toEqual(["supplement desk receiver@11329.c"]);
  });

  it("reminds them of a result after five working days, and the counter after ten", () => {
    const ready = dossierWith({ status: 9, step: "give", stepSince: iso("2026-11-02T08:30") });
    expect(lookAt(ready, "2026-11-09T08:30").reminders).toHaveLength(1);
    expect(told(ready, "2026-11-13T08:30")).toEqual([]);
    expect(told(ready, "2026-11-16T08:30")).toEqual(["uncollected desk receiver@11329.c"]);
  });
});

describe("a ladder with a rung on which nobody stands", () => {
  it("tells the next one up in its stead, no later", () => {
    const noSpecialist: Around["isStaffed"] = ({ role }) => role !== "specialist";
    expect(told(examined(), "2026-11-19T10:00", { isStaffed: noSpecialist })).toEqual([
      "late head leader@31.so-tu-phap",
    ]);
    const onlyProvince: Around["isStaffed"] = ({ role }) => role === "supervisor";
    expect(told(examined(), "2026-11-19T10:00", { isStaffed: onlyProvince })).toEqual(["late province supervisor@"]);
  });

  it("tells a post once, though two rungs lead to it", () => {
    const counter = dossierWith({ status: 2, step: "intake", dueAt: iso("2026-11-19T10:00"), stepDueAt: null });
    const heads = told(counter, "2026-11-25T10:00").filter((each) => each.includes("centre-head"));
    expect(heads).toEqual(["late head centre-head@11329.c"]);
  });

  it("is a province's to change: an empty rung tells nobody", () => {
    const silent = { ...usualLadders, late: { ...usualLadders.late, desk: null, head: null, centre: null, province: null } }; // prettier-ignore
    expect(told(examined(), "2026-12-19T10:00", { ladders: silent })).toEqual([]);
  });
});

describe("when to look again", () => {
  it("is the next moment at which anything changes", () => {
    expect(lookAt(online, "2026-11-16T08:35").nextAt).toEqual(at("2026-11-16T14:30"));
    expect(lookAt(online, "2026-11-16T14:30").nextAt).toEqual(at("2026-11-17T07:30"));
    expect(lookAt(examined(), "2026-11-18T10:00").nextAt).toEqual(at("2026-11-19T08:00"));
  });

  it("is a week away at most, and never for a dossier that is over", () => {
    const far = examined({ dueAt: iso("2027-06-01T10:00") });
    expect(lookAt(far, "2026-11-18T10:00").nextAt).toEqual(new Date(at("2026-11-18T10:00").getTime() + longestRestMs));
    expect(lookAt(dossierWith({ status: 10, step: null }), "2026-11-18T10:00").nextAt).toBeUndefined();
  });

  it("never leaves a change out: looking at each alarm sees what looking every minute sees", () => {
    const dossier = examined({ stepDueAt: iso("2026-11-17T09:00") });
    const key = (now: Date): string => JSON.stringify(lookAt(dossier, now.toISOString().replace("Z", "").slice(0, 16)).standing); // prettier-ignore
    const local = (utc: Date): Date => new Date(utc.getTime() + 7 * 3_600_000);
    let [now, alarm, last] = [at("2026-11-16T07:30"), at("2026-11-16T07:30"), ""];
    const end = at("2026-11-28T00:00");
    for (; now < end; now = new Date(now.getTime() + 60_000)) {
      const seen = key(local(now));
      if (now >= alarm) {
        last = seen;
        alarm = lookAt(dossier, local(now).toISOString().slice(0, 16)).nextAt ?? end;
      }
      expect(seen).toBe(last);
    }
  });
});

describe("the usual ladders", () => {
  it("never climb before the rung below", () => {
    for (const name of watchNames) {
      const { desk, head, centre, province } = usualLadders[name];
      const steps = [desk, head, centre, province].filter((each) => each !== null);
      expect(steps, name).toEqual([...steps].sort((one, other) => one - other));
    }
  });
});
