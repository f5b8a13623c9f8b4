import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Role } from "#core/access/actor";
import { submitDossier } from "#features/dossiers";
import { sessionCookieName } from "#platform/http/page-door";
import { everybody, monday, openConsole, owner, procedureCode, type StaffedConsole } from "#test/staffed-console";
import { createVisitor } from "#test/visitor";

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(() => office.close());

describe("lists", () => {
  const paths = ["", "/tim?q=nguyen", "/sap-den-han", "/qua-han", "/cho-tra", "/truc-tuyen", "/cho-bo-sung", "/dang-luan-chuyen", "/trung-tam"]; // prettier-ignore

  test.each(everybody)("open for the %s in both languages, or do not exist", async (name) => {
    await office.receive();
    for (const lang of ["vi", "en"])
      for (const path of paths) {
        const shown = await office.visit(name, { gd_lang: lang }).open(`/can-bo${path}`);
        expect([200, 302, 404]).toContain(shown.status);
        expect(shown.html).not.toMatch(/\{\w+\}|undefined|\[object/);
        if (path === "") expect(shown.status).toBe(200);
      }
  });

  it("puts the late first, masks numbers, and says the next key", async () => {
    const { code } = await office.receive();
    office.world.clock.set(new Date("2026-11-24T09:00:00+07:00"));
    // Nobody stays signed in for a week.
    const open = async (role: Role, url: string): Promise<string> => {
      const { token } = await office.world.signIn({ role, provinceCode: "31", organisationId: "11329.c" });
      return (await createVisitor(office.app, { [sessionCookieName]: token }).open(url)).html;
    };
    const html = await open("receiver", "/can-bo");
    const late = await open("centre-head", "/can-bo/qua-han");
    office.world.clock.set(monday);
    expect(html).toContain(code);
    expect(html).toMatch(/class="tag late">trễ/);
    expect(html).not.toContain(owner.personalId);
    expect(html).toContain('data-key="f"');
    expect(late).toContain(code);
  });

  it("finds by code, ID number, phone and name without accents, within the offices served", async () => {
    const { code } = await office.receive();
    for (const q of [code, owner.personalId, "0912 345 678", "nguyen van m"]) {
      const url = `/can-bo/tim?q=${encodeURIComponent(q)}`;
      expect((await office.visit("counter").open(url)).html).toContain(code);
      expect((await office.visit("elsewhere").open(url)).html).not.toContain(`/ho-so/${code}`);
    }
  });

  it("leads people without a centre to the same list of their own desks", async () => {
    const { code } = await office.receive();
    await office.act("counter", "forward", { code });
    const visitor = office.visit("specialist");
    const soon = await visitor.open("/can-bo/sap-den-han");
    expect(soon.location).toBe("/can-bo?loc=sap-den-han");
    expect((await visitor.follow(soon)).status).toBe(200);
  });

  it("shows a centre's head what waits at its counters", async () => {
    const { code } = await office.receive();
    expect((await office.visit("head").open("/can-bo")).html).toContain(code);
  });

  it("shows papers on the way to the office that has to sign for them", async () => {
    const { code } = await office.receive();
    await office.act("counter", "forward", { code });
    for (const name of ["counter", "specialist"] as const)
      expect((await office.visit(name).open("/can-bo/dang-luan-chuyen")).html).toContain(code);
  });

  it("shows online dossiers with the answer that is owed", async () => {
    const citizen = { kind: "citizen", phone: owner.phone } as const;
    const input = { procedureCode, owner, centre: "11329.c", papers: office.papers };
    const outcome = await office.world.run(citizen, submitDossier, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    const { html } = await office.visit("counter").open("/can-bo/truc-tuyen");
    expect(html).toContain(outcome.value.code);
    expect(html).toContain("chưa trả lời");
  });

  it("counts the centre's day, hour by hour and step by step", async () => {
    const { html } = await office.visit("head").open("/can-bo/trung-tam");
    expect(html).toContain("Hẹn trả");
    expect(html).toContain("Đông nhất lúc 8 giờ");
    expect(html).toContain("Nhiều nhất ở bước");
    const province = await office.visit("supervisor").open("/can-bo/trung-tam");
    expect(province.html).toContain("phường Ngô Quyền");
  });
});
