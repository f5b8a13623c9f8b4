import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

/** A page of somebody else, on another origin, with the two lines of the how-to. */
const foreignPage = (base: string): string => `<!doctype html><html lang="vi"><title>Báo xã</title><body>
<div data-gan-dan="where-now"><a href="${base}/don-vi">Nay tôi đến đâu?</a></div>
<script src="${base}/widgets/where-now.js" defer></script></body></html>`;

describe.skipIf(!chromiumPath)("the address finder", { timeout: 180_000 }, () => {
  let stage: Stage;
  let elsewhere: Server;
  let site = "";
  beforeAll(async () => {
    stage = await openStage();
    elsewhere = createServer((_request, response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end(foreignPage(stage.base)),
    );
    await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
    site = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    elsewhere?.close();
    await stage?.close();
  });

  test("on another website: an old address leads to today's centre, a divided commune to one question", async () => {
    const reader = await stage.enter();
    const { page } = reader;
    await page.goto(site);
    await page.getByLabel("Địa chỉ cũ hoặc mới của bạn").fill("P. Máy Chai, Q. Ngô Quyền");
    await page.getByRole("button", { name: "Tìm" }).click();
    await page.getByText("Trung tâm Phục vụ hành chính công phường Ngô Quyền").waitFor();
    expect(await page.getByRole("status").innerText()).toContain("Giấy tờ mang tên cũ vẫn có giá trị");

    await page.getByLabel("Địa chỉ cũ hoặc mới của bạn").fill("<b>Hà Khẩu</b>, Hạ Long");
    await page.getByLabel("Địa chỉ cũ hoặc mới của bạn").press("Enter");
    await page.getByText("đã được chia cho nhiều nơi").waitFor();
    await page.getByRole("link", { name: /Phường Tuần Châu/ }).click();
    await page.waitForURL(`${stage.base}/don-vi/06706**`);
    await reader.leave();
  });

  test("without script the plain link is there and leads to the page, where the question is answered by links", async () => {
    const reader = await stage.enter({ script: false });
    const { page } = reader;
    await page.goto(site);
    await page.getByRole("link", { name: "Nay tôi đến đâu?" }).click();
    await page.goto(`${stage.base}/don-vi?q=${encodeURIComponent("Phường 1, TP.HCM")}`);
    await page.getByRole("link", { name: /Phường 1, Quận 3\b/ }).click();
    expect(await page.locator("h1").innerText()).toBe("Phường Bàn Cờ");
    await reader.leave();
  });

  test("only the finder's API may be read by other sites", async () => {
    const allowed = async (path: string) =>
      (await fetch(`${stage.base}${path}`)).headers.get("access-control-allow-origin");
    expect(await allowed("/api/v1/units/resolve?q=may%20chai")).toBe("*");
    expect(await allowed("/api/v1/units?q=may%20chai")).toBeNull();
    expect(await allowed("/don-vi")).toBeNull();
  });
});
