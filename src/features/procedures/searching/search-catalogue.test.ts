import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findableImported, findableOf } from "../finding/findable.ts";
import { buildFinder } from "../finding/finder.ts";
import type { Imported } from "../imported/imported-catalogue.ts";
import { lineSchema, readRecord } from "../imported/read-record.ts";
import { shippedLifeEvents, shippedProcedures } from "../shipped-catalogue.ts";
import { countFacets, isAmong, readChosen, addressOf, type Chosen } from "./facets.ts";
import { eventsAbout } from "./events-about.ts";
import { rankFound } from "./search-catalogue.ts";
import { buildSearcher } from "./searcher.ts";

const published = new URL("../../../../../shared/data/procedures/national_records.jsonl.gz", import.meta.url);
const national = existsSync(published);

/** The records of the national catalogue where they lie beside this repository. */
const imported: readonly Imported[] = !national
  ? []
  : gunzipSync(readFileSync(published))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const { steps, ...record } = readRecord(lineSchema.parse(JSON.parse(line)));
        void steps;
        return { code: record.code, revision: 1, record, reviewed: true, source: "mau", importedAt: new Date(0) };
      });

const own = shippedProcedures();
const codes = new Set(own.map(({ code }) => code));
const further = imported.filter(({ code }) => !codes.has(code));
const searcher = buildSearcher(own, imported, buildFinder([...own.map(findableOf), ...further.map(findableImported)]));
const search = (q: string) => rankFound(searcher, q).map(({ listed }) => listed);
const found = (q: string, limit = 3) =>
  search(q)
    .slice(0, limit)
    .map(({ code }) => code);

describe("ordinary words find the procedure among the first three", () => {
  it.each([
    ["lam giay khai sinh cho con", "1.001193"],
    ["làm giấy khai sinh cho con mới đẻ", "1.001193"],
    ["birth certificate", "1.001193"],
    ["register my newborn baby", "1.001193"],
    ["khai sih", "1.001193"],
    ["sao y chung thuc", "2.000815"],
    ["công chứng bằng đại học", "2.000815"],
    ["photo cong chung", "2.000815"],
    ["certified copy of my degree", "2.000815"],
    ["giay doc than", "1.004873"],
    ["giấy xác nhận chưa có vợ", "1.004873"],
    ["single status certificate", "1.004873"],
    ["dang ky ket hon", "1.000894"],
    ["hai đứa cưới nhau cần giấy gì", "1.000894"],
    ["lấy chồng hàn quốc", "2.000806"],
    ["marry a foreigner", "2.000806"],
    ["bao tu cho bo", "1.000656"],
    ["người nhà vừa mất", "1.000656"],
    ["nhap ho khau ve nha chong", "1.004222"],
    ["nhập khẩu cho con", "2.000986"],
    ["dang ky tam tru phong tro", "1.004194"],
    ["temporary residence", "1.004194"],
    ["giay xac nhan cu tru", "1.010041"],
    ["proof of address", "1.010041"],
    ["tach ho khau", "1.010038"],
    ["mat can cuoc", "1.014064"],
    ["cccd het han", "1.014063"],
    ["làm căn cước cho con 10 tuổi", "1.014062"],
    ["mất hộ chiếu", "1.010386"],
    ["vneid muc 2", "3.000228"],
    ["ly lich tu phap", "3.000333"],
    ["criminal record", "3.000333"],
    ["mo quan ca phe", "1.001612"],
    ["open a small shop", "1.001612"],
    ["dong cua hang nghi ban", "1.001266"],
    ["mất giấy phép kinh doanh", "2.000575"],
    ["lam so do lan dau", "1.013978"],
    ["mat so do", "1.012786"],
    ["sang ten so do", "1.013831"],
    ["bố cho đất con trai", "1.013831"],
    ["tach thua dat", "1.012784"],
    ["hang xom lan dat", "1.012812"],
    ["lên thổ cư", "1.013949"],
    ["xin phep xay nha", "1.013225"],
    ["giay phep xay dung", "1.013225"],
    ["sửa nhà nâng tầng", "1.013229"],
    ["trợ cấp người cao tuổi", "1.014027"],
    ["tien nguoi gia 75 tuoi", "1.014027"],
    ["giay khuyet tat", "1.001699"],
    ["tro cap nguoi khuyet tat", "1.001776"],
    ["mai tang phi", "1.001731"],
    ["bhyt ho gia dinh", "1.001939"],
    ["mất thẻ bảo hiểm y tế", "1.002759"],
    ["xac nhan so yeu ly lich", "2.000884"],
    ["giay uy quyen", "2.000884"],
    ["lap di chuc", "2.001019"],
    ["chia dat cha me de lai", "2.001406"],
    ["doi ten trong khai sinh", "1.004859"],
    ["sai ngay sinh tren giay khai sinh", "1.004859"],
    ["mất giấy khai sinh", "1.004884"],
    ["trich luc khai sinh", "2.000635"],
    ["nhận con nuôi", "2.001263"],
    ["so ho ngheo", "1.011607"],
    ["nha o xa hoi", "1.014632"],
    ["khách ngủ lại nhà", "2.001159"],
    ["dựng rạp đám cưới vỉa hè", "1.013274"],
  ])("%s → %s", (q, code) => expect(found(q)).toContain(code));
});

describe("a search", () => {
  it("finds a code alone", () => expect(found("mã 1.004222 là gì", 9)).toEqual(["1.004222"]));
  it("means the accents that were typed: mất is not mặt", () => expect(found("mất sổ đỏ")[0]).toBe("1.012786"));
  it.each([
    ["khai si", "1.001193"],
    ["ket ho", "1.000894"],
    ["căn cư", "1.014061"],
    ["hộ chiế", "1.010386"],
    ["mo qu", "1.001612"],
    ["birth cert", "1.001193"],
  ])("completes the last word: %s", (q, code) => expect(found(q)).toContain(code));
  it("takes a word with a space behind it as whole", () => {
    expect(search("khai si ").length).toBeGreaterThan(0);
    expect(found("khai si ")).not.toEqual(found("khai si"));
  });
  it.each(["", "!!! ???", "zzzz qqqq", "xqzt", "ế".repeat(20_000)])(
    "of words of no procedure finds nothing: “%s”",
    (q) => expect(found(q)).toEqual([]),
  );
  it("takes names of an object's own machinery as words like others", () => {
    expect(() => found("constructor __proto__ valueOf")).not.toThrow();
    expect(() => found("hasOwnProperty")).not.toThrow();
  });
  it("of an endless question is cut, not refused", () =>
    expect(found("khai sinh ".repeat(10_000))).toContain("1.001193"));
});

describe.skipIf(!national)("with the national records (skipped where ../shared is absent)", () => {
  it.each([
    ["dang ky xe may", /đăng ký xe/iu],
    ["thành lập công ty hợp danh", /công ty hợp danh/iu],
    ["cap ho chieu o trong nuoc", /hộ chiếu/iu],
    ["Thẩm định báo cáo nghiên cứu khả thi", /báo cáo nghiên cứu khả thi/iu],
  ])("what this house does not describe itself is found too: %s", (q, name) => {
    const [first] = search(q);
    expect(first?.title.vi).toMatch(name);
    expect(search(q).some((each) => each.own === undefined)).toBe(true);
  });
  it("enterprises that a record leaves out are not among those who may ask", () => {
    const left = searcher.listed.get("1.000178");
    expect(left?.audiences).toEqual(["citizen"]);
  });
});

describe("facets", () => {
  const events = shippedLifeEvents().map(({ slug }) => slug);
  const all = [...searcher.listed.values()];
  const nothing = readChosen({}, events);
  const among = (chosen: Chosen) => all.filter((each) => isAmong(each, chosen));

  it("the count beside a value is how many are left when it is chosen, whatever else is chosen", () => {
    for (const chosen of [
      nothing,
      readChosen({ ai: "ca-nhan", cap: "xa" }, events),
      readChosen({ viec: "nha-dat", "mien-phi": "1", "qua-mang": "1" }, events),
    ]) {
      const facets = countFacets(all, chosen, events);
      for (const value of Object.values(facets)
        .flat()
        .filter((each) => !each.chosen)) {
        const query = Object.fromEntries(new URL(value.href, "https://x").searchParams);
        expect(among(readChosen(query, events)).length, value.href).toBe(value.count);
      }
    }
  });
  it("choosing again what is chosen takes it back", () => {
    const chosen = readChosen({ q: "đất", cap: "xa", "mien-phi": "1" }, events);
    const facets = countFacets(all, chosen, events);
    expect(facets.decider.find((each) => each.chosen)?.href).toBe(addressOf({ ...readChosen({ q: "đất" }, events), free: true })); // prettier-ignore
  });
  it("an address says what was chosen and nothing else; strange values choose nothing", () => {
    const query = { q: "sao y", viec: "sinh-con", ai: "doanh-nghiep", cap: "tinh", "qua-mang": "1" };
    const address = addressOf(readChosen(query, events));
    expect(Object.fromEntries(new URL(address, "https://x").searchParams)).toEqual(query);
    expect(addressOf(readChosen({ viec: "x", ai: "<b>", cap: "__proto__", "mien-phi": "ok" }, events))).toBe(
      "/thu-tuc",
    );
  });
  it("what states no fee is not free", () => {
    expect(searcher.listed.get("1.014027")?.free).toBe(false);
    expect(searcher.listed.get("1.001193")?.free).toBe(true);
    expect(searcher.listed.get("2.000815")?.free).toBe(false);
  });
});

describe("events of life are recognised", () => {
  const events = shippedLifeEvents();
  it.each([
    ["sinh con", "sinh-con"],
    ["sinh c", "sinh-con"],
    ["em be moi sinh", "sinh-con"],
    ["chuyển nhà lên thành phố", "chuyen-cho-o"],
    ["funeral", "nguoi-than-qua-doi"],
  ])("%s", (q, slug) => expect(eventsAbout(q, events).map((event) => event.slug)).toContain(slug));
  it.each(["", "a", "hộ chiếu"])("“%s” is none", (q) => expect(eventsAbout(q, events)).toEqual([]));
});
