import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleCalendar } from "../../../../test/example-calendar.ts";
import { dueOnceTaken, extendedDue, openingTerms, usualCaseRules } from "./case-rules.ts";
import { caseKinds, priorities } from "./case.ts";
import { likeness, whyAlike } from "./likeness.ts";
import { concernOf, denunciationDesk } from "./sight.ts";

const calendar = exampleCalendar();
const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-06-01"), noInvalidDate: true });
const kind = fc.constantFrom(...caseKinds);
const priority = fc.constantFrom(...priorities);

describe("the terms of a case", () => {
  it("are never over before they begin, and what must be answered is taken no later", () => {
    fc.assert(
      fc.property(kind, priority, moment, (kind, priority, from) => {
        const { takeDueAt, dueAt } = openingTerms(usualCaseRules, calendar, { kind, priority, from });
        expect(takeDueAt !== null && new Date(takeDueAt) > from).toBe(true);
        if (dueAt !== null && takeDueAt !== null) expect(takeDueAt <= dueAt).toBe(true);
      }),
    );
  });

  it("of a complaint or denunciation begin with its acceptance, all others with the opening", () => {
    const from = new Date("2026-11-16T08:00:00+07:00");
    const begun = caseKinds.filter(
      (kind) => openingTerms(usualCaseRules, calendar, { kind, priority: "normal", from }).dueAt === null,
    );
    expect(begun).toEqual(["complaint", "denunciation"]);
    const takenAt = new Date("2026-11-20T09:00:00+07:00");
    const due = dueOnceTaken(usualCaseRules, calendar, { kind: "complaint", priority: "normal", dueAt: null, takenAt });
    // Thirty days from Friday 20 November are Sunday 20 December: the next working day, at the same hour.
    expect(due).toBe("2026-12-21T02:00:00.000Z");
  });

  it("are extended later than they were, and no more often than the rule allows", () => {
    fc.assert(
      fc.property(kind, moment, fc.nat(4), (kind, at, extensions) => {
        const rule = usualCaseRules[kind];
        const moved = extendedDue(rule, calendar, { dueAt: at.toISOString(), extensions });
        expect(moved !== undefined).toBe(extensions < rule.mostExtensions);
        if (moved !== undefined) expect(new Date(moved) > at).toBe(true);
      }),
    );
  });
});

describe("whom a matter concerns", () => {
  it("is a commune as a whole, or one office of the province", () => {
    expect(concernOf("11329.p")).toEqual(["11329"]);
    expect(concernOf("31.so-tu-phap")).toEqual(["31.so-tu-phap"]);
  });

  it("never receives the denunciation of itself", () => {
    expect(denunciationDesk("31", ["11329"])).toBe("31.u");
    expect(denunciationDesk("31", concernOf("31.u"))).toBe("31.c");
  });
});

describe("likeness of two texts", () => {
  it("is whole for the same text, accents aside, nought for nothing in common, and the same both ways", () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (one, other) => {
        expect(likeness(one, one)).toBe(1);
        expect(likeness(one, other)).toBe(likeness(other, one));
      }),
    );
    expect(likeness("Đường ngõ 12 ngập nước", "duong ngo 12 ngap nuoc")).toBe(1);
    expect(likeness("Đường ngập", "Hồ sơ trễ hẹn")).toBe(0);
  });

  it("names the strongest reason, and none where only the topic is shared", () => {
    const one = { dossierCode: null, topic: "land", text: "Ngõ 12 ngập nước sau mưa lớn tối qua" };
    expect(whyAlike(one, { ...one, text: "Ngõ 12 ngập nước sau trận mưa lớn tối qua" })).toBe("text");
    expect(whyAlike({ ...one, phone: "0912345678" }, { ...one, phone: "0912345678", text: "Xin hỏi lại" })).toBe(
      "phone",
    );
    expect(whyAlike({ ...one, dossierCode: "H1" }, { ...one, dossierCode: "H1", text: "khác" })).toBe("dossier");
    expect(whyAlike(one, { ...one, text: "Đèn đường hỏng cả tuần" })).toBeUndefined();
  });
});
