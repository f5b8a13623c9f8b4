import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmApplicant } from "./applicant.ts";
import { pdf } from "./files.ts";
import { applyOnline } from "./online-application.ts";
import { takePaper } from "./paper-collection.ts";
import type { Person } from "./person.ts";
import { receiveAtCounter } from "./reception.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const owner = "Nguyễn Văn Mẫu";

// One dossier through supplement, pause, apology and return, one withdrawn, two refused; every paper on the way is read.
describe.skipIf(!chromiumPath)("the branches of a dossier and their papers", { timeout: 180_000 }, () => {
  let stage: Stage;
  let citizen: Person;
  let code = "";
  const console = (of = code): string => `/can-bo/ho-so/${of}`;
  /** Somebody opens a dossier at their desk, does something, and leaves. */
  const atDossier = async (username: string, act: (officer: Person) => Promise<void>, of = code): Promise<void> => {
    const officer = await stage.signIn(username);
    await officer.go(console(of));
    await act(officer);
    expect(officer.status(), await officer.reads()).toBe(200);
    await officer.leave();
  };
  const press = (username: string, button: string, of = code): Promise<void> =>
    atDossier(username, (officer) => officer.press(button), of);
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test("submitted online and accepted: Form 01 promises a moment", async () => {
    citizen = await stage.enter({ phone: true, script: false });
    code = await applyOnline(citizen);
    expect(code).not.toBe("");
    await press("tiepnhan.ngoquyen", "Tiếp nhận");
    await atDossier("tiepnhan.ngoquyen", async (receiver) => {
      const words = ["GIẤY TIẾP NHẬN HỒ SƠ", code, owner];
      await takePaper(receiver, `${console()}/mau-01.pdf`, { name: "form-01-receipt", words });
      await receiver.press("Chuyển xử lý");
    });
  });

  test("a paper is missing: Form 02 says which, and the clock stands still until it comes", async () => {
    stage.world.clock.advance(60);
    await atDossier("chuyenvien.ngoquyen", async (specialist) => {
      await specialist.follow("Yêu cầu bổ sung");
      await specialist.write("Cần bổ sung", "Bản cam đoan về tình trạng hôn nhân");
      await specialist.write("Lý do", "Chưa có cam đoan cho thời gian cư trú ở nơi khác.");
      await specialist.press("Yêu cầu bổ sung");
      const words = ["BỔ SUNG", code, "Bản cam đoan về tình trạng hôn nhân"];
      await takePaper(specialist, `${console()}/mau-02.pdf`, { name: "form-02-supplement", words });
    });
    stage.world.clock.advance(3 * 24 * 60);
    await citizen.go(`/theo-doi/${code}`);
    await citizen.follow("Bổ sung giấy tờ");
    await confirmAgain(citizen);
    await citizen.attach("Bản cam đoan về tình trạng hôn nhân", [pdf("cam-doan.pdf")]);
    await citizen.press("Gửi bổ sung");
    expect(await citizen.reads()).not.toContain("Cần bạn bổ sung");
    await citizen.go(`/theo-doi/${code}/lich-su`);
    expect(await citizen.reads()).toMatch(/bổ sung/i);
  });

  test("another agency is asked: the clock pauses and goes on, and the page says what did not count", async () => {
    await press("tiepnhan.ngoquyen", "Chuyển xử lý");
    await atDossier("chuyenvien.ngoquyen", async (specialist) => {
      await specialist.follow("Chờ cơ quan khác");
      await specialist.write("Cơ quan được hỏi", "Ủy ban nhân dân phường Hồng Bàng");
      await specialist.write("Lý do", "Xác minh tình trạng hôn nhân ở nơi cư trú cũ.");
      await specialist.write("Căn cứ pháp lý", "Nghị định 123/2015/NĐ-CP, Điều 22");
      await specialist.press("Chờ cơ quan khác");
    });
    stage.world.clock.advance(24 * 60);
    await atDossier("chuyenvien.ngoquyen", async (specialist) => {
      await specialist.follow("Cơ quan khác đã trả lời");
      await specialist.write(/Ghi chú|Nội dung/, "Không có đăng ký kết hôn.");
      await specialist.press("Cơ quan khác đã trả lời");
      expect(await specialist.reads()).toMatch(/giờ làm việc không tính vào thời hạn/);
    });
  });

  test("it will be late: Form 04 apologises and names a new day, and a second time is refused without an override", async () => {
    const before = await dueDate(citizen);
    stage.world.clock.advance(60);
    const extend = async (leader: Person): Promise<void> => {
      await leader.follow("Xin lỗi và gia hạn");
      await leader.page.getByLabel("Nguyên nhân").selectOption({ index: 1 });
      await leader.write("Lý do", "Chờ xã nơi cư trú cũ trả lời xác minh.");
      await leader.press("Xin lỗi và gia hạn");
    };
    await atDossier("lanhdao.ngoquyen", async (leader) => {
      await extend(leader);
      const words = ["XIN LỖI", code, "Chờ xã nơi cư trú cũ trả lời xác minh."];
      await takePaper(leader, `${console()}/mau-04.pdf`, { name: "form-04-apology", words });
    });
    expect(await dueDate(citizen)).not.toBe(before);
    const again = await stage.signIn("lanhdao.ngoquyen");
    await again.go(console());
    await extend(again);
    expect(again.status()).toBeGreaterThanOrEqual(400);
    await again.leave();
  });

  test("decided, signed, registered and returned: Form 06 has written itself, the slip goes with the result", async () => {
    await press("chuyenvien.ngoquyen", "Trình ký");
    await press("lanhdao.ngoquyen", "Ký duyệt");
    await atDossier("chuyenvien.ngoquyen", async (specialist) => {
      await specialist.press("Vào sổ, chuyển kết quả");
      const words = ["PHIẾU KIỂM SOÁT", code];
      await takePaper(specialist, `${console()}/mau-06.pdf`, { name: "form-06-control", words });
      const slip = { name: "result-slip", words: [code, owner] };
      await takePaper(specialist, `${console()}/ban-giao-ket-qua.pdf`, slip);
    });
    stage.world.clock.advance(60);
    await press("tiepnhan.ngoquyen", "Trả kết quả");
    await citizen.go(`/theo-doi/${code}`);
    expect(await citizen.reads()).toContain("Đã trả kết quả");
  });

  test("another is withdrawn by its applicant: Form 05 says what is given back", async () => {
    const mine = await applyOnline(citizen);
    await press("tiepnhan.ngoquyen", "Tiếp nhận", mine);
    await citizen.go(`/theo-doi/${mine}`);
    await citizen.follow(/Rút hồ sơ/);
    await confirmAgain(citizen);
    await citizen.write("Vì sao bạn rút?", "Tôi chưa cần giấy này nữa.");
    await citizen.press("Rút hồ sơ này");
    expect(await citizen.reads()).toContain("Đã rút hồ sơ");
    await atDossier(
      "tiepnhan.ngoquyen",
      (receiver) =>
        takePaper(receiver, `${console(mine)}/mau-05.pdf`, {
          name: "form-05-stop",
          words: ["DỪNG GIẢI QUYẾT HỒ SƠ", mine],
        }),
      mine,
    );
  });

  test("another is refused at intake, another when it was to be settled: Form 03 gives the law and the next step", async () => {
    const refused = await applyOnline(citizen);
    await atDossier(
      "tiepnhan.ngoquyen",
      async (receiver) => {
        await receiver.follow("Không tiếp nhận");
        await refuse(receiver, "Không tiếp nhận");
        const words = ["TỪ CHỐI", refused, "Luật Hộ tịch 2014"];
        await takePaper(receiver, `${console(refused)}/mau-03.pdf`, { name: "form-03-refusal", words });
      },
      refused,
    );
    await citizen.go(`/theo-doi/${refused}`);
    expect(await citizen.reads()).toContain("Không được tiếp nhận");
    const receiver = await stage.signIn("tiepnhan.ngoquyen");
    const atCounter = await receiveAtCounter(receiver);
    await receiver.press("Chuyển xử lý");
    await receiver.leave();
    await press("chuyenvien.ngoquyen", "Trình ký", atCounter);
    await atDossier(
      "lanhdao.ngoquyen",
      async (leader) => {
        await leader.follow("Từ chối giải quyết");
        await refuse(leader, "Từ chối giải quyết");
        const words = ["TỪ CHỐI", atCounter, "Luật Hộ tịch 2014"];
        await takePaper(leader, `${console(atCounter)}/mau-03.pdf`, { name: "form-03-refusal-to-settle", words });
      },
      atCounter,
    );
  });

  test("the register has a line for each of them: Form 07", async () => {
    const head = await stage.signIn("giamdoc.ngoquyen");
    await head.go("/can-bo/so-theo-doi");
    const book = await head.page.locator("main a", { hasText: "PDF" }).first().getAttribute("href");
    await takePaper(head, book ?? "", { name: "form-07-register", words: ["SỔ THEO DÕI HỒ SƠ", code] });
    expect(await head.reads()).toContain(code);
    await head.leave();
  });

  const refuse = async (officer: Person, button: string): Promise<void> => {
    await officer.write("Lý do", "Người yêu cầu đang có vợ theo dữ liệu hộ tịch.");
    await officer.write("Căn cứ pháp lý", "Luật Hộ tịch 2014");
    await officer.press(button);
  };
  /** Half an hour after the last time the phone is asked for again. */
  const confirmAgain = async (person: Person): Promise<void> => {
    if (person.path().endsWith("/xac-nhan")) await confirmApplicant(person, "0912345678");
  };
  const dueDate = async (person: Person): Promise<string> => {
    await person.go(`/theo-doi/${code}`);
    return /trước \d+ giờ[^\n]*|thứ \p{L}+ \d+\/\d+[^\n]*/u.exec(await person.reads())?.[0] ?? "";
  };
});
