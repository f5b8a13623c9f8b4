import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { everybody, monday, openConsole, owner, type StaffedConsole } from "#test/staffed-console";

let office: StaffedConsole;
let code: string;
beforeAll(async () => {
  office = await openConsole();
  ({ code } = await office.receive());
  await office.act("counter", "forward", { code });
  await office.receive();
});
afterAll(() => office.close());

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, "").split("\r\n").filter(Boolean); // prettier-ignore
const unescaped = (text: string): string => text.replaceAll("&amp;", "&");
const links = (html: string, of: RegExp): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => unescaped(href ?? "")).filter((href) => of.test(href)); // prettier-ignore

describe("reports", () => {
  test.each(everybody)("open for the %s in both languages, or do not exist", async (name) => {
    for (const lang of ["vi", "en"])
      for (const path of ["/bao-cao", "/bao-cao?mau=ii-07b", "/so-theo-doi", "/bao-cao/da-tai"]) {
        const shown = await office.visit(name, { gd_lang: lang }).open(`/can-bo${path}`);
        expect([200, 404]).toContain(shown.status);
        expect(shown.html).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
  });

  it("lead from every number to exactly that many dossiers", async () => {
    const visitor = office.visit("supervisor");
    const { html } = await visitor.open("/can-bo/bao-cao?ky=2026-11");
    const numbers = [...html.matchAll(/<a href="([^"]*ho-so\?[^"]*)">(\d+)<\/a>/g)];
    expect(numbers.length).toBeGreaterThan(5);
    for (const [, href, number] of numbers) {
      const file = await visitor.open(`${unescaped(href ?? "")}&tai=csv`);
      expect(linesOf(file.html).length - 1).toBe(Number(number));
    }
    const [first] = numbers;
    expect((await visitor.open(unescaped(first?.[1] ?? ""))).html).toContain(code);
  });

  it("say the same as files as on the page", async () => {
    const visitor = office.visit("head");
    const { html } = await visitor.open("/can-bo/bao-cao?ky=2026-11");
    const [csv] = links(html, /tai=csv/);
    const file = linesOf((await visitor.open(csv ?? "")).html);
    expect(file[0]).toContain("Nhận giải quyết: Tổng số");
    expect(file.at(-1)).toMatch(/^Cộng,2,0,2,0,/);
  });

  it("tell what is late and why once it is", async () => {
    office.world.clock.set(new Date("2026-12-07T09:00:00+07:00"));
    const { token } = await office.world.signIn({ role: "supervisor", provinceCode: "31" });
    const { createVisitor } = await import("#test/visitor");
    const visitor = createVisitor(office.app, { gd_session: token });
    const { html } = await visitor.open("/can-bo/bao-cao?mau=ii-07b&ky=2026-12");
    const lines = await visitor.open("/can-bo/bao-cao/ho-so?mau=ii-07b&ky=2026-12&nguyen-nhan=step.examine");
    office.world.clock.set(monday);
    expect(html).toContain("Quá thời gian ở bước “Thẩm định”");
    expect(html).toContain("Nguyên nhân nhiều nhất");
    expect(lines.html).toContain(code);
  });

  it("ask again for a period that is none, and keep what was typed", async () => {
    const { status, html } = await office.visit("head").open("/can-bo/bao-cao?ky=tu-chon&tu=2026-11-09&den=2026-11-01");
    expect(status).toBe(422);
    expect(html).toContain("Kỳ báo cáo chưa đúng");
    expect(html).toContain('value="2026-11-09"');
  });

  it("show another ward's figures to nobody who has no business there", async () => {
    expect((await office.visit("elsewhere").open("/can-bo/bao-cao?don-vi=11329.c")).status).toBe(422);
    expect((await office.visit("elsewhere").open("/can-bo/bao-cao/ho-so?o=received&don-vi=11329.c")).status).toBe(404);
    expect((await office.visit("elsewhere").open("/can-bo/so-theo-doi?tai=csv&ky=2026-11")).html).not.toContain(
      owner.name,
    );
  });

  it("give the register with address and phone, in order, numbered, and record that it was taken", async () => {
    const { html } = await office.visit("counter").open("/can-bo/so-theo-doi?ky=2026-11&tai=csv");
    const [head, first] = linesOf(html);
    expect(head).toMatch(/^STT,Mã hồ sơ,Tên thủ tục,Số bộ,Chủ hồ sơ,Địa chỉ,Điện thoại/);
    expect(first).toMatch(new RegExp(`^1,${code},`));
    expect(first).toContain(owner.phone);
    const log = await office.visit("head").open("/can-bo/bao-cao/da-tai");
    expect(log.html).toContain("Sổ theo dõi hồ sơ");
    expect((await office.visit("counter").open("/can-bo/bao-cao/da-tai")).status).toBe(404);
  });
});
