import { describe, expect, it } from "vitest";
import { causeOf, type TimedAct } from "./lateness-cause.ts";

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 16, hour));
const act = (
  kind: string,
  hour: number,
  says: Partial<TimedAct> & { step?: string | null; due?: number } = {},
): TimedAct => ({
  kind,
  at: at(hour),
  cause: says.cause ?? null,
  saysStep: "step" in says,
  step: says.step ?? null,
  saysStepDue: says.due !== undefined,
  stepDueAt: says.due === undefined ? null : at(says.due).toISOString(),
  status: says.status ?? null,
});

const received = act("receive", 0, { step: "intake", due: 2, status: 2 });

describe("why a dossier is late", () => {
  it("is what the agency stated when it put the date off, the last time it did", () => {
    const acts = [received, act("extend", 1, { cause: "volume" }), act("extend", 5, { cause: "staff" })];
    expect(causeOf(acts, at(9))).toEqual({ kind: "stated", cause: "staff" });
  });

  it("is else the step that ran longest beyond its own time", () => {
    const acts = [
      received,
      act("forward", 3, { step: "examine", due: 5, status: 4 }),
      act("decide", 9, { step: "approve", due: 12 }),
    ];
    expect(causeOf(acts, at(11))).toEqual({ kind: "step", step: "examine" });
  });

  it("adds up a step that was done twice", () => {
    const acts = [
      received,
      act("forward", 4, { step: "examine", due: 6, status: 4 }),
      act("decide", 7.5, { step: "approve", due: 8 }),
      act("send-back", 8, { step: "examine", due: 9 }),
      act("decide", 11, { step: "approve", due: 12 }),
    ];
    expect(causeOf(acts, at(11))).toEqual({ kind: "step", step: "examine" });
  });

  it("counts the step in which the dossier still lies", () => {
    expect(causeOf([received], at(40))).toEqual({ kind: "step", step: "intake" });
  });

  it("never counts the time for which the applicant had the dossier", () => {
    const acts = [
      received,
      act("request-supplement", 1, { status: 5 }),
      act("supplement", 30, { step: "intake", due: 32, status: 2 }),
    ];
    expect(causeOf(acts, at(31))).toEqual({ kind: "supplement" });
  });

  it("is the other agency, or nothing on record, where no step overran", () => {
    expect(causeOf([received, act("await-agency", 1)], at(1.5))).toEqual({ kind: "agency" });
    expect(causeOf([received], at(1))).toEqual({ kind: "unknown" });
  });
});
