import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { features } from "../../src/features.ts";
import { createSurfaces } from "../../src/surfaces/create-surfaces.ts";
import { chromiumPath, findBarriers, launchBrowser, overflowOf } from "../browser.ts";
import { createTestWorld, type World } from "../world.ts";
import { components, looking, received } from "./looking.tsx";

describe.skipIf(!chromiumPath)("in a browser", () => {
  let world: World;
  let app: FastifyInstance;
  let browser: Browser;
  let base: string;
  let token: string;
  beforeAll(async () => {
    world = await createTestWorld();
    const settings = { homeUnit: "11329", demo: true };
    app = await world.serve(await createSurfaces([...features, looking], world.services, settings));
    await app.listen({ port: 0, host: "127.0.0.1" });
    base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
    ({ token } = await world.signIn({ role: "centre-head", provinceCode: "31", organisationId: "11329.c" }));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await world?.close();
  });

  type Wish = {
    readonly width?: number;
    readonly dark?: boolean;
    readonly script?: boolean;
    readonly cookies?: Record<string, string>;
  };
  async function open<Value>(wish: Wish, visit: (page: Page) => Promise<Value>): Promise<Value> {
    const options: BrowserContextOptions = {
      viewport: { width: wish.width ?? 1280, height: 800 },
      colorScheme: wish.dark ? "dark" : "light",
      javaScriptEnabled: wish.script ?? true,
      bypassCSP: true,
    };
    const context = await browser.newContext(options);
    await context.addCookies(Object.entries(wish.cookies ?? {}).map(([name, value]) => ({ name, value, url: base })));
    try {
      return await visit(await context.newPage());
    } finally {
      await context.close();
    }
  }
  const atWork = (): Record<string, string> => ({ gd_session: token });

  test.each([false, true])("no component has a barrier, and each fits a phone (dark: %s)", (dark) =>
    open({ width: 360, dark }, async (page) => {
      for (const name of components) {
        await page.goto(`${base}/mau/${name}`);
        expect(await findBarriers(page), name).toEqual([]);
        expect(await overflowOf(page), name).toBeLessThanOrEqual(0);
      }
    }),
  );

  test.each([
    ["/", 360, {}],
    ["/", 1280, { gd_lang: "en" }],
    ["/", 360, { gd_size: "large" }],
    ["/noi-phuc-vu?q=ngo+quyen", 360, {}],
    ["/duong-day-nong?q=may+chai", 360, {}],
    ["/duong-day-nong/11329", 1280, {}],
    ["/minh-bach/duong-day-nong/tinh/31", 360, {}],
    ["/minh-bach/duong-day-nong/don-vi/11329", 1280, { gd_lang: "en" }],
    ["/khong-co", 360, { gd_lang: "en" }],
    ["/can-bo/khong-co", 1280, "session"],
    ["/can-bo/phim", 1280, "session"],
    ["/can-bo/phim", 360, "session"],
    ["/can-bo/mau-viec", 1280, "session"],
    ["/can-bo/dan-goi-ve-gi?theo=thu-tuc", 360, "session"],
    ["/can-bo/dan-goi-ve-gi/chi-tiet?theo=van-de&muc=land", 1280, "session"],
    ["/can-bo/lich-truc", 360, "session"],
    ["/can-bo/lich-truc/11329.c/hotline", 360, "session"],
    ["/can-bo/lich-truc/11329.c/hotline", 1280, "session"],
  ] as const)("%s at %i px has no barrier, in light and dark", async (path, width, cookies) => {
    for (const dark of [false, true]) {
      const given = cookies === "session" ? { ...atWork(), gd_theme: dark ? "dark" : "light" } : cookies;
      await open({ width, dark, cookies: given }, async (page) => {
        await page.goto(base + path);
        expect(await findBarriers(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      });
    }
  });

  test("the front page leads to a procedure with scripting off, at phone width", () =>
    open({ width: 360, script: false }, async (page) => {
      await page.goto(base);
      await page.getByRole("searchbox").fill("con toi moi sinh can lam giay gi");
      await page.getByRole("button", { name: "Tìm" }).click();
      expect(new URL(page.url()).pathname).toBe("/thu-tuc");
      await page
        .getByRole("link", { name: /khai sinh/i })
        .first()
        .click();
      expect(await page.locator("h1").textContent()).toMatch(/khai sinh/i);
      expect(await page.getByRole("link", { name: /gọi đường dây nóng/i }).getAttribute("href")).toBe(
        "tel:+842253666122",
      );
    }));

  test("the first stop of the Tab key leads past the header", () =>
    open({}, async (page) => {
      await page.goto(base);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    }));

  test("what was typed survives a reload, without its password, and is forgotten once sent", () =>
    open({}, async (page) => {
      await page.goto(`${base}/mau-viet`);
      await page.getByLabel("Tên").fill("Nguyễn Văn Mẫu");
      await page.getByLabel("Lời").fill("Xin đổi nơi nhận.");
      await page.getByLabel("Đồng ý").check();
      await page.getByLabel("Mật khẩu").fill("khong-luu");
      await page.getByText("Đã lưu trên máy này").waitFor();
      await page.reload();
      expect(await page.getByLabel("Tên").inputValue()).toBe("Nguyễn Văn Mẫu");
      expect(await page.getByLabel("Lời").inputValue()).toBe("Xin đổi nơi nhận.");
      expect(await page.getByLabel("Đồng ý").isChecked()).toBe(true);
      expect(await page.getByLabel("Mật khẩu").inputValue()).toBe("");
      await page.getByRole("button", { name: "Gửi" }).click();
      await page.waitForURL("**/mau-giay");
      expect(received.at(-1)).toMatchObject({ name: "Nguyễn Văn Mẫu", agree: "yes" });
      await page.goto(`${base}/mau-viet`);
      expect(await page.getByLabel("Tên").inputValue()).toBe("");
    }));

  test("papers that were ticked stay ticked", () =>
    open({}, async (page) => {
      await page.goto(`${base}/mau-giay`);
      await page.getByLabel("Giấy B").check();
      await page.reload();
      expect(await page.getByLabel("Giấy B").isChecked()).toBe(true);
      expect(await page.getByLabel("Giấy A").isChecked()).toBe(false);
    }));

  test("the console works by keyboard: down, up, open, and back at the same place", () =>
    open({ cookies: atWork() }, async (page) => {
      await page.goto(`${base}/can-bo/mau-viec`);
      const marked = () => page.locator('tr[aria-current="true"]').textContent();
      await page.keyboard.press("j");
      expect(await marked()).toBe("Hồ sơ 1");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(await marked()).toBe("Hồ sơ 2");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/can-bo/phim?2");
      await page.goBack();
      expect(await marked()).toBe("Hồ sơ 2");
    }));

  test("a letter presses the button that shows it, but not while somebody is typing", () =>
    open({ cookies: atWork() }, async (page) => {
      await page.goto(`${base}/can-bo/mau-viec`);
      received.length = 0;
      await page.getByLabel("Ghi chú").click();
      await page.keyboard.type("ffj");
      expect(await page.getByLabel("Ghi chú").inputValue()).toBe("ffj");
      await page.keyboard.press("Escape");
      await page.keyboard.press("f");
      await page.waitForURL("**/can-bo/phim");
      expect(received).toEqual([expect.objectContaining({ do: "forward", note: "ffj" })]);
    }));

  test("a question mark shows every key of the page", () =>
    open({ cookies: atWork() }, async (page) => {
      await page.goto(`${base}/can-bo/mau-viec`);
      await page.keyboard.press("?");
      const keys = page.getByRole("dialog").filter({ hasText: /F\s*Chuyển/ });
      await keys.waitFor();
      await page.keyboard.press("Escape");
      await keys.waitFor({ state: "hidden" });
      expect(await page.getByRole("dialog").count()).toBe(0);
    }));

  test("a scanner's Enter asks the server to read the card and does not send the form", () =>
    open({ cookies: atWork() }, async (page) => {
      await page.goto(`${base}/can-bo/mau-viec`);
      received.length = 0;
      await page.getByLabel("Quét thẻ").fill("031199900123|…");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/can-bo/phim");
      expect(received).toEqual([expect.objectContaining({ do: "scan", scan: "031199900123|…" })]);
    }));
});
