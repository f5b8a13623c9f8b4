import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTypesetter } from "#platform/pdf/typeset";
import { createSurfaces } from "#surfaces/create-surfaces";
import { commandExists } from "#test/databases";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import { createVisitor, type Visitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";
import { features } from "../../../features.ts";
import { addNumber } from "../numbers/add-number.ts";
import { retireNumber } from "../numbers/retire-number.ts";

let world: World;
let app: FastifyInstance;
let visitor: Visitor;
const administrator = { role: "administrator", provinceCode: "31" } as const;
const actor = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [administrator] } as const;
const given = { provinceCode: "31", purpose: "hotline", hours: "always", languages: ["vi"], validFrom: "2026-11-01", instrument: "Thông báo mẫu" }; // prettier-ignore

beforeAll(async () => {
  world = await createTestWorld();
  app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
  visitor = createVisitor(app);
  const added = await world.run(actor, addNumber, { ...given, organisationId: "11359.c", number: "02250000359" });
  if (added.kind !== "done") throw new Error(JSON.stringify(added));
  await world.run(actor, addNumber, { ...given, organisationId: "11359.c", number: "0225 000 0360" });
  const retired = { provinceCode: "31", id: added.value.id, lastOn: "2026-11-15", callInstead: "02250000360", because: "<b>đổi tổng đài</b>" }; // prettier-ignore
  await world.run(actor, retireNumber, retired);
});
afterAll(async () => {
  await closeTypesetter();
  await app.close();
  await world.close();
});

describe("the public directory", () => {
  it("finds a hotline by a name that is no more, one tap away, without script", async () => {
    const { status, html } = await visitor.open("/duong-day-nong?q=may+chai");
    expect(status).toBe(200);
    expect(html).toContain('href="tel:+842253666122"');
    expect(html).toContain("trước là Phường Máy Chai");
    expect(html).not.toContain("<script");
  });

  it("says whom to call where a place has no number, and where nothing is found", async () => {
    expect((await visitor.open("/duong-day-nong?q=tien+yen")).html).toContain("chưa công bố số riêng");
    expect((await visitor.open("/duong-day-nong?q=zzzz")).html).toContain("tel:18001096");
    expect((await visitor.open("/duong-day-nong/99999")).status).toBe(404);
  });

  it("shows every commune of a province with its number", async () => {
    const { html } = await visitor.open("/duong-day-nong/31");
    expect(html).toContain('<a href="tel:+842253666122">02253.666.122</a>');
    expect(html.match(/chưa có số riêng/g)?.length).toBe(112);
  });

  it("leads from a retired number to the one that rings now, and warns of one that nobody publishes", async () => {
    const old = await visitor.open("/duong-day-nong/so/02250000359");
    expect(old.html).toContain("Nay gọi 0225 000 0360");
    expect(old.html).toContain('class="button call" href="tel:+842250000360"');
    expect(old.html).toContain("&lt;b>đổi tổng đài&lt;/b>");
    const strange = await visitor.open("/duong-day-nong/so/0912345678");
    expect(strange.status).toBe(404);
    expect(strange.html).toContain("Đừng cung cấp thông tin cá nhân");
    expect((await visitor.open("/duong-day-nong/so/%3Cscript%3E")).status).toBe(404);
  });

  it("stands on every page of a procedure, for the place the visitor chose", async () => {
    const page = await visitor.open("/thu-tuc/1.004873");
    expect(page.html).toMatch(/<aside class="card row"[\s\S]*tel:\+842253666122/);
    const elsewhere = await createVisitor(app, { gd_unit: "11359" }).open("/thu-tuc/1.004873");
    expect(elsewhere.html).toMatch(/<aside class="card row"[\s\S]*tel:\+842250000360/);
  });
});

describe("open data", () => {
  it("is the same numbers as JSON, CSV and vCard; a phone is given only what rings today", async () => {
    const json = JSON.parse((await visitor.open("/duong-day-nong/du-lieu.json?tinh=31")).html) as { items: { number: string; callInstead?: string }[] }; // prettier-ignore
    const numbers = json.items.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(["+842253666122", "+842250000359", "+842250000360", "1022"]));
    expect(json.items.find(({ number }) => number === "+842250000359")?.callInstead).toBe("+842250000360");
    const csv = (await visitor.open("/duong-day-nong/du-lieu.csv?tinh=31")).html.trim().split("\r\n");
    expect(csv).toHaveLength(numbers.length + 1);
    const cards = (await visitor.open("/duong-day-nong/du-lieu.vcf?tinh=31")).html;
    expect(cards).toContain("TEL;TYPE=WORK,VOICE:+842250000360");
    expect(cards).not.toContain("+842250000359");
    expect((await visitor.open("/duong-day-nong/11329/danh-ba.vcf")).html.match(/BEGIN:VCARD/g)).toHaveLength(1);
    expect((await visitor.open("/duong-day-nong/du-lieu.json?tinh=zz")).status).toBe(404);
  });
});

describe.skipIf(!hasPoppler())(`the poster (${hasPoppler() ? "pdftotext" : popplerMissing})`, () => {
  const poster = async (unit: string): Promise<Buffer> => {
    const answer = await app.inject(`/duong-day-nong/${unit}/ap-phich`);
    expect(answer.headers["content-type"]).toBe("application/pdf");
    return answer.rawPayload;
  };

  it("is one A4 page with the number, whom it serves and the former names; also of a place without a number", async () => {
    const own = await poster("11329");
    expect(readPdf(own).pageCount).toBe(1);
    expect(listMissing(own, ["02253.666.122", "Phường Máy Chai", "24/7", "PHƯỜNG NGÔ QUYỀN"])).toEqual([]);
    const without = await poster("06862");
    expect(readPdf(without).pageCount).toBe(1);
    expect(listMissing(without, ["18001096"])).toEqual([]);
  });

  const canScan = commandExists("zbarimg") && commandExists("pdftoppm");
  it.skipIf(!canScan)("has a QR symbol that an independent scanner reads: it leads to the unit's page", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "poster-")), "poster");
    writeFileSync(`${file}.pdf`, await poster("11329"));
    execFileSync("pdftoppm", ["-r", "100", "-png", "-singlefile", `${file}.pdf`, file], { stdio: "ignore" });
    const scanned = execFileSync("zbarimg", ["--raw", "-q", `${file}.png`], { encoding: "utf8" }).trim();
    expect(scanned).toMatch(/^https?:\/\/[^/]+\/duong-day-nong\/11329$/);
  });
});
