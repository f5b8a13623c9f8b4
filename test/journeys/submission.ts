import { expect } from "vitest";
import { readSms } from "./applicant.ts";
import { picture, pdf } from "./files.ts";
import type { Person } from "./person.ts";

/** The pages of an online submission, one function each, as somebody registering a birth goes through them. */

export async function findBirthRegistration(person: Person): Promise<void> {
  await person.go("/");
  await person.page.getByRole("searchbox").fill("dang ky khai sinh cho con");
  await person.press("Tìm");
  await person.follow("Đăng ký khai sinh");
  expect(await person.page.locator("h1").innerText()).toMatch(/Đăng ký khai sinh/i);
  await person.follow("Làm trực tuyến");
}

export async function startAtNgoQuyen(person: Person): Promise<void> {
  if (!person.path().endsWith("/noi-nop")) await person.follow("Bắt đầu");
  await person.choose("Phường Ngô Quyền");
  await person.press("Tiếp tục");
}

export async function describeChild(person: Person): Promise<void> {
  await person.write("Họ, chữ đệm, tên của con", "Nguyễn Mẫu Bé");
  await person.press("Tiếp tục");
  // What was typed is still there beside what is missing.
  expect(await person.page.getByLabel("Họ, chữ đệm, tên của con").inputValue()).toBe("Nguyễn Mẫu Bé");
  await person.choose("Nữ");
  await person.writeDate("Ngày sinh", "2026-11-02");
  await person.choose("Bệnh viện, cơ sở y tế");
  await person.write("Dân tộc của con", "Kinh");
  await person.write("Quê quán của con", "Phường Ngô Quyền, Hải Phòng");
  await person.press("Tiếp tục");
  // The name of the hospital is asked once it is known that there was one.
  if (person.path().endsWith("/khai-child")) {
    await person.write("Tên cơ sở y tế", "Bệnh viện Mẫu");
    await person.press("Tiếp tục");
  }
}

export async function saveForLater(person: Person): Promise<string> {
  await person.press("Lưu và làm sau");
  const code = /\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await person.reads())?.[0];
  expect(code).toBeDefined();
  return code ?? "";
}

export async function resume(person: Person, draftCode: string): Promise<void> {
  await person.go("/");
  await person.follow(/bản nháp|Làm tiếp/);
  await person.write("Mã bản nháp", draftCode.toLowerCase().replaceAll("-", " "));
  await person.press("Mở bản nháp");
}

export async function describeParents(person: Person): Promise<void> {
  for (let pages = 0; !person.path().endsWith("/giay-to") && pages < 10; pages += 1) {
    await answerVisible(person);
    await person.press("Tiếp tục");
  }
}

const known: readonly (readonly [RegExp, string])[] = [
  [/Họ tên mẹ/, "Nguyễn Thị Mẫu An"],
  [/Họ tên cha/, "Trần Văn Mẫu Bình"],
  [/cư trú của/, "Số 1 phố Mẫu, phường Ngô Quyền"],
];

async function answerVisible(person: Person): Promise<void> {
  for (const group of await person.page.locator("main form fieldset").all()) {
    const yes = group.getByLabel(/^Có$|^Mẹ$/);
    if (await yes.count()) await yes.first().check();
  }
  const motherId = "031199900123";
  const fatherId = "031099900456";
  for (const box of await person.page.locator("main form input[type=text]").all()) {
    if ((await box.inputValue()) !== "") continue;
    const label = (await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? "";
    const text = known.find(([like]) => like.test(label))?.[1];
    if (text) await box.fill(text);
    else if (/Số định danh/.test(label)) await box.fill(person.path().includes("father") ? fatherId : motherId);
  }
}

export async function attachPapers(person: Person): Promise<void> {
  await person.attach(/Giấy chứng sinh/, [picture("giay-chung-sinh.png"), pdf("giay-chung-sinh.pdf")]);
  await person.press("Tải lên");
  expect(await person.reads()).toContain("giay-chung-sinh.pdf");
  await person.press("Tiếp tục");
}

export async function tellContact(person: Person, owner: string): Promise<void> {
  await person.write("Họ tên chủ hồ sơ", owner);
  await person.write("Số định danh cá nhân", "031199900123");
  await person.write("Số điện thoại di động", "0912 345 678");
  await person.press("Tiếp tục");
}

export async function confirmPhone(person: Person): Promise<void> {
  await person.press("Gửi mã");
  const here = person.path();
  const code = await readSms(person);
  await person.go(here);
  await person.write("Mã gồm 6 chữ số", code);
  await person.press("Xác nhận");
}

export async function chooseReturn(person: Person, typed: string): Promise<void> {
  await person.write("Hoặc tìm nơi khác", typed);
  await person.press("Tiếp tục");
}

export async function checkAndSubmit(person: Person): Promise<void> {
  expect(await person.page.locator("h1").innerText()).toBe("Kiểm tra trước khi nộp");
  // Without the declaration nothing is sent.
  await person.press("Nộp hồ sơ");
  expect(person.status()).toBe(422);
  await person.tick(/Tôi cam đoan/);
  await person.press("Nộp hồ sơ");
}
