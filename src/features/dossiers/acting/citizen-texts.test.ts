import { describe, expect, it } from "vitest";
import type { DossierHead } from "../model/dossier.ts";
import { initialState, statuses } from "../model/dossier.ts";
import { watchAt } from "../model/watch-at.ts";
import { writeToCitizen } from "./citizen-texts.ts";

const headOf = (more: Partial<DossierHead>): DossierHead => ({
  provinceCode: "31",
  code: "H24.001-261116-0001",
  procedureCode: "1.004873",
  procedureVersion: 1,
  caseId: "c",
  channel: "portal",
  submittedAt: "2026-11-16T01:00:00.000Z",
  submittedAtOrganisation: "11329.c",
  receivedByOrganisation: "11329.c",
  competentOrganisation: "11329.u",
  processId: "signed",
  owner: { name: "Nguyễn Văn Mẫu" },
  answers: {},
  papers: [],
  sets: 1,
  ...more,
});
const phone = "0912345678";
const email = "mau@example.vn";
const owner = (reach: object) => ({ owner: { name: "Nguyễn Văn Mẫu", ...reach } });
const reached = (more: Partial<DossierHead>): string => {
  const message = writeToCitizen(headOf(more), "ready", {});
  return message ? `${message.channel} ${message.to}` : "nobody";
};

describe("how an applicant is reached", () => {
  it.each([
    ["a mobile phone, by text message", owner({ phone, email }), `sms ${phone}`],
    ["an address alone, by e-mail", owner({ email }), `email ${email}`],
    ["a landline takes no text message", owner({ phone: "02253745123", email }), `email ${email}`],
    ["a landline alone reaches nobody", owner({ phone: "02253745123" }), "nobody"],
    ["nothing left reaches nobody", owner({}), "nobody"],
    ["e-mail, where it was chosen", { ...owner({ phone, email }), notifyBy: "email" }, `email ${email}`],
    ["Zalo, where it was chosen", { ...owner({ phone, email }), notifyBy: "zalo" }, `zalo ${phone}`],
    ["a choice that cannot be kept falls back", { ...owner({ phone }), notifyBy: "email" }, `sms ${phone}`],
    ["who wants no messages gets none", { ...owner({ phone, email }), notifyBy: "none" }, "nobody"],
    ["who handed it in, where the owner left nothing", { submitter: { name: "Lê Thị Mẫu", phone } }, `sms ${phone}`],
  ] satisfies [string, Partial<DossierHead>, string][])("%s", (_why, more, expected) => {
    expect(reached(more)).toBe(expected);
  });
});

describe("what an applicant reads", () => {
  it("is in the language they wrote in, and names the moment", () => {
    const told = { until: "16:30 ngày 20/11/2026" };
    expect(writeToCitizen(headOf(owner({ phone })), "supplement", told)?.text).toContain("đến 16:30 ngày 20/11/2026");
    const english = writeToCitizen(headOf({ ...owner({ phone }), language: "en" }), "ready", {});
    expect(english?.text).toBe(
      "The result of dossier H24.001-261116-0001 is ready. Collect it at the place you chose, with your ID card.",
    );
  });

  it("comes as a letter by e-mail: with a subject, an address and the same words", () => {
    const mail = writeToCitizen(headOf(owner({ email })), "ready", {});
    expect(mail?.subject).toBe("Hồ sơ H24.001-261116-0001");
    expect(mail?.text).toMatch(/^Kính gửi ông\/bà Nguyễn Văn Mẫu,\n\nHồ sơ H24.001-261116-0001 đã có kết quả\./);
  });

  it("carries the occasion's name and values for a Zalo template", () => {
    const message = writeToCitizen(headOf({ ...owner({ phone }), notifyBy: "zalo" }), "accepted", { due: "20/11" });
    expect(message?.template).toEqual({
      name: "accepted",
      data: { due: "20/11", code: "H24.001-261116-0001", customer_name: "Nguyễn Văn Mẫu" },
    });
  });

  it.each(["vi", "en"] as const)("fits three text messages with its marks in %s, at the longest", (language) => {
    const told = { answer: "16:30 thứ Sáu 20/11/2026", due: "thứ Sáu 20/11/2026, trước 17:00", until: "17:00 thứ Sáu 20/11/2026" }; // prettier-ignore
    for (const occasion of ["submitted", "accepted", "supplement", "supplementEnds", "extended", "withdrawn"] as const)
      expect(writeToCitizen(headOf({ ...owner({ phone }), language }), occasion, told)?.text.length).toBeLessThan(
        3 * 67,
      );
  });
});

describe("when a dossier is looked at after an act", () => {
  const at = "2026-11-16T01:00:00.000Z";
  const state = initialState("11329.c");
  it("is five minutes later while something can come due, and never once it is over", () => {
    expect(watchAt(state, at)).toBe("2026-11-16T01:05:00.000Z");
    expect(watchAt({ ...state, status: statuses.returned }, at)).toBeNull();
    expect(watchAt({ ...state, status: statuses.withdrawn }, at)).toBeNull();
  });
  it("goes on after the end while papers are on their way back", () => {
    const held = { holder: "11329.u", since: at, to: "11329.c" };
    expect(watchAt({ ...state, status: statuses.declined, papersHeld: held }, at)).not.toBeNull();
  });
});
