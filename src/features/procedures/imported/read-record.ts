import { z } from "zod";
import type { ImportedRecord, ImportedWay } from "./imported-record.ts";

const text = z.string().max(400_000).default("");

/** A line of the published file; keys of the national portal's export. */
export const lineSchema = z.object({
  ma_thu_tuc: text,
  ten_thu_tuc: text,
  so_quyet_dinh: text,
  cap_thuc_hien: text,
  linh_vuc: text,
  doi_tuong_thuc_hien: text,
  co_quan_thuc_hien: text,
  co_quan_co_tham_quyen: text,
  trinh_tu_thuc_hien: text,
  cach_thuc_thuc_hien: text,
  thanh_phan_ho_so: text,
  can_cu_phap_ly: text,
  yeu_cau_dieu_kien: text,
  ket_qua_xu_ly: text,
});
export type PublishedLine = z.infer<typeof lineSchema>;

const NOTHING = /Không có thông tin/giu;
const MOST = 4_000;
const clean = (given: string): string => given.replace(NOTHING, "").replace(/\s+/gu, " ").trim().slice(0, MOST);

const levelNames = [
  ["Cấp bộ", "ministry"],
  ["Cấp tỉnh", "province"],
  ["Cấp xã", "commune"],
  ["Cơ quan khác", "other"],
] as const;

/** A published line in our words. The flattened tables are cut apart where their headings and counts stand. */
export const readRecord = (line: PublishedLine): ImportedRecord => ({
  code: line.ma_thu_tuc.trim(),
  name: clean(line.ten_thu_tuc).replace(/^Thủ tục\s+(?=\p{L})/u, (start) => start.trimStart()),
  decision: clean(line.so_quyet_dinh),
  levels: levelNames.filter(([name]) => line.cap_thuc_hien.includes(name)).map(([, level]) => level),
  field: clean(line.linh_vuc),
  applicants: clean(line.doi_tuong_thuc_hien),
  office: clean(line.co_quan_thuc_hien) || clean(line.co_quan_co_tham_quyen),
  ways: readWays(line.cach_thuc_thuc_hien),
  papers: readPapers(line.thanh_phan_ho_so),
  laws: readLaws(line.can_cu_phap_ly),
  results: readResults(line.ket_qua_xu_ly),
  conditions: clean(line.yeu_cau_dieu_kien),
  steps: line.trinh_tu_thuc_hien.replace(NOTHING, "").trim().slice(0, 20_000),
});

const channels = { "Trực tiếp": "counter", "Dịch vụ bưu chính": "post", "Trực tuyến": "portal" } as const;
const units = {
  "Ngày làm việc": "working-day",
  Ngày: "calendar-day",
  Giờ: "working-hour",
  Tháng: "month",
} as const;
/** A row of the table of ways: channel, number, unit (which the export sometimes loses). */
const row = /(Trực tiếp|Dịch vụ bưu chính|Trực tuyến)(\d+(?:[.,]\d+)?)\s*(Ngày làm việc|Ngày|Giờ|Tháng)?/gu;

function readWays(published: string): readonly ImportedWay[] {
  const rows = [...published.matchAll(row)];
  return rows.map((found, at): ImportedWay => {
    const [whole, channel = "", amount = "", unit] = found;
    const following = published.slice(found.index + whole.length, rows[at + 1]?.index);
    const fee = readFee(following);
    const length = Number(amount.replace(",", "."));
    return {
      channel: channels[channel as keyof typeof channels],
      // A number without its unit is no time: guessing one would promise what nobody promised.
      ...(unit && length > 0 ? { time: { amount: length, unit: units[unit as keyof typeof units] } } : {}),
      ...(fee === undefined ? {} : { fee }),
    };
  });
}

const price = /^\s*(?:Phí|Lệ phí)?\s*:?\s*([\d.,]+\s*(?:Việt Nam Đồng|VNĐ|đồng|USD|Đồng)(?:\s*\([^)]{0,300}\))?)/u;

function readFee(following: string): string | undefined {
  if (/^\s*Miễn phí/u.test(following)) return "Miễn phí";
  return price.exec(following)?.[1]?.replace(/\s+/gu, " ").replace("Việt Nam Đồng", "đồng").trim();
}

const copies = /\d+\s*bản (?:chính|sao)(?:,\s*\d+\s*bản (?:chính|sao))*/gu;
const heading = /^.*?Tên giấy tờMẫu đơn, tờ khaiSố lượng/su;
// An attached file's name stands right behind the paper's, without a space: "Tờ khaiMau 01.docx".
const fileName = /(?:(?<=[\p{Ll})\].;])(?=[\p{Lu}\d])[^\n]{0,160}?|\s*[^\s/]*)\.(?:docx?|pdf|xlsx?|zip|rar)\b/gu;
const MOST_PAPERS = 60;

/** Names of papers stand before how many copies of each are wanted; names of attached files are left out. */
function readPapers(published: string): readonly string[] {
  const names = published
    .split(copies)
    .slice(0, -1)
    .map((part) => clean(part.replace(heading, "").replace(fileName, "")).replace(/^[-+*•;.,\s]+/u, ""))
    .filter((name) => name.length > 2);
  return [...new Set(names)].slice(0, MOST_PAPERS);
}

// The next title begins where the number ends, without a space: "…/QH15Nghị định": a capital before a small letter is its.
const lawNumber = /(?:\d+(?:\.\d+)?\/\d{4}\/[\p{Lu}\d][\p{Lu}\d\-–]*|\d+\/\p{Lu}[\p{Lu}\d\-–]*)(?!\p{Ll})/gu;

function readLaws(published: string): ImportedRecord["laws"] {
  const list = published.replace("Tên văn bản pháp lýMã văn bản", "");
  const laws = new Map<string, string>();
  let from = 0;
  for (const found of list.matchAll(lawNumber)) {
    const title = clean(list.slice(from, found.index));
    from = found.index + found[0].length;
    if (!laws.has(found[0]) || (laws.get(found[0]) ?? "") === "") laws.set(found[0], title.slice(0, 400));
  }
  return [...laws].map(([number, title]) => ({ number, title }));
}

function readResults(published: string): ImportedRecord["results"] {
  const list = published.split("Từ khóa")[0] ?? "";
  // The next name begins where the code ends, without a space: "KQ.G01.000123Biển số xe".
  const found = [...list.matchAll(/(.*?)Mã:\s*(KQ\.[A-Z]\d+\.\d+)/gsu)];
  return found.map(([, name = "", code = ""]) => ({ name: clean(name), code })).filter(({ name }) => name !== "");
}
