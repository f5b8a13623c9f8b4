import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { dutyOfficeFounding, openDutyOffice, shiftOf, type DutyOffice } from "#test/duty-office";
import { addShift } from "./add-shift.ts";
import { answerSwap } from "./answer-swap.ts";
import { askSwap } from "./ask-swap.ts";
import { replaceOnDuty } from "./replace-on-duty.ts";
import { findShift } from "./shift-store.ts";

describe.each(databases)("swaps of duty on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: DutyOffice;
  beforeAll(async () => {
    opened = await open(dutyOfficeFounding);
    office = await openDutyOffice(opened);
  });
  afterAll(() => opened.close());
  beforeEach(() => office.empty());

  it("a swap changes both shifts when the colleague agrees, and only then", async () => {
    const own = await office.done(office.head, addShift, shiftOf(office.an, "2026-11-18"));
    const back = await office.done(office.head, addShift, shiftOf(office.binh, "2026-11-19"));
    const ask = { shiftId: own.id, accountId: office.binh.accountId, returnShiftId: back.id, note: "con ốm" };
    expect(await office.refusal(office.chi, askSwap, ask)).toBe("hotline.not_own_shift");
    expect(await office.refusal(office.an, askSwap, { ...ask, accountId: office.an.accountId })).toBe(
      "hotline.swap_self",
    );
    expect(await office.refusal(office.an, askSwap, { ...ask, accountId: office.chi.accountId })).toBe(
      "hotline.swap_return",
    );
    const { id } = await office.done(office.an, askSwap, ask);
    expect((await findShift(opened.db, "31", own.id))?.accountId).toBe(office.an.accountId);
    expect(await office.refusal(office.chi, answerSwap, { id, answer: "agree" })).toBe("hotline.swap_missing");
    expect(await office.refusal(office.an, answerSwap, { id, answer: "agree" })).toBe("hotline.swap_missing");
    await office.done(office.binh, answerSwap, { id, answer: "agree" });
    expect(await findShift(opened.db, "31", own.id)).toMatchObject({
      accountId: office.binh.accountId,
      insteadOf: office.an.accountId,
      because: "con ốm",
    });
    expect((await findShift(opened.db, "31", back.id))?.accountId).toBe(office.an.accountId);
    expect(await office.refusal(office.binh, answerSwap, { id, answer: "decline" })).toBe("hotline.swap_closed");
  });

  it("a swap that the roster has overtaken, or that would book somebody twice, leaves everything as it is", async () => {
    const own = await office.done(office.head, addShift, shiftOf(office.an, "2026-11-18"));
    const { id } = await office.done(office.an, askSwap, { shiftId: own.id, accountId: office.binh.accountId });
    await office.done(office.head, addShift, shiftOf(office.binh, "2026-11-18", { rank: 2 }));
    expect(await office.refusal(office.binh, answerSwap, { id, answer: "agree" })).toBe("hotline.double_booked");
    await office.done(office.head, replaceOnDuty, {
      provinceCode: "31",
      id: own.id,
      accountId: office.chi.accountId,
      because: "An ốm",
    });
    expect(await office.refusal(office.binh, answerSwap, { id, answer: "agree" })).toBe("hotline.swap_overtaken");
    await office.done(office.an, answerSwap, { id, answer: "withdraw" });
    expect(await findShift(opened.db, "31", own.id)).toMatchObject({
      accountId: office.chi.accountId,
      insteadOf: office.an.accountId,
    });
  });
});
