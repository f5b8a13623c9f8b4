import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { dossierPage as page, everybody, openConsole, type StaffedConsole } from "#test/staffed-console";
import type { Verb } from "../model/dossier.ts";
import { findByCode } from "../dossier-queries.ts";
import { availableVerbs } from "../model/policy.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { verbKeys } from "./verb-keys.ts";

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(() => office.close());

const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";

describe("a dossier's page", () => {
  const buttons = (html: string): Verb[] =>
    (Object.keys(verbKeys) as Verb[]).filter((verb) => new RegExp(`(action|href)="[^"]*/${verb}"`).test(html));

  test.each(everybody.filter((name) => name !== "elsewhere"))(
    "offers the %s exactly what the policy allows, at every step",
    async (name) => {
      const { code } = await office.receive();
      const moves = [
        ["counter", "forward"],
        ["specialist", "decide"],
        ["leader", "sign"],
        ["specialist", "finish"],
        ["counter", "return"],
      ] as const;
      for (const [by, verb] of moves) {
        const dossier = await findByCode(office.world.services, code);
        if (!dossier) throw new Error("lost");
        const allowed = availableVerbs(office.who(name).official, dossier, getProcess(dossier.head.processId));
        const { html, status } = await office.visit(name).open(page(code));
        expect(status).toBe(200);
        expect(buttons(html).sort()).toEqual([...allowed].sort());
        await office.act(by, verb, { code });
      }
    },
  );

  it("forwards at one press and says so", async () => {
    const { code } = await office.receive();
    const visitor = office.visit("counter");
    await visitor.open(page(code));
    const done = await visitor.send(page(code, "/forward"), {});
    expect(done.location).toBe(page(code, "?xong=forward"));
    expect((await visitor.follow(done)).html).toContain("Đã chuyển hồ sơ");
  });

  it("tells the slower official that the dossier has moved, and keeps the reason typed", async () => {
    const { code } = await office.receive();
    await office.act("counter", "forward", { code });
    const visitor = office.visit("specialist");
    const form = await visitor.open(page(code, "/request-supplement"));
    expect(versionIn(form.html)).toBe("2");
    await office.act("specialist", "request-payment", { code, amountDong: 8000, reason: "Lệ phí bản sao" });
    await office.act("counter", "confirm-payment", { code, receiptNumber: "BL-9" });
    const typed = { wanted: "Tờ khai: ký lại", reason: "Tờ khai chưa có chữ ký" };
    const answer = await visitor.send(page(code, "/request-supplement"), typed);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain("vừa được người khác xử lý");
    expect(answer.html).toContain("Tờ khai chưa có chữ ký");
    expect(versionIn(answer.html)).toBe("4");
    expect((await visitor.send(page(code, "/request-supplement"), typed)).location).toContain(
      "xong=request-supplement",
    );
  });

  it("names an empty reason and keeps the rest", async () => {
    const { code } = await office.receive();
    const visitor = office.visit("counter");
    await visitor.open(page(code, "/request-supplement"));
    const answer = await visitor.send(page(code, "/request-supplement"), { wanted: "Giấy khai sinh", reason: " " });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("#f-reason");
    expect(answer.html).toContain("Giấy khai sinh");
  });

  it("says on the dossier's page why one press did nothing", async () => {
    const { code } = await office.receive();
    const visitor = office.visit("counter");
    await visitor.open(page(code));
    await office.act("counter", "forward", { code });
    const answer = await visitor.send(page(code, "/forward"), {});
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('role="alert"');
    expect(answer.html).not.toMatch(/\{\w+\}|trạng thái “\d/);
  });

  it("does not exist for officials of other offices", async () => {
    const { code } = await office.receive();
    for (const rest of ["", "/mau-01.pdf", "/forward", "/tep/" + "a".repeat(64)])
      expect((await office.visit("elsewhere").open(page(code, rest))).status).toBe(404);
    const visitor = office.visit("elsewhere");
    await visitor.open("/can-bo/tim");
    expect((await visitor.send(page(code, "/forward"), {})).status).not.toBe(303);
    expect((await findByCode(office.world.services, code))?.version).toBe(1);
  });

  it("shows heads who looked, and nobody else", async () => {
    const { code } = await office.receive();
    await office.visit("specialist").open(page(code));
    const seen = await office.visit("head").open(page(code, "/ai-da-xem"));
    expect(seen.status).toBe(200);
    expect(seen.html).toContain("trang hồ sơ");
    expect((await office.visit("counter").open(page(code, "/ai-da-xem"))).status).toBe(404);
  });

  it("takes in a scan at the counter and opens it again, for this dossier alone", async () => {
    const { code } = await office.receive();
    await office.act("counter", "request-supplement", { code, reason: "Tờ khai chưa ký", wanted: ["Tờ khai"] });
    const visitor = office.visit("counter");
    await visitor.open(page(code, "/supplement"));
    const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    const sent = await visitor.send(
      page(code, "/supplement"),
      { papers: office.papers[0]?.componentId ?? "", note: "" },
      [{ field: "scans", name: "to-khai.pdf", bytes: pdf }],
    );
    const shown = await visitor.follow(sent);
    const link = /href="([^"]*\/tep\/[0-9a-f]{64})"/.exec(shown.html)?.[1] ?? "";
    expect((await visitor.open(link)).headers["content-type"]).toBe("application/pdf");
    const other = await office.receive();
    expect((await visitor.open(link.replace(code, other.code))).status).toBe(404);
  });
});

describe("papers", () => {
  it("print the receipt, the supplement request and the refusal as PDF, and none before its act", async () => {
    const { code } = await office.receive();
    const visitor = office.visit("counter");
    const first = await visitor.open(page(code, "/mau-01.pdf"));
    expect(first.headers["content-type"]).toBe("application/pdf");
    expect((await visitor.open(page(code, "/mau-02.pdf"))).status).toBe(404);
    await office.act("counter", "request-supplement", { code, reason: "Tờ khai chưa ký", wanted: ["Tờ khai: ký lại"] });
    expect((await visitor.open(page(code, "/mau-02.pdf"))).headers["content-type"]).toBe("application/pdf");
    await office.act("counter", "supplement", { code, papers: [] });
    await office.act("counter", "forward", { code });
    await office.act("specialist", "decide", { code, outcome: "refuse", note: "Không đủ điều kiện" });
    await office.act("leader", "refuse", {
      code,
      reason: "Không đủ điều kiện",
      legalBasis: "Điều 21 Nghị định 123/2015/NĐ-CP",
    });
    expect((await visitor.open(page(code, "/mau-03.pdf"))).headers["content-type"]).toBe("application/pdf");
    // The receipt is what it was on the day of its act, whatever happened since.
    expect((await visitor.open(page(code, "/mau-01.pdf"))).html).toBe(first.html);
  });
});
