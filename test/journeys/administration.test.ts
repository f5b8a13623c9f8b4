import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiveAtCounter } from "./reception.ts";
import { givePassword } from "./sign-in.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

describe.skipIf(!chromiumPath)("administration", { timeout: 180_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test("makes an account with a post; its owner sets a password of their own and finds work to do", async () => {
    const administrator = await stage.signIn("quantri.haiphong");
    await administrator.go("/can-bo/quan-tri/tai-khoan");
    await administrator.follow("Tạo tài khoản");
    await administrator.press("Tạo tài khoản");
    expect(administrator.status()).toBe(422);
    await administrator.write("Họ và tên", "Nguyễn Thị Mẫu Mới");
    await administrator.write("Tên đăng nhập", "mau.moi");
    await administrator.press("Tạo tài khoản");
    const firstPassword = await administrator.page.locator("main code").innerText();
    await administrator.follow("Tiếp theo: giao vị trí công tác");
    await administrator.page.getByLabel("Vai trò").selectOption("receiver");
    await administrator.write("Cơ quan", "11383.c");
    await administrator.press("Giao vị trí");
    expect(await administrator.reads()).toContain("Đã giao vị trí");
    await administrator.leave();

    const officer = await stage.enter();
    await givePassword(officer, "mau.moi", firstPassword);
    // No desk before the password is the officer's own.
    await officer.go("/can-bo");
    expect(officer.path()).toBe("/can-bo/dang-nhap");
    await givePassword(officer, "mau.moi", firstPassword);
    await officer.write("Mật khẩu mới", "ngắn");
    await officer.press("Lưu và vào làm việc");
    expect(officer.status()).not.toBe(200);
    await officer.write("Mật khẩu mới", "một câu dài mẫu dễ nhớ");
    await officer.press("Lưu và vào làm việc");
    expect(officer.path()).toBe("/can-bo");
    await officer.follow("Tiếp nhận hồ sơ");
    await officer.leave();
  });

  test("sets a day off, and what is received from then on is promised a day later", async () => {
    const receiver = await stage.signIn("tiepnhan.ngoquyen");
    /** Receives what takes three working days, and reads the promise. */
    const promised = async (): Promise<string> => {
      const code = await receiveAtCounter(receiver, { procedure: "1.000689" });
      await receiver.go(`/can-bo/ho-so/${code}`);
      return /Hẹn trả\s+(.+)/.exec(await receiver.reads())?.[1] ?? "";
    };
    expect(await promised()).toContain("19/11");

    const administrator = await stage.signIn("quantri.haiphong");
    await administrator.go("/can-bo/quan-tri/ngay-nghi");
    await administrator.writeDate("Ngày", "2026-11-18");
    await administrator.write("Lý do", "nghỉ tránh bão");
    await administrator.press("Thêm vào lịch");
    expect(administrator.status()).toBe(422);
    expect(await administrator.page.getByLabel("Lý do").inputValue()).toBe("nghỉ tránh bão");
    await administrator.write("Văn bản", "123/QĐ-MẪU");
    await administrator.press("Thêm vào lịch");
    expect(await administrator.reads()).toContain("nghỉ tránh bão");
    expect(await promised()).toContain("20/11");
    await administrator.leave();
    await receiver.leave();
  });

  test.each([
    ["giamdoc.ngoquyen", { dark: true }],
    ["giamsat.haiphong", { english: true }],
    ["quantri.haiphong", { english: true, dark: true }],
    ["lanhdao.ngoquyen", { phone: true }],
  ] as const)("%s reads every page that the console offers, %j", async (username, seating) => {
    const person = await stage.signIn(username, seating);
    const links = await person.page
      .locator("nav.rail a")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(2);
    for (const link of [...links, "/can-bo/tai-khoan-cua-toi", "/can-bo/tim?q=mau", "/can-bo/phim"]) {
      await person.go(link);
      expect(person.status(), link).toBe(200);
    }
    await person.leave();
  });
});
