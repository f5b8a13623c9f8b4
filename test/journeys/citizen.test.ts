import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture, pdf } from "./files.ts";
import type { Person } from "./person.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const noScript = { phone: true, script: false } as const;

describe.skipIf(!chromiumPath)("a citizen without account, at phone width, with scripting off", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test("finds the procedure, fills it in on two devices, and holds a receipt at the end", async () => {
    const phone = await stage.enter(noScript);
    await findBirthRegistration(phone);
    await startAtNgoQuyen(phone);

    await phone.press("Tiếp tục");
    expect(phone.status()).toBe(422);
    expect(await phone.reads()).toMatch(/Họ, chữ đệm, tên của con/);
    await describeChild(phone);

    const draftCode = await saveForLater(phone);
    const tablet = await stage.enter(noScript);
    await resume(tablet, draftCode);

    await describeParents(tablet);
    await attachPapers(tablet);
    await tellContact(tablet);
    await confirmPhone(tablet);
    await chooseReturn(tablet, "hong bang");
    await checkAndSubmit(tablet);

    const receipt = await tablet.reads();
    expect(receipt).toMatch(/[A-Z0-9.]+-261116-\d{4}/);
    expect(receipt).toMatch(/trước \d{2}:\d{2}/);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(receipt).toContain("phường Hồng Bàng");
    expect(await tablet.page.getByRole("img", { name: /QR/ }).count()).toBe(1);

    const code = /[A-Z0-9.]+-261116-\d{4}/.exec(receipt)?.[0] ?? "";
    await phone.go("/theo-doi");
    await phone.write("Mã hồ sơ", code.toLowerCase());
    await phone.press(/Tra cứu|Xem/);
    expect(phone.path()).toBe(`/theo-doi/${code}`);
    expect(await phone.reads()).not.toContain("Nguyễn Thị Mẫu An");
  });
});

async function findBirthRegistration(person: Person): Promise<void> {
  await person.go("/");
  await person.page.getByRole("searchbox").fill("dang ky khai sinh cho con");
  await person.press("Tìm");
  await person.follow("Đăng ký khai sinh");
  expect(await person.page.locator("h1").innerText()).toMatch(/Đăng ký khai sinh/i);
  await person.follow(/Nộp trực tuyến|Bắt đầu/);
}

async function startAtNgoQuyen(person: Person): Promise<void> {
  if (!person.path().endsWith("/noi-nop")) await person.follow("Bắt đầu");
  await person.choose("Phường Ngô Quyền");
  await person.press("Tiếp tục");
}

async function describeChild(person: Person): Promise<void> {
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

async function saveForLater(person: Person): Promise<string> {
  await person.follow("Lưu và làm sau");
  const code = /\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await person.reads())?.[0];
  expect(code).toBeDefined();
  return code ?? "";
}

async function resume(person: Person, draftCode: string): Promise<void> {
  await person.go("/");
  await person.follow(/bản nháp|Làm tiếp/);
  await person.write("Mã bản nháp", draftCode.toLowerCase().replaceAll("-", " "));
  await person.press("Mở bản nháp");
}

async function describeParents(person: Person): Promise<void> {
  for (let pages = 0; !/giay-to$/.test(person.path()) && pages < 10; pages += 1) {
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

async function attachPapers(person: Person): Promise<void> {
  await person.attach(/Giấy chứng sinh/, [picture("giay-chung-sinh.png"), pdf("giay-chung-sinh.pdf")]);
  await person.press("Tải lên");
  expect(await person.reads()).toContain("giay-chung-sinh.pdf");
  await person.press("Tiếp tục");
}

async function tellContact(person: Person): Promise<void> {
  await person.write("Họ tên chủ hồ sơ", "Nguyễn Thị Mẫu An");
  await person.write("Số định danh cá nhân", "031199900123");
  await person.write("Số điện thoại di động", "0912 345 678");
  await person.press("Tiếp tục");
}

async function confirmPhone(person: Person): Promise<void> {
  await person.press("Gửi mã");
  const here = person.path();
  await person.go("/hop-thu-thu");
  const code = /\b\d{6}\b/.exec(await person.reads())?.[0] ?? "";
  await person.go(here);
  await person.write("Mã gồm 6 chữ số", code);
  await person.press("Xác nhận");
}

async function chooseReturn(person: Person, typed: string): Promise<void> {
  await person.write("Hoặc tìm nơi khác", typed);
  await person.press("Tiếp tục");
}

async function checkAndSubmit(person: Person): Promise<void> {
  expect(await person.page.locator("h1").innerText()).toBe("Kiểm tra trước khi nộp");
  await person.press("Nộp hồ sơ");
  expect(person.status()).toBe(422);
  await person.tick(/Tôi cam đoan/);
  await person.press("Nộp hồ sơ");
}
