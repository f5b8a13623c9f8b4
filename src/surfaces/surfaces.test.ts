import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { gzipSync } from "node:zlib";
import { createVisitor } from "../../test/visitor.ts";
import { createTestWorld, type World } from "../../test/world.ts";
import { features } from "../features.ts";
import { createSurfaces } from "./create-surfaces.ts";

const today = async () => ({ received: 214, onTimeShare: 0.986, satisfiedShare: 0.94, ratings: 612 });
const workCounts = async () => ({ work: 23, "to-return": 41 });

let world: World;
let app: FastifyInstance;
beforeAll(async () => {
  world = await createTestWorld();
  const settings = { homeUnit: "11329", demo: true, today, workCounts };
  app = await world.serve(await createSurfaces(features, world.services, settings));
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const receiver = { role: "receiver", provinceCode: "31", organisationId: "11329.c" } as const;

describe("the front page", () => {
  test("answers what, where, and whom to call, in Vietnamese and English", async () => {
    const vi = await createVisitor(app).open("/");
    expect(vi.html).toContain("Bạn cần làm việc gì?");
    expect(vi.html).toContain("Phường Ngô Quyền, Hải Phòng");
    expect(vi.html).toContain('href="tel:+842253666122"');
    expect(vi.html).toContain('href="/thu-tuc/viec/sinh-con"');
    const en = await createVisitor(app, { gd_lang: "en" }).open("/");
    expect(en.html).toContain("What do you need to do?");
    expect(en.html).toContain("Ngo Quyen Ward, Hai Phong");
  });

  test("shows the day's numbers as they are told, in the reader's way of writing them", async () => {
    const { html } = await createVisitor(app).open("/");
    expect(html).toContain("214 hồ sơ");
    expect(html).toContain("98,6%");
    expect(html).toContain("(612 đánh giá)");
  });

  test("follows the place the visitor chose", async () => {
    const visitor = createVisitor(app);
    const search = await visitor.open("/noi-phuc-vu?q=may+chai");
    expect(search.html).toContain('href="/?unit=11329"');
    await visitor.open("/?unit=06862");
    const again = await visitor.open("/");
    expect(again.html).toContain("Tiên Yên");
    expect(again.html).not.toContain("Phường Ngô Quyền");
    expect((await createVisitor(app).open("/")).html).toContain("Phường Ngô Quyền");
  });

  test("of a place that does not exist is the home unit's", async () => {
    expect((await createVisitor(app).open("/?unit=99999")).html).toContain("Phường Ngô Quyền");
  });

  test("weighs at most 15 KB with its style sheet", async () => {
    const { html } = await createVisitor(app).open("/");
    const href = /href="(\/assets\/style[^"]+)"/.exec(html)?.[1] ?? "";
    const css = await app.inject(href);
    expect(css.statusCode).toBe(200);
    const script = await app.inject(/src="(\/assets\/suggest[^"]+)"/.exec(html)?.[1] ?? "");
    expect(script.statusCode).toBe(200);
    const weights = [html, css.rawPayload, script.rawPayload].map((part) => gzipSync(part).length);
    expect(weights.reduce((sum, each) => sum + each)).toBeLessThan(15 * 1024);
  });

  test("has no script but the suggestions', and no inline style", async () => {
    const { html } = await createVisitor(app).open("/");
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/type="module" src="\/assets\/suggest-/)]);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });
});

describe("every page of the portal", () => {
  test("turns to large print and to English at its own address, and stays so", async () => {
    const visitor = createVisitor(app);
    const page = await visitor.open("/don-vi?q=ngo+quyen");
    expect(page.html).toContain('href="/don-vi?q=ngo+quyen&amp;size=large"');
    const large = await visitor.open("/don-vi?q=ngo+quyen&size=large&lang=en");
    expect(large.html).toContain('<html lang="en" data-size="large"');
    expect(large.html).toContain('href="/don-vi?q=ngo+quyen&amp;lang=vi"');
    expect((await visitor.open("/")).html).toContain('<html lang="en" data-size="large"');
  });

  test("that is missing says so within the portal, with the hotline at hand", async () => {
    const answer = await createVisitor(app).open("/khong-co-trang-nay");
    expect(answer.status).toBe(404);
    expect(answer.html).toContain("Không tìm thấy");
    expect(answer.html).toContain("tel:+842253666122");
  });
});

describe("the console", () => {
  test("shows the areas of the official's posts, with what waits in them", async () => {
    const { token } = await world.signIn(receiver);
    const page = await createVisitor(app, { gd_session: token }).open("/can-bo/phim");
    expect(page.status).toBe(200);
    expect(page.html).toContain("Mọi phím");
    expect(page.html).toMatch(/Việc của tôi<b>23<\/b>/);
    expect(page.html).not.toContain("/can-bo/quan-tri/ngay-nghi");
    const administrator = await world.signIn({ role: "administrator", provinceCode: "31" });
    const other = await createVisitor(app, { gd_session: administrator.token }).open("/can-bo/phim");
    expect(other.html).toContain("/can-bo/quan-tri/ngay-nghi");
    expect(other.html).not.toContain("/can-bo/tiep-nhan");
  });

  test("turns dark when asked, and a missing page keeps the official's frame", async () => {
    const { token } = await world.signIn(receiver);
    const visitor = createVisitor(app, { gd_session: token });
    expect((await visitor.open("/can-bo/phim?theme=dark")).html).toContain('data-theme="dark"');
    const missing = await visitor.open("/can-bo/khong-co");
    expect(missing.status).toBe(404);
    expect(missing.html).toContain("Cán bộ Mẫu");
    expect(missing.html).toContain('data-theme="dark"');
  });

  test("leads a stranger to the sign-in", async () => {
    const answer = await createVisitor(app).open("/can-bo/phim");
    expect(answer.location).toBe("/can-bo/dang-nhap?tiep=%2Fcan-bo%2Fphim");
  });
});

test("a home unit that does not exist stops the start with a sentence", async () => {
  const wrong = createSurfaces(features, world.services, { homeUnit: "99999", demo: false });
  await expect(wrong).rejects.toThrow(/GANDAN_HOME_UNIT.*99999/);
});
