import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#core/access/actor";
import { sessionCookieName } from "#platform/http/page-door";
import { closeTypesetter } from "#platform/pdf/typeset";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import { monday, openConsole, owner, type StaffedConsole } from "#test/staffed-console";
import { createVisitor, type Visitor } from "#test/visitor";

const poppler = hasPoppler();
if (!poppler) console.warn(popplerMissing);

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(async () => {
  await closeTypesetter();
  await office.close();
});

const comeIn = async (role: Role, organisationId: string): Promise<Visitor> => {
  const { token } = await office.world.signIn({ role, provinceCode: "31", organisationId });
  return createVisitor(office.app, { [sessionCookieName]: token });
};

describe("the list of apologies due", () => {
  it("fills two working days before the due moment, offers the letter, and empties when it is written", async () => {
    const { code } = await office.receive();
    await office.act("counter", "forward", { code });
    const early = await (await comeIn("leader", "11329.u")).open("/can-bo/sap-xin-loi");
    expect(early.html).not.toContain(code);

    office.world.clock.set(new Date("2026-11-18T08:00:00+07:00"));
    const leader = await comeIn("leader", "11329.u");
    const list = await leader.open("/can-bo/sap-xin-loi");
    expect(list.html).toContain(code);
    expect(list.html).toContain("Xin lỗi và gia hạn");
    const form = await leader.open(`/can-bo/ho-so/${code}/extend`);
    // Three working days beyond Thursday 19 November, the 24th being off.
    expect(form.html).toMatch(/newDueOn\.day"[^>]*value="25"/);
    expect((await (await comeIn("leader", "11407.u")).open("/can-bo/sap-xin-loi")).html).not.toContain(code);

    await office.act("leader", "extend", { code, cause: "volume", reason: "Hồ sơ tăng đột biến trong tuần" });
    expect((await leader.open("/can-bo/sap-xin-loi")).html).not.toContain(code);
    const again = await leader.open(`/can-bo/ho-so/${code}/extend`);
    expect(again.html).toContain("Lý do gia hạn vượt mức");
    office.world.clock.set(monday);
  });

  it("holds what is late already", async () => {
    const { code } = await office.receive();
    await office.act("counter", "forward", { code });
    office.world.clock.set(new Date("2026-11-27T08:00:00+07:00"));
    const list = await (await comeIn("leader", "11329.u")).open("/can-bo/sap-xin-loi");
    office.world.clock.set(monday);
    expect(list.html).toContain(code);
  });
});

describe.skipIf(!poppler)("the register as pages", () => {
  it("prints what the centre received in the period, to those who may see it, and records who took it", async () => {
    const { code } = await office.receive();
    const head = await comeIn("centre-head", "11329.c");
    const answer = await office.app.inject({
      url: "/can-bo/so-theo-doi?ky=2026-11&tai=pdf",
      cookies: Object.fromEntries(head.cookies),
    });
    expect(answer.headers["content-type"]).toBe("application/pdf");
    const pdf = answer.rawPayload;
    expect(listMissing(pdf, ["SỔ THEO DÕI HỒ SƠ", "Mẫu số 07", code, owner.name, "01 tháng 11 năm 2026"])).toEqual([]);
    expect(readPdf(pdf).info).toMatch(/841.89 x 595.2|842 x 595/);
    const taken = await head.open("/can-bo/bao-cao/da-tai");
    expect(taken.status).toBeLessThan(500);
  });
});
