import type { Organisation, OrganisationKind } from "./organisation.ts";
import type { Unit, UnitEver } from "./unit.ts";
import { fullNameEn, fullNameInside } from "./unit-names.ts";

type Office = { readonly suffix: string; readonly kind: OrganisationKind; readonly vi: string; readonly en: string };

const centre = { vi: "Trung tâm Phục vụ hành chính công", en: "Public Administration Service Centre of" };
const committee = { vi: "Ủy ban nhân dân", en: "People's Committee of" };
const police = { vi: "Công an", en: "Police of" };

const communeOffices: readonly Office[] = [
  { suffix: "c", kind: "commune-centre", ...centre },
  { suffix: "u", kind: "commune-committee", ...committee },
  { suffix: "p", kind: "commune-police", ...police },
];

const departments: readonly (readonly [slug: string, vi: string, en: string])[] = [
  ["so-noi-vu", "Sở Nội vụ", "Department of Home Affairs"],
  ["so-tu-phap", "Sở Tư pháp", "Department of Justice"],
  ["so-tai-chinh", "Sở Tài chính", "Department of Finance"],
  ["so-xay-dung", "Sở Xây dựng", "Department of Construction"],
  ["so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"],
  ["so-y-te", "Sở Y tế", "Department of Health"],
  ["so-giao-duc", "Sở Giáo dục và Đào tạo", "Department of Education and Training"],
  ["so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"],
  ["so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade"],
  ["so-khoa-hoc", "Sở Khoa học và Công nghệ", "Department of Science and Technology"],
  ["so-dan-toc", "Sở Dân tộc và Tôn giáo", "Department of Ethnic and Religious Affairs"],
];

const provinceOffices: readonly Office[] = [
  { suffix: "c", kind: "province-centre", ...centre },
  { suffix: "u", kind: "province-committee", ...committee },
  ...departments.map(([suffix, vi, en]): Office => ({ suffix, kind: "department", vi, en: `${en} of` })),
  { suffix: "land", kind: "land-office", vi: "Văn phòng đăng ký đất đai", en: "Land Registration Office of" },
  { suffix: "police", kind: "province-police", ...police },
  { suffix: "bhxh", kind: "social-insurance", vi: "Bảo hiểm xã hội", en: "Social Insurance of" },
];

/** Offices that number dossiers: the centre that receives, and at a commune the committee with the centre's code. */
const numbersDossiers = new Set<OrganisationKind>([
  "province-centre",
  "commune-centre",
  "commune-committee",
  "district-centre",
  "district-committee",
]);

/** Before July 2025: a desk for reception and return at every level (Decree 61/2018/NĐ-CP), and the district. */
const desk = { vi: "Bộ phận Tiếp nhận và Trả kết quả", en: "One-Stop Desk of" };
const formerOffices: Readonly<Record<UnitEver["level"], readonly Office[]>> = {
  province: provinceOffices,
  district: [
    { suffix: "c", kind: "district-centre", ...desk },
    { suffix: "u", kind: "district-committee", ...committee },
  ],
  commune: [
    { suffix: "c", kind: "commune-centre", ...desk },
    { suffix: "u", kind: "commune-committee", ...committee },
    { suffix: "p", kind: "commune-police", ...police },
  ],
};

/** The offices of a unit of the closed list; `agencyCode` is what its dossier codes began with. */
export const formerOfficesOf = (unit: UnitEver, agencyCode: string): Organisation[] =>
  officesOf(unit, agencyCode, formerOffices[unit.level]);

/** The offices that the law puts in a unit of today. */
export const lawfulOffices = (unit: Unit, agencyCode: string): Organisation[] =>
  officesOf(unit, agencyCode, unit.level === "province" ? provinceOffices : communeOffices);

const officesOf = (unit: UnitEver, agencyCode: string, offices: readonly Office[]): Organisation[] =>
  offices.map(({ suffix, kind, vi, en }) => ({
    id: `${unit.code}.${suffix}`,
    provinceCode: unit.provinceCode,
    unitCode: unit.code,
    kind,
    name: `${vi} ${fullNameInside(unit)}`,
    nameEn: `${en} ${fullNameEn(unit)}`,
    ...(numbersDossiers.has(kind) ? { agencyCode } : {}),
    agencyCodeProvisional: numbersDossiers.has(kind) && unit.level !== "province",
  }));

/**
 * Every office the law puts in these units. Commune agency codes are issued by each province and published nowhere, so a
 * commune gets the province's code and its place in the list of codes, three digits, marked provisional.
 */
export function defaultOrganisations(units: readonly Unit[]): Organisation[] {
  const current = units.filter((unit) => unit.validTo === undefined).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const agencyCodes = new Map(current.flatMap((unit) => (unit.agencyCode ? [[unit.code, unit.agencyCode]] : [])));
  const counted = new Map<string, number>();
  return current.flatMap((unit) => {
    const own = agencyCodes.get(unit.provinceCode) ?? "";
    if (unit.level === "province") return lawfulOffices(unit, own);
    const place = (counted.get(unit.provinceCode) ?? 0) + 1;
    counted.set(unit.provinceCode, place);
    return lawfulOffices(unit, `${own}.${String(place).padStart(3, "0")}`);
  });
}
