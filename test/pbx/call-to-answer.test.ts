import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSms } from "../journeys/applicant.ts";
import type { Person } from "../journeys/person.ts";
import { chromiumPath } from "../journeys/stage.ts";
import { provideWithinMs, whyNoAsterisk } from "./asterisk-folder.ts";
import { callers, openTelephoneHouse, staffTheLine, until, type TelephoneHouse } from "./telephone-house.ts";

const why = chromiumPath === undefined ? "a browser needs chromium" : whyNoAsterisk();
if (why) console.log(`Skipped: ${why}.`);

const desk = "/can-bo/duong-day-nong";
const said = "Đèn đường ngõ 7 phố Mẫu tắt ba đêm nay.";
const answered = "Công ty chiếu sáng thay bóng tối nay. Nếu còn tắt, bạn gọi lại số này.";
/** Nobody's numbers: those who are told at night. */
const phones = {
  "tiepnhan.ngoquyen": "0977000001",
  "giamdoc.ngoquyen": "0977000002",
  "giamsat.haiphong": "0977000003",
};
const pictures = process.env["DESK_PICTURES"];

async function picture({ page }: Person, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

// Two calls over real SIP, each test a stretch of their way that goes on where the one before ended.
describe.skipIf(why !== undefined)("a call over real SIP", { timeout: 180_000 }, () => {
  let house: TelephoneHouse;
  let operator: Person;
  let code = "";
  const at = (username: string): Promise<Person> => house.stage.signIn(username);
  const inMailbox = async (person: Person, text: RegExp): Promise<boolean> => {
    await person.go("/hop-thu-thu");
    return text.test(await person.reads());
  };

  beforeAll(async () => {
    house = await openTelephoneHouse(new Date("2026-11-17T09:00:00+07:00"));
    await staffTheLine(house, phones);
  }, provideWithinMs);
  afterAll(() => house?.close());

  it("is on the operator's desk while it rings, and one key opens it", async () => {
    operator = await at("tiepnhan.ngoquyen");
    await operator.go(desk);
    const shownAt = operator.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => document.querySelector(".call.ringing") && resolve(Date.now());
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        }),
    );
    const over = house.call("answered");
    const shown = await shownAt;
    await picture(operator, "desk");
    console.log(`Asterisk's first word to the picture at the desk: ${shown - house.toldAt()} ms`);
    expect(await operator.reads()).toContain(callers.answered);
    await operator.pressKey("a");
    expect(operator.path()).toContain(`${desk}/cuoc-goi/`);
    await operator.pressKey("a");
    expect(await operator.reads()).toContain("Bạn đã nhận cuộc gọi.");
    await over;
  });

  it("leaves its notes in place while a procedure is looked up, and loses none when the connection breaks", async () => {
    const { page } = operator;
    const notes = page.getByLabel("Ghi khi nghe");
    await notes.fill(said);
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    const field = page.getByLabel("Thủ tục, hoặc địa chỉ cũ");
    await field.fill("giay khai sinh");
    await page
      .getByRole("link", { name: /khai sinh/ })
      .first()
      .waitFor();
    await field.press("Escape");
    expect(await notes.inputValue()).toBe(said);
    expect(await notes.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.context().setOffline(true);
    await notes.press("End");
    await notes.pressSequentially(" Gần chợ.");
    await page.getByText("Đã giữ trên máy này").waitFor();
    await page.context().setOffline(false);
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await page.reload();
    expect(await notes.inputValue()).toBe(`${said} Gần chợ.`);
  });

  it("becomes a case with one key, which holds what was noted", async () => {
    await operator.page.getByLabel("Ghi khi nghe").press("End");
    // The key is pressed before the pause in which notes are saved.
    await operator.page.keyboard.type(" Số nhà 12.");
    await operator.page.keyboard.press("Escape");
    await operator.pressKey("v");
    expect(await operator.page.getByLabel("Nội dung").inputValue()).toBe(`${said} Gần chợ. Số nhà 12.`);
    await operator.write("Họ tên người gọi", "Nguyễn Văn Mẫu");
    await operator.page.keyboard.press("Escape");
    await operator.pressKey("s");
    code = /\d{2}-\d{4}-\d{4}/.exec(await operator.reads())?.[0] ?? "";
    expect(code).not.toBe("");
    await picture(operator, "call");
  });

  it("goes to the province without being told again, and is answered there", async () => {
    await operator.go(`/can-bo/y-kien/${code}`);
    await operator.pressKey("c");
    await operator.page.locator("[name=to]").selectOption("31.c");
    await operator.write("Lý do", "Đèn đường do thành phố quản lý");
    await operator.press("Đề nghị chuyển");
    const province = await at("tiepnhan.haiphong");
    await province.go(`/can-bo/y-kien/${code}`);
    expect(await province.reads()).toContain(said);
    await province.pressKey("a");
    await province.pressKey("i");
    if (province.path().endsWith("/assign")) await province.press("Nhận việc, phân công");
    await province.pressKey("l");
    await province.write("Câu trả lời", answered);
    await province.press("Trả lời");
    expect(await province.reads()).toContain(answered);
    await province.leave();
  });

  it("is followed by its code, read with the caller's phone, and rated", async () => {
    const citizen = await house.stage.enter({ phone: true, script: false });
    await citizen.go(`/phan-anh?ma=${code.replaceAll("-", "")}`);
    expect(await citizen.reads()).toContain("Đã trả lời");
    expect(await citizen.reads()).not.toContain(said);
    await citizen.follow("Xác nhận số điện thoại");
    await citizen.write("Số điện thoại", callers.answered);
    await citizen.press("Gửi mã");
    const { pathname, search } = new URL(citizen.page.url());
    let sms = "";
    await until(async () => (sms = await readSms(citizen)) !== "");
    await citizen.go(pathname + search);
    await citizen.write("Mã trong tin nhắn", sms);
    await citizen.press("Xác nhận");
    expect(await citizen.reads()).toContain(answered);
    await citizen.choose("Rất hài lòng");
    await citizen.press("Gửi đánh giá");
    expect(await citizen.reads()).toContain("Cảm ơn bạn đã đánh giá.");
    await citizen.leave();
  });

  it("stands on the public page once a head has read it over, without a name or a number", async () => {
    const head = await at("giamdoc.haiphong");
    await head.go(`/can-bo/y-kien/${code}/cong-khai`);
    await head.tick("Tôi đã đọc lại");
    await head.press("Công khai câu trả lời");
    await head.leave();
    const anybody = await house.stage.enter({ phone: true, script: false });
    await anybody.go("/hoi-dap?q=den duong");
    const shown = await anybody.reads();
    expect(shown).toContain(answered);
    expect(shown).not.toMatch(/Nguyễn Văn Mẫu|0912/);
    await picture(anybody, "published-answer");
    // The call, its answer and its rating are in the public figures of the day, of the ward and of the province.
    await anybody.go("/minh-bach/duong-day-nong/don-vi/11329?tu=2026-11-17&den=2026-11-17");
    expect(await anybody.reads()).toMatch(/100\s%\s+cuộc gọi có người nghe/);
    await picture(anybody, "figures");
    await anybody.leave();
  });

  it("that is missed at three in the morning is promised a call, and its caller told so", async () => {
    await operator.leave();
    house.travelTo(new Date("2026-11-18T03:00:00+07:00"));
    await house.call("unanswered");
    operator = await at("tiepnhan.ngoquyen");
    const listed = async (): Promise<boolean> => {
      await operator.go(`${desk}/goi-lai`);
      return (await operator.reads()).includes(callers.unanswered);
    };
    await until(listed);
    expect(await operator.reads()).toMatch(/còn 1[45] phút/);
    await picture(operator, "call-backs");
    // Their own telephone is told at once, at any hour.
    await until(() => inMailbox(operator, /đã nhỡ cuộc gọi .* lúc .*03:00\. .* trước 03:15.*\t0977000033\t/));
  });

  it("whose promise is near breaking calls those on duty, and when it breaks the head and the province", async () => {
    house.travelTo(new Date("2026-11-18T03:11:00+07:00"));
    await until(() => inMailbox(operator, /cần gọi lại số 0977\*{3}033 .*\t0977000001\t/));
    // The clock goes on while the call is made: it was promised for up to a minute after a quarter past.
    house.travelTo(new Date("2026-11-18T03:17:00+07:00"));
    for (const told of [/đã lỡ hẹn .*\t0977000002\t/, /đã lỡ hẹn .*\t0977000003\t/])
      await until(() => inMailbox(operator, told));
    expect(await operator.reads()).not.toMatch(/đã lỡ hẹn .*\t0977000001\t/);
    await operator.go(`${desk}/goi-lai`);
    expect(await operator.reads()).toMatch(/trễ [1-3] phút/);
    await picture(operator, "call-backs-late");
  });

  it("is off the list once somebody has called back and said so", async () => {
    await operator.follow(callers.unanswered);
    await operator.choose("Đã nói chuyện");
    await operator.write("Ghi chú", "Hỏi giờ mở cửa");
    await picture(operator, "call-back");
    await operator.press("Ghi kết quả");
    expect(await operator.reads()).toContain("Không còn ai chờ gọi lại.");
  });
});
