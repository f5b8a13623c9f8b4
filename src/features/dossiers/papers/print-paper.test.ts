import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeTypesetter } from "#platform/pdf/typeset";
import type { Role } from "#core/access/actor";
import { actNamed, openingOf, travelTo, type ActVerb, type Stage } from "#test/doors/travel";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import { createTestWorld, type World } from "#test/world";
import { receiveDossier } from "../acts/receive-dossier.ts";
import { controlRows } from "../model/control-rows.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { findByCode, listActsOf } from "../dossier-queries.ts";
import { listIssued } from "./issued-papers.ts";
import { dossierPapers, type DossierPaper } from "./paper-kind.ts";
import { printPaper } from "./print-paper.ts";

const poppler = hasPoppler();
if (!poppler) console.warn(popplerMissing);

describe.skipIf(!poppler)("the papers of a real dossier", () => {
  let world: World;
  beforeAll(async () => {
    world = await createTestWorld();
  });
  afterAll(async () => {
    await closeTypesetter();
    await world.close();
  });

  const at = async (role: Role, organisationId: string) => {
    const [official] = await world.employ([{ role, provinceCode: "31", organisationId }]);
    if (!official) throw new Error("Nobody was employed.");
    return official;
  };
  async function act(who: [Role, string], verb: ActVerb, input: object): Promise<void> {
    const outcome = await world.run(await at(...who), actNamed(verb), input);
    if (outcome.kind !== "done") throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  }
  async function print(code: string, kind: DossierPaper): Promise<Buffer> {
    const dossier = await findByCode(world.services, code);
    const pdf = dossier && (await printPaper(world.services, { dossier, kind, origin: "https://gandan.example.vn" }));
    if (!pdf) throw new Error(`${kind} was not called for`);
    return pdf;
  }
  const reason = "Cần xác minh #strong[nơi cư trú] trước đây; $x$ \\ `mã` ".padEnd(300, "xác minh thêm ");

  test("the apology names the old date, the new one, the cause and the reason as typed, and keeps its own words", async () => {
    const { code } = await travelTo(world, "examined");
    await act(["leader", "11329.u"], "extend", { code, cause: "verification", reason });
    const pdf = await print(code, "apology");
    expect(
      listMissing(pdf, [
        // Civil status keeps the words of the older set.
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        "08 giờ 00 phút, ngày 19 tháng 11 năm 2026",
        "17 giờ 00 phút, ngày 25 tháng 11 năm 2026",
        "Nội dung phức tạp, cần xác minh thêm",
        reason,
        "xin lỗi ông/bà",
        "Mẫu số 04",
        "/XLGH",
        code,
      ]),
    ).toEqual([]);
    expect(readPdf(pdf).pageCount).toBe(1);
  });

  test("a letter that comes too late says so, and an override stands on it", async () => {
    const { code } = await travelTo(world, "examined");
    const now = world.clock.now();
    world.clock.set(new Date("2026-11-20T09:00:00+07:00"));
    await act(["leader", "11329.u"], "extend", { code, cause: "staff", reason: "Thiếu người" });
    const override = "Lãnh đạo phường đồng ý tại cuộc họp";
    await act(["leader", "11329.u"], "extend", { code, cause: "staff", reason: "Thiếu người", override });
    world.clock.set(now);
    expect(listMissing(await print(code, "apology"), ["Số lần gia hạn: 02", override])).toEqual([]);
    const dossier = await findByCode(world.services, code);
    const first =
      dossier && listIssued(await listActsOf(world.services, dossier)).find((each) => each.kind === "apology");
    const order = { kind: "apology", seq: first?.seq, origin: "https://gandan.example.vn" } as const;
    const pdf = dossier && (await printPaper(world.services, { dossier, ...order }));
    // The first letter still promises what it promised.
    expect(pdf && listMissing(pdf, ["chưa giải quyết xong hồ sơ", "ngày 26 tháng 11"])).toEqual([]);
    expect(pdf && listMissing(pdf, [override])).toEqual([override]);
  });

  test.each<[Stage, string[]]>([
    ["withdrawn", ["đề nghị dừng giải quyết và rút hồ sơ", "Tiếp nhận", "Trả lại ông/bà tại", "Chưa nộp khoản nào"]],
    ["stopped", ["hết thời hạn này, hồ sơ chưa được bổ sung", "Yêu cầu bổ sung giấy tờ".toLowerCase(), "nộp lại"]],
  ])("the notice of a dossier that is %s says how far it came and what is given back", async (stage, texts) => {
    const { code } = await travelTo(world, stage);
    const pdf = await print(code, "stop-notice");
    expect(listMissing(pdf, [...texts, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Mẫu số 05", code])).toEqual([]);
    expect(readPdf(pdf).pageCount).toBe(1);
  });

  test("a refusal says what can be done next and whom to turn to against it", async () => {
    const { code } = await travelTo(world, "proposed for refusal");
    const advice = "Xin xác nhận tại nơi cư trú cũ trước, sau đó nộp lại.";
    await act(["leader", "11329.u"], "refuse", { code, reason, legalBasis: "Luật Hộ tịch 2014", advice });
    expect(listMissing(await print(code, "refusal"), [advice, "quyền khiếu nại", "từ chối giải quyết"])).toEqual([]);
  });

  test("the control slip has a row for every hand the dossier passed through, with who took it and whether in time", async () => {
    const { code } = await travelTo(world, "returned");
    const pdf = await print(code, "control-slip");
    expect(readPdf(pdf).pageCount).toBe(1);
    const dossier = await findByCode(world.services, code);
    if (!dossier) throw new Error(code);
    const process = getProcess(dossier.head.processId);
    const rows = controlRows({ head: dossier.head, process }, await listActsOf(world.services, dossier));
    expect(rows.map(({ verb, giver, receiver }) => [verb, giver.organisation, receiver?.organisation])).toEqual([
      ["forward", "11329.c", "11329.u"],
      ["decide", "11329.u", "11329.u"],
      ["sign", "11329.u", "11329.u"],
      ["finish", "11329.u", "31.c"],
      ["return", "31.c", undefined],
    ]);
    expect(rows.every(({ takenAt }) => takenAt !== undefined)).toBe(true);
    expect(
      listMissing(pdf, ["chuyển xử lý", "trình ký", "ký duyệt", "vào sổ", "Người nộp hồ sơ", "Trước hạn"]),
    ).toEqual([]);
  });

  test("the result slip says what is handed to whom, and who has signed for it", async () => {
    const { code } = await travelTo(world, "finished");
    expect(listMissing(await print(code, "result-slip"), ["PHIẾU BÀN GIAO KẾT QUẢ", "Chưa ký nhận", code])).toEqual([]);
    await act(["receiver", "31.c"], "take-over", { code });
    const signed = await print(code, "result-slip");
    expect(listMissing(signed, ["Cán bộ Mẫu"])).toEqual([]);
    expect(listMissing(signed, ["Chưa ký nhận"])).toEqual(["Chưa ký nhận"]);
  });

  test("one paper receipts everything that a person handed in at the centre that day, and nobody else's", async () => {
    const now = world.clock.now();
    world.clock.set(new Date("2026-12-01T08:00:00+07:00"));
    const counter = await at("receiver", "11329.c");
    const submitter = { name: "Lê Thị Nộp Mẫu", personalId: "031199900777" };
    const codes: string[] = [];
    for (const who of [submitter, submitter, { name: "Lê Thị Nộp Mẫu", personalId: "031199900778" }]) {
      const opening = await openingOf(world, { submitter: who, returnOrganisation: "11329.c" });
      const outcome = await world.run(counter, receiveDossier, opening);
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      codes.push(outcome.value.code);
    }
    const [first = "", second = "", stranger = ""] = codes;
    const pdf = await print(first, "joint-receipt");
    world.clock.set(now);
    expect(listMissing(pdf, [first, second, "đã tiếp nhận 02 hồ sơ", "Lê Thị Nộp Mẫu"])).toEqual([]);
    expect(listMissing(pdf, [stranger])).toEqual([stranger]);
  });

  test("a receipt stands in the register under the number that the register gives it", async () => {
    const { code } = await travelTo(world, "received");
    const { lines } = readPdf(await print(code, "receipt"));
    expect(lines.join(" ")).toMatch(/Vào Sổ theo dõi hồ sơ, quyển số: 2026, số thứ tự: \d+/);
  });

  test("nothing is printed that no act has called for", async () => {
    const { code } = await travelTo(world, "received");
    const dossier = await findByCode(world.services, code);
    if (!dossier) throw new Error(code);
    const printed = await Promise.all(
      Object.values(dossierPapers).map(async (kind) => [
        kind,
        (await printPaper(world.services, { dossier, kind, origin: "https://gandan.example.vn" })) !== undefined,
      ]),
    );
    expect(printed.filter(([, there]) => there).map(([kind]) => kind)).toEqual(["receipt", "joint-receipt"]);
  });
});
