import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const foreignPage = (base: string): string => `<!doctype html><html lang="vi"><title>Báo xã</title><body>
<div data-gan-dan="assistant"><a href="${base}/tro-ly">Hỏi trợ lý</a></div>
<script src="${base}/tro-ly/widget.js" defer></script></body></html>`;

describe.skipIf(!chromiumPath)("the assistant on another website", { timeout: 180_000 }, () => {
  let stage: Stage;
  let elsewhere: Server;
  let site = "";
  beforeAll(async () => {
    stage = await openStage();
    // The strictest policy that still loads the script and asks the server.
    const policy = `default-src 'none'; script-src ${stage.base}; connect-src ${stage.base}`;
    elsewhere = createServer((_request, response) =>
      response
        .setHeader("content-type", "text/html; charset=utf-8")
        .setHeader("content-security-policy", policy)
        .end(foreignPage(stage.base)),
    );
    await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
    site = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    elsewhere?.close();
    await stage?.close();
  });

  test("answers by keyboard under a strict policy, goes on, and Escape gives the focus back", async () => {
    const reader = await stage.enter();
    const { page } = reader;
    await page.goto(site);
    const launch = page.getByRole("button", { name: "Hỏi trợ lý" });
    await launch.press("Enter");
    const field = page.getByLabel("Câu hỏi của bạn");
    await field.fill("đăng ký tạm trú cần giấy tờ gì");
    await field.press("Enter");
    await page.getByRole("link", { name: "Đăng ký tạm trú" }).waitFor();
    await field.fill("bao nhiêu tiền?");
    await field.press("Enter");
    const last = page.getByRole("log").getByRole("article").nth(2);
    await last.getByRole("link", { name: "Đăng ký tạm trú" }).waitFor();
    expect(await last.locator("dt").first().innerText()).toBe("Phí, lệ phí");
    await field.fill("cháy nhà rồi cứu với <b>");
    await field.press("Enter");
    await page.getByRole("link", { name: "Gọi 114" }).waitFor();
    await field.press("Escape");
    expect(await launch.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true); // prettier-ignore
    await reader.leave();
  });

  test("without script is a plain link", async () => {
    const reader = await stage.enter({ script: false });
    await reader.page.goto(site);
    await reader.page.getByRole("link", { name: "Hỏi trợ lý" }).click();
    await reader.page.waitForURL(`${stage.base}/tro-ly`);
    expect(await reader.page.locator("h1").innerText()).toBe("Hỏi trợ lý");
    await reader.leave();
  });
});
