import { describe, expect, it } from "vitest";
import { buildCatalogue } from "./catalogue.ts";
import { searchIndex } from "./search-procedures.ts";
import { shippedProcedures } from "./shipped-catalogue.ts";

const { index } = buildCatalogue(shippedProcedures());
const found = (q: string, limit = 3) => searchIndex(index, q, limit).map(({ code }) => code);

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

  it("a code finds its procedure alone", () => expect(found("mã 1.004222 là gì")).toEqual(["1.004222"]));
  it("accents typed are meant: mất is not mặt", () => expect(found("mất sổ đỏ")[0]).toBe("1.012786"));
  it("the last word may be half typed", () => expect(found("ket ho")).toContain("1.000894"));
  it("words of no procedure find nothing", () => {
    expect(found("")).toEqual([]);
    expect(found("zzzz qqqq")).toEqual([]);
    expect(found("!!! ???")).toEqual([]);
  });
  it("names of an object's own machinery are words like others", () => {
    expect(() => found("constructor __proto__ valueOf")).not.toThrow();
    expect(found("hasOwnProperty")).toEqual([]);
  });
  it("an endless question is cut, not refused", () => expect(found("khai sinh ".repeat(10_000))).toContain("1.001193"));
});
