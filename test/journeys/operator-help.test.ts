import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ringingCall } from "../doors/call-stage.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

describe.skipIf(!chromiumPath)("help while an operator types", { timeout: 180_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test("proposes procedures beside the notes of a call, and one key puts the short answer in", async () => {
    const call = await ringingCall(stage.world);
    const { page } = await stage.atDesk({ role: "receiver", provinceCode: "31", organisationId: "11329.c" });
    await page.goto(`${stage.base}/can-bo/duong-day-nong/cuoc-goi/${call}`);
    const notes = page.locator('textarea[name="text"]');
    await notes.pressSequentially("đăng ký tạm trú cần giấy tờ gì");
    // The notes are saved meanwhile: the proposals stay where they are, and so does the word that they are saved.
    await page.getByText("Đã lưu").waitFor();
    await page.getByRole("button", { name: /Alt\+1/ }).waitFor();
    await notes.press("Alt+Digit1");
    expect(await notes.inputValue()).toMatch(/đăng ký tạm trú cần giấy tờ gì\nĐĂNG KÝ TẠM TRÚ\n• Giấy tờ/u);
  });
});
