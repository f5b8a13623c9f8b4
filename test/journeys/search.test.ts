import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBarriers } from "../browser.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

describe.skipIf(!chromiumPath)("searching", { timeout: 240_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test("suggestions come while typing, by keys alone, and lead straight to the page", async () => {
    const person = await stage.enter({ phone: true });
    const { page } = person;
    await person.go("/");
    const box = page.getByRole("combobox");
    await box.pressSequentially("sinh c");
    await page.getByRole("option").first().waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    const active = (await box.getAttribute("aria-activedescendant")) ?? "";
    expect(await page.locator(`#${active}`).innerText()).toContain("Sinh con");
    await page.keyboard.press("ArrowUp");
    expect(await box.getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("option").count()).toBe(0);
    expect(await box.inputValue()).toBe("sinh c");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await person.pressKey("Enter");
    expect(person.path()).toBe("/thu-tuc/viec/sinh-con");
    await person.leave();
  });

  test("Enter without a choice asks the whole question; a tap on a suggestion opens it", async () => {
    const person = await stage.enter({ phone: true });
    await person.go("/thu-tuc");
    const box = person.page.getByRole("combobox");
    await box.pressSequentially("ket ho");
    await person.page.getByRole("option").first().waitFor();
    await person.pressKey("Enter");
    expect(await person.reads()).toContain("Đăng ký kết hôn");
    await person.page.getByRole("combobox").fill("");
    await person.page.getByRole("combobox").pressSequentially("sao y");
    await Promise.all([
      person.page.waitForURL(/\/thu-tuc\/\d/u),
      person.page
        .getByRole("option", { name: /Sao y bản chính/u })
        .first()
        .click(),
    ]);
    await person.leave();
  });

  test.each([true, false])("a list is narrowed down and widened again by links (script: %s)", async (script) => {
    const person = await stage.enter({ phone: true, script });
    await person.go("/thu-tuc?q=giay+phep");
    const total = Number(/Tìm thấy (\d+)/u.exec(await person.reads())?.[1]);
    await person.page.getByText("Thu hẹp danh sách").click();
    const link = person.page.getByRole("link", { name: /^Doanh nghiệp/u });
    const count = Number(/(\d+)/u.exec(await link.innerText())?.[1]);
    await person.follow(/^Doanh nghiệp/u);
    expect(await person.reads()).toContain(count === 1 ? "Tìm thấy 1 thủ tục" : `Tìm thấy ${count} thủ tục`);
    expect(count).toBeLessThan(total);
    await person.follow(/^Doanh nghiệp/u);
    expect(await person.reads()).toContain(`Tìm thấy ${total} thủ tục`);
    await person.leave();
  });

  test("from the front page somebody who turns 75 comes to the application, without script, in English too", async () => {
    const person = await stage.enter({ phone: true, script: false, english: true });
    await person.go("/");
    await person.follow("Turning 75");
    expect(await person.reads()).toContain("500,000 đồng a month");
    await person.follow("Social pension");
    expect(person.path()).toBe("/thu-tuc/1.014027");
    await person.leave();
  });
});
