import { afterAll, describe, expect, test } from "vitest";
import { hasPoppler, listMissing, popplerMissing, readPdf, running } from "#test/read-pdf";
import { setExample } from "#test/set-example";
import { closeTypesetter } from "#platform/pdf/typeset";
import { exampleForm01, exampleForm02, exampleForm03 } from "./example-papers.ts";
import { drawForm01, type Form01Model } from "./form-01.ts";
import { drawForm02, type Form02Model } from "./form-02.ts";
import { drawForm03, type Form03Model } from "./form-03.ts";

afterAll(closeTypesetter);

const typesetForm01 = async (model: Form01Model): Promise<Buffer> => setExample(drawForm01(model));
const typesetForm02 = async (model: Form02Model): Promise<Buffer> => setExample(drawForm02(model));
const typesetForm03 = async (model: Form03Model): Promise<Buffer> => setExample(drawForm03(model));

const poppler = hasPoppler();
if (!poppler) console.warn(popplerMissing);

/** Every text of a model that must be read on the paper; the web address of the QR symbol included. */
function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object" || value instanceof Date) return [];
  return Object.values(value).flatMap(listTexts);
}

const papers = [
  ["Form 01", () => typesetForm01(exampleForm01)],
  ["Form 02", () => typesetForm02(exampleForm02)],
  ["Form 03", () => typesetForm03(exampleForm03)],
] as const;

describe.each(papers)("%s", (_, draw) => {
  test("declares itself PDF/A-2b", async () => {
    const pdf = (await draw()).toString("latin1");
    expect(pdf).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
  });

  test("is the same file each time, so that its hash can be recorded", async () => {
    expect((await draw()).equals(await draw())).toBe(true);
  });

  test.skipIf(!poppler)("is one tagged page of A4 with every font embedded and readable", async () => {
    const { info, fonts, pageCount } = readPdf(await draw());
    expect(pageCount).toBe(1);
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Page size:.*\(A4\)$/m);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(fonts.filter((font) => !font.name.includes("Tinos"))).toEqual([]);
  });

  test.skipIf(!poppler)("carries the national name, the motto and its own name", async () => {
    expect(
      listMissing(await draw(), [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Theo dõi hồ sơ: quét mã QR",
      ]),
    ).toEqual([]);
  });
});

describe.skipIf(!poppler)("what stands on the paper", () => {
  test("a receipt shows every field of its model", async () => {
    const { copyFor: _, ...model } = exampleForm01;
    expect(
      listMissing(await typesetForm01(exampleForm01), [
        ...listTexts(model),
        "Mẫu số 01",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "(Liên giao người nộp hồ sơ)",
        "Dấu xác nhận hồ sơ: 7F3A91C2",
        "Số tệp điện tử kèm theo: 02",
        "Số lượng hồ sơ: 01 bộ",
      ]),
    ).toEqual([]);
  });

  test("a receipt says in words when the dossier came and when its result is due", async () => {
    const { lines } = readPdf(await typesetForm01(exampleForm01));
    expect(lines.join("\n")).toContain("Thời gian nhận hồ sơ: 10 giờ 00 phút, ngày 18 tháng 11 năm 2026");
    expect(lines.join("\n")).toContain(
      "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 18 tháng 11 năm 2026",
    );
    expect(lines.join("\n")).toContain("Ngô Quyền, ngày 18 tháng 11 năm 2026");
  });

  test("a supplement request shows every field, its term and what the wait does to the clock", async () => {
    const { clock: _, ...model } = exampleForm02;
    expect(
      listMissing(await typesetForm02(exampleForm02), [
        ...listTexts(model),
        "Mẫu số 02",
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "trước 17 giờ 00 phút, ngày 12 tháng 02 năm 2026",
        "được tính lại từ đầu",
      ]),
    ).toEqual([]);
    expect(
      listMissing(await typesetForm02({ ...exampleForm02, clock: "paused" }), ["không tính vào thời hạn"]),
    ).toEqual([]);
    expect(listMissing(await typesetForm02({ ...exampleForm02, clock: "not-started" }), ["bắt đầu tính khi"])).toEqual(
      [],
    );
  });

  test("a refusal shows every field and whether it refuses to receive or to decide", async () => {
    const { stage: _, ...model } = exampleForm03;
    expect(
      listMissing(await typesetForm03(exampleForm03), [
        ...listTexts(model),
        "Mẫu số 03",
        "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
        "từ chối tiếp nhận hồ sơ này",
        "09 giờ 05 phút, ngày 23 tháng 11 năm 2026",
      ]),
    ).toEqual([]);
    expect(
      listMissing(await typesetForm03({ ...exampleForm03, stage: "processing" }), ["từ chối giải quyết hồ sơ này"]),
    ).toEqual([]);
  });

  test("a submitter who bears the owner's name is still another person", async () => {
    const submitter = { name: exampleForm01.owner.name, personalId: "031099900789" };
    const pdf = await typesetForm01({ ...exampleForm01, submitter });
    expect(listMissing(pdf, [`Người nộp hồ sơ: ${submitter.name}`, submitter.personalId])).toEqual([]);
  });

  test("letters with two marks come out whole", async () => {
    const name = "Đặng Thị Hữu Mẫu Ỡ ỡ Ữ ữ Ặ ặ Ỗ ỗ Ẵ ẵ Ỵ ỵ Ậ ậ";
    const pdf = await typesetForm01({ ...exampleForm01, owner: { name: name.normalize("NFD") } });
    expect(readPdf(pdf).running).toContain(running(name));
  });
});
