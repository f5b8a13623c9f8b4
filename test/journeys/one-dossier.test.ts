import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inMemory } from "../databases.ts";
import { worldFounding } from "../world.ts";
import { confirmApplicant } from "./applicant.ts";
import { pdf } from "./files.ts";
import type { Person } from "./person.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";
import {
  attachPapers,
  checkAndSubmit,
  chooseReturn,
  confirmPhone,
  describeChild,
  describeParents,
  findBirthRegistration,
  resume,
  saveForLater,
  startAtNgoQuyen,
  tellContact,
} from "./submission.ts";

const noScript = { phone: true, script: false } as const;
const owner = "Nguyễn Thị Mẫu An";

// One dossier, from a phone to its result; each test is a stretch of its way and goes on where the one before ended.
describe.skipIf(!chromiumPath)("a birth registered online", { timeout: 180_000 }, () => {
  let stage: Stage;
  let citizen: Person;
  let code = "";
  const at = (username: string): Promise<Person> => stage.signIn(username);
  const dossier = (): string => `/can-bo/ho-so/${code}`;
  /** The officer opens the dossier, does one thing that needs no words, and leaves. */
  const does = async (officer: Person, button: string): Promise<void> => {
    await officer.go(dossier());
    await officer.press(button);
    expect(officer.status(), await officer.reads()).toBe(200);
    await officer.leave();
  };
  beforeAll(async () => {
    // On the engine that comes with the product.
    stage = await openStage({ database: await inMemory.open(worldFounding) });
  });
  afterAll(() => stage?.close());

  test("is filled in by a citizen without account, on two phones without script, and answered with a receipt", async () => {
    const first = await stage.enter(noScript);
    await findBirthRegistration(first);
    await startAtNgoQuyen(first);
    await first.press("Tiếp tục");
    expect(first.status()).toBe(422);
    await describeChild(first);
    const draftCode = await saveForLater(first);
    await first.leave();

    citizen = await stage.enter(noScript);
    await resume(citizen, draftCode);
    await describeParents(citizen);
    await attachPapers(citizen);
    await tellContact(citizen, owner);
    await confirmPhone(citizen);
    await chooseReturn(citizen, "phuong hong bang");
    await checkAndSubmit(citizen);

    const receipt = await citizen.reads();
    code = /[A-Z0-9.]+-261116-\d{4}/.exec(receipt)?.[0] ?? "";
    expect(code).not.toBe("");
    expect(receipt).toMatch(/trước \d+ giờ( \d\d)?, thứ \p{L}+ \d+\/\d+/u);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(receipt).toContain("phường Hồng Bàng");
    expect(await citizen.page.getByRole("img", { name: /QR/ }).count()).toBe(1);
  });

  test("can be followed by anybody who has its code, without the owner's name", async () => {
    const anybody = await stage.enter({ ...noScript, english: true });
    await anybody.go("/theo-doi");
    await anybody.page.getByRole("textbox").fill(code.toLowerCase());
    await anybody.press("Show");
    expect(anybody.path()).toBe(`/theo-doi/${code}`);
    expect(await anybody.reads()).not.toContain(owner);
    await anybody.leave();
  });

  test("is accepted by the centre, and the specialist asks for one paper more", async () => {
    const receiver = await at("tiepnhan.ngoquyen");
    await receiver.follow(/Trực tuyến chờ/);
    await receiver.follow(owner);
    expect(receiver.path()).toBe(dossier());
    await receiver.press("Tiếp nhận");
    expect(await receiver.reads()).toContain("Đã tiếp nhận");
    await does(receiver, "Chuyển xử lý");

    stage.world.clock.advance(30);
    const specialist = await at("chuyenvien.ngoquyen");
    await specialist.follow(owner);
    await specialist.follow("Yêu cầu bổ sung");
    await specialist.write("Cần bổ sung", "Giấy cam đoan về việc sinh");
    await specialist.write("Lý do", "Giấy chứng sinh chụp mờ, không đọc được tên mẹ.");
    await specialist.press("Yêu cầu bổ sung");
    expect(await specialist.reads()).toContain("Đã gửi yêu cầu bổ sung");
    await specialist.leave();
  });

  test("is completed by the citizen from the phone", async () => {
    stage.world.clock.advance(20);
    await citizen.go(`/theo-doi/${code}`);
    expect(await citizen.reads()).toContain("Cần bạn bổ sung giấy tờ");
    await citizen.follow("Bổ sung giấy tờ");
    await citizen.press("Gửi bổ sung");
    expect(citizen.status()).toBe(422);
    await citizen.attach("Giấy cam đoan về việc sinh", [pdf("cam-doan.pdf")]);
    await citizen.press("Gửi bổ sung");
    expect(citizen.path()).toBe(`/theo-doi/${code}`);
    expect(await citizen.reads()).not.toContain("Cần bạn bổ sung");
  });

  test("is decided, signed and registered", async () => {
    stage.world.clock.advance(10);
    // Completed papers come in at the counter, as the first ones did.
    await does(await at("tiepnhan.ngoquyen"), "Chuyển xử lý");
    await does(await at("chuyenvien.ngoquyen"), "Trình ký");
    await does(await at("lanhdao.ngoquyen"), "Ký duyệt");
    const specialist = await at("chuyenvien.ngoquyen");
    await specialist.go(dossier());
    await specialist.press("Vào sổ, chuyển kết quả");
    expect(await specialist.reads()).toContain("chưa ký nhận");
    await specialist.leave();
  });

  test("arrives at the other ward's centre, which takes the result over and returns it", async () => {
    stage.world.clock.advance(60);
    const other = await stage.atDesk({ role: "receiver", provinceCode: "31", organisationId: "11311.c" });
    await other.go("/can-bo/dang-luan-chuyen");
    await other.follow(owner);
    await other.press("Ký nhận");
    expect(await other.reads()).toContain("Đã ký nhận");
    await other.press("Trả kết quả");
    expect(await other.reads()).toContain("Đã trả kết quả");
    await other.leave();
  });

  test("shows the citizen every station behind it, and takes a rating", async () => {
    await citizen.go(`/theo-doi/${code}`);
    expect(await citizen.reads()).toContain("Đã trả kết quả");
    await citizen.follow("Đánh giá");
    // More than half an hour has gone by: the phone is asked for again.
    await confirmApplicant(citizen, "0912345678");
    await citizen.choose("Không hài lòng");
    await citizen.press("Gửi đánh giá");
    expect(citizen.status()).toBe(422);
    await citizen.tick("Hướng dẫn không rõ");
    await citizen.press("Gửi đánh giá");
    expect(await citizen.reads()).toContain("Cảm ơn bạn");
    await citizen.go(`/theo-doi/${code}/lich-su`);
    expect(await citizen.reads()).toMatch(/nguyên vẹn/i);
    await citizen.leave();
  });

  test("tells the head of the centre who looked at it", async () => {
    const head = await at("giamdoc.ngoquyen");
    await head.go(dossier());
    await head.follow("Ai đã xem hồ sơ này");
    expect(await head.reads()).toContain("Nguyễn Thị Mẫu Tiếp");
    expect(await head.reads()).toContain("Trần Thị Mẫu Chuyên");
    await head.leave();
  });
});
