import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPoppler, listMissing, popplerMissing } from "../read-pdf.ts";
import { confirmApplicant } from "./applicant.ts";
import type { Person } from "./person.ts";
import { codeIn, fillReception, receiveAtCounter, scannedCard } from "./reception.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

describe.skipIf(!chromiumPath)("at the counter", { timeout: 180_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  /** One act without words, by somebody of the office. */
  const does = async (officer: Person, code: string, button: string): Promise<void> => {
    await officer.go(`/can-bo/ho-so/${code}`);
    await officer.press(button);
    expect(officer.status(), await officer.reads()).toBe(200);
  };

  test("a complete dossier takes a card, three letters, and fewer than twelve keys in all", async () => {
    const officer = await stage.signIn("tiepnhan.ngoquyen");
    let keys = 0;
    const began = Date.now();
    const press = async (...names: string[]): Promise<void> => {
      for (const name of names) {
        await officer.page.keyboard.press(name);
        keys += 1;
      }
    };
    const pressOn = async (name: string): Promise<void> => {
      await officer.pressKey(name);
      keys += 1;
    };

    await pressOn("n");
    expect(officer.path()).toBe("/can-bo/tiep-nhan");
    // The scanner, not the officer, types the card and its Enter.
    await officer.page.keyboard.insertText(scannedCard());
    await officer.pressKey("Enter");
    expect(await officer.page.getByLabel("Họ và tên").first().inputValue()).toBe("Nguyễn Thị Mẫu An");

    await press("h", "o", "n");
    await pressOn("Enter");
    await press("Space");
    await pressOn("Enter");
    expect(await officer.reads()).toContain("Đã tiếp nhận");
    const code = codeIn(officer.path());
    expect(code).toMatch(/-261116-\d{4}$/);
    console.log(`A complete dossier at the counter: ${keys} keys, ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    expect(keys).toBeLessThan(12);

    const paper = await officer.page.request.get(`${stage.base}/can-bo/ho-so/${code}/mau-01.pdf`);
    expect(paper.headers()["content-type"]).toBe("application/pdf");
    if (hasPoppler())
      expect(listMissing(await paper.body(), [code, "Nguyễn Thị Mẫu An", "GIẤY TIẾP NHẬN"])).toEqual([]);
    else console.log(popplerMissing);
    await officer.leave();
  });

  test("the provincial centre receives for a ward, the ward decides, a third centre returns", async () => {
    const provincial = await stage.signIn("tiepnhan.haiphong");
    const code = await receiveAtCounter(provincial, {
      more: async () => {
        await provincial.page.getByText("Kênh nhận, nơi quyết định").click();
        await provincial.page.getByLabel("Nơi quyết định").selectOption({ label: "Phường Ngô Quyền" });
        await provincial.page.getByLabel("Trả kết quả tại").selectOption({ value: "11383.c" });
      },
    });
    await does(provincial, code, "Chuyển xử lý");
    expect(await provincial.reads()).toMatch(/đã giao lúc|từ/);
    await provincial.leave();

    const specialist = await stage.signIn("chuyenvien.ngoquyen");
    await specialist.go(`/can-bo/ho-so/${code}`);
    if (await specialist.page.getByRole("button", { name: "Ký nhận" }).count()) await specialist.press("Ký nhận");
    await does(specialist, code, "Trình ký");
    const leader = await stage.signIn("lanhdao.ngoquyen");
    await does(leader, code, "Ký duyệt");
    await does(specialist, code, "Vào sổ, chuyển kết quả");
    expect(await specialist.reads()).toContain("chưa ký nhận");
    await specialist.leave();
    await leader.leave();

    const third = await stage.atDesk({ role: "receiver", provinceCode: "31", organisationId: "11383.c" });
    await does(third, code, "Ký nhận");
    await third.press("Trả kết quả");
    expect(await third.reads()).toContain("Đã trả kết quả");
    await third.leave();
  });

  test("a refusal carries its reason and its legal basis to the citizen's paper", async () => {
    const receiver = await stage.signIn("tiepnhan.ngoquyen");
    const code = await receiveAtCounter(receiver);
    await does(receiver, code, "Chuyển xử lý");
    const specialist = await stage.signIn("chuyenvien.ngoquyen");
    await specialist.go(`/can-bo/ho-so/${code}/decide`);
    await specialist.choose("từ chối giải quyết");
    await specialist.press("Trình ký");
    const leader = await stage.signIn("lanhdao.ngoquyen");
    await leader.go(`/can-bo/ho-so/${code}`);
    await leader.follow("Từ chối giải quyết");
    await leader.press("Từ chối giải quyết");
    expect(leader.status()).toBe(422);
    await leader.write("Lý do", "Người yêu cầu đã đăng ký kết hôn tại xã Tiên Yên.");
    await leader.write("Căn cứ pháp lý", "Điều 22 Nghị định 123/2015/NĐ-CP");
    await leader.press("Từ chối giải quyết");
    expect(await leader.reads()).toContain("Người yêu cầu đã đăng ký kết hôn tại xã Tiên Yên.");
    const paper = await leader.page.request.get(`${stage.base}/can-bo/ho-so/${code}/mau-03.pdf`);
    if (hasPoppler()) expect(listMissing(await paper.body(), ["Điều 22 Nghị định 123/2015/NĐ-CP", code])).toEqual([]);
    for (const person of [receiver, specialist, leader]) await person.leave();
  });

  test("of two officers acting at once the slower is told, and keeps every word", async () => {
    const receiver = await stage.signIn("tiepnhan.ngoquyen");
    const code = await receiveAtCounter(receiver);
    const slow = await stage.signIn("tiepnhan.ngoquyen");
    await slow.go(`/can-bo/ho-so/${code}/request-supplement`);
    const wanted = "Giấy xác nhận của nơi cư trú cũ: bản chính, có dấu";
    await slow.write("Cần bổ sung", wanted);
    await slow.write("Lý do", "Chưa rõ tình trạng hôn nhân trước năm 2019.");
    await does(receiver, code, "Chuyển xử lý");
    await slow.press("Yêu cầu bổ sung");
    expect(slow.status()).toBe(409);
    expect(await slow.page.getByLabel("Cần bổ sung").inputValue()).toBe(wanted);
    await slow.leave();
    await receiver.leave();
  });

  test("a button pressed twice receives one dossier", async () => {
    const officer = await stage.signIn("tiepnhan.ngoquyen");
    await fillReception(officer, { name: "Nguyễn Thị Mẫu Kép" });
    await officer.page.getByRole("button", { name: "Tiếp nhận và hẹn trả" }).dblclick();
    await officer.page.waitForURL(/\/can-bo\/ho-so\/.*xong=receive/);
    await officer.go("/can-bo/tim?q=nguyen+thi+mau+kep");
    expect(await officer.page.locator("main tbody tr").count()).toBe(1);
    await officer.leave();
  });

  test("a citizen who gave a phone at the counter withdraws from home, and the officer reads why", async () => {
    const receiver = await stage.signIn("tiepnhan.ngoquyen");
    const code = await receiveAtCounter(receiver, { more: () => receiver.write("Điện thoại", "0912 345 678") });
    const citizen = await stage.enter({ phone: true, script: false });
    await citizen.go(`/theo-doi/${code}`);
    await citizen.follow("Rút hồ sơ");
    await confirmApplicant(citizen, "0912345678");
    await citizen.write("Vì sao bạn rút", "Tôi đổi kế hoạch.");
    await citizen.press("Rút hồ sơ này");
    expect(await citizen.reads()).toContain("Bạn đã rút hồ sơ");
    await receiver.go(`/can-bo/ho-so/${code}`);
    expect(await receiver.reads()).toContain("Tôi đổi kế hoạch.");
    await citizen.leave();
    await receiver.leave();
  });
});
