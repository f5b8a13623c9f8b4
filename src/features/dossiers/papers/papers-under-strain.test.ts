import { afterAll, describe, expect, test } from "vitest";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import { styleOf } from "./paper-sets.ts";
import { typesetPaper } from "./typeset-paper.ts";
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

const smallest: Form01Model = {
  agency: exampleForm01.agency,
  number: "1",
  issuedAt: exampleForm01.issuedAt,
  dossier: { code: "H24.101-261118-0001", procedureCode: "2.000815", procedureName: "Chứng thực bản sao" },
  receivedBy: "Trung tâm Mẫu",
  competentAgency: "Ủy ban nhân dân phường Mẫu",
  owner: { name: "Mẫu" },
  components: [{ name: "Bản chính giấy tờ", kind: "Bản chính", copies: 1 }],
  setCount: 1,
  statutoryTime: "Không quy định thời hạn",
  receivedAt: exampleForm01.receivedAt,
  returnPlace: "Trung tâm Mẫu",
  officerName: "Phạm Thị Mẫu",
  files: [],
  proof: exampleForm01.proof,
};

describe.skipIf(!poppler)("a receipt", () => {
  test("of the fewest particulars leaves the empty lines out", async () => {
    const { lines, pageCount } = readPdf(await typesetForm01(smallest));
    expect(pageCount).toBe(1);
    const page = lines.join("\n");
    for (const label of [
      "Địa chỉ",
      "Số điện thoại",
      "Thư điện tử",
      "Thời gian trả",
      "Phí",
      "Vào Sổ",
      "Số tệp",
      "Liên",
    ]) {
      expect(page).not.toContain(label);
    }
  });

  test("of forty papers runs to a second page that is numbered and repeats the table's head", async () => {
    const components = Array.from({ length: 40 }, (_, index) => ({
      name: `Giấy tờ Mẫu thứ ${index + 1} chứng minh quyền sử dụng đất`,
      kind: "Bản sao",
      copies: index + 1,
    }));
    const files = Array.from({ length: 5 }, (_, index) => ({
      name: `giay-to-${index + 1}.pdf`,
      sha256: index.toString(16).repeat(64),
    }));
    const pdf = await typesetForm01({ ...exampleForm01, components, files });
    const { lines, pageCount } = readPdf(pdf);
    expect(pageCount).toBe(2);
    expect(lines.filter((line) => line.includes("Tên giấy tờ"))).toHaveLength(pageCount);
    expect(lines.some((line) => /^\f?\s+2$/.test(line))).toBe(true);
    expect(
      listMissing(pdf, [
        ...components.map((component) => component.name),
        ...files.map((file) => file.name + file.sha256),
        "Số tệp điện tử kèm theo: 05",
      ]),
    ).toEqual([]);
  });

  test("keeps names as long as a form allows, in full", async () => {
    const name = `${"Nguyễn Thị Hữu Mẫu ".repeat(12)}Cuối`;
    const procedureName = `${"Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản ".repeat(6)}Mẫu`;
    const agency = {
      superior: "Ủy ban nhân dân xã Mẫu Thượng Hạ Đông Tây Nam Bắc Dài",
      name: "Trung tâm Phục vụ hành chính công đặc khu Mẫu Dài Nhất",
      place: "Mẫu Thượng Hạ Đông Tây Nam Bắc Dài",
    };
    const pdf = await typesetForm01({
      ...exampleForm01,
      agency,
      owner: { ...exampleForm01.owner, name },
      dossier: { ...exampleForm01.dossier, procedureName },
    });
    expect(listMissing(pdf, [name, procedureName, agency.superior, agency.name, agency.place])).toEqual([]);
  });

  test("breaks a word longer than the line and loses none of it", async () => {
    const word = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(97 + (index % 26))).join("");
    const pdf = await typesetForm01({
      ...exampleForm01,
      owner: { name: word, email: `${word}@example.vn` },
      components: [{ name: word, kind: word.slice(0, 30), copies: 1 }],
      files: [{ name: `${word}.pdf`, sha256: "a".repeat(64) }],
    });
    expect(listMissing(pdf, [word, `${word}@example.vn`, `${word}.pdf`])).toEqual([]);
    expect(readPdf(pdf).pageCount).toBeLessThanOrEqual(2);
  });
});

const hostile = [
  `#import "@preview/evil:1.0.0": *`,
  `#read("/etc/passwd")`,
  `#{ while true {} }`,
  "$x^2$ và $ lẻ",
  "\\ \\u{1F600} \\n",
  `"nháy" 'đơn' \`mã\``,
  "*đậm* _nghiêng_ = Đề mục",
  "<nhan> @nhan ~ -- --- ...",
  "// chú thích /* khối */",
  "] ) } [ ( {",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "${giá} %d %s",
];

describe.skipIf(!poppler)("what people type is printed letter for letter, never obeyed", () => {
  test.each(hostile)("%s", async (text) => {
    const pdf = await typesetForm01({
      ...exampleForm01,
      number: text,
      owner: { name: text, address: text, phone: text, email: text },
      returnPlace: text,
      components: [{ name: text, kind: "Bản sao", copies: 1 }],
      files: [{ name: text, sha256: "a".repeat(64) }],
      dossier: { ...exampleForm01.dossier, code: text, procedureName: text },
    });
    expect(listMissing(pdf, [text, `Nơi nhận kết quả: ${text}`, `Địa chỉ: ${text}`])).toEqual([]);
  });

  test("in reasons, advice and lists of the other forms too", async () => {
    const reason = hostile.join(" ; ");
    const items = hostile.map((text) => ({ name: text, todo: text }));
    const supplement = await typesetForm02({ ...exampleForm02, reason, items });
    expect(listMissing(supplement, [reason, ...hostile])).toEqual([]);
    const refusal = await typesetForm03({ ...exampleForm03, reason, advice: reason, legalBasis: hostile });
    expect(listMissing(refusal, [reason, ...hostile])).toEqual([]);
  });

  test("an emoji costs its own letter, not the paper", async () => {
    const pdf = await typesetForm01({ ...exampleForm01, owner: { name: "Nguyễn Thị 😀 Mẫu" } });
    expect(listMissing(pdf, ["Nguyễn Thị □ Mẫu"])).toEqual([]);
  });
});

describe("a paper with a hole in it", () => {
  const proof = { trackingUrl: "javascript:alert(1)", ledgerHead: "7F3A" };

  test.each<[string, Partial<Form01Model>]>([
    ["number", { number: " " }],
    ["components", { components: [] }],
    ["components[1]", { components: [{ name: "Tờ khai", kind: "", copies: 1 }] }],
    ["proof.trackingUrl, proof.ledgerHead", { proof }],
    ["files[0].sha256", { files: [{ name: "a.pdf", sha256: "A".repeat(64) }] }],
    ["owner.name", { owner: { name: "" } }],
    ["submitter.name", { submitter: { name: " " } }],
  ])("is not printed; the fault names %s", async (field, change) => {
    await expect(typesetForm01({ ...exampleForm01, ...change })).rejects.toThrow(`wrong or missing: ${field}.`);
  });

  test("is not printed as a supplement request without items or a refusal without legal basis", async () => {
    await expect(typesetForm02({ ...exampleForm02, items: [] })).rejects.toThrow("wrong or missing: items.");
    await expect(typesetForm03({ ...exampleForm03, legalBasis: [] })).rejects.toThrow("wrong or missing: legalBasis.");
  });
});

describe("the typesetter", () => {
  test("gives each of fifty papers asked for at once its own", async () => {
    const codes = Array.from({ length: 50 }, (_, index) => `H24.101-261118-${1000 + index}`);
    const drawn = await Promise.all(
      codes.map((code) => typesetForm01({ ...smallest, dossier: { ...smallest.dossier, code } })),
    );
    drawn.forEach((pdf, index) => {
      expect(pdf.toString("latin1")).toContain(codes[index]);
    });
  });

  test("prints on after a paper that failed, and after it was closed", async () => {
    const elsewhere = { ...styleOf({ kind: "receipt", on: "2026-11-18" }), template: "no-such-set/receipt.typ" };
    await expect(typesetPaper(drawForm01(smallest), elsewhere)).rejects.toThrow("no-such-set");
    const before = await typesetForm01(smallest);
    await closeTypesetter();
    expect((await typesetForm01(smallest)).equals(before)).toBe(true);
  });
});
