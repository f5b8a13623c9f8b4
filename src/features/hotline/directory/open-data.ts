import { nationalDigits } from "#core/text/telephone";
import { vcardsOf, type VCard } from "#core/text/vcard";
import { localDateOf, formatInstant } from "#core/time/local-time";
import { findOrganisation, findUnit, unitCodeOf, unitName } from "#features/units";
import type { Reading } from "#platform/context";
import { exportFile } from "#platform/export/export-file";
import type { Cell, Column } from "#platform/export/sheet";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { messages } from "../messages.ts";
import { isValidOn, type HotlineNumber } from "../numbers/number.ts";
import { numbersOf, numbersOfCountry } from "../numbers/number-register.ts";
import { numberHref, unitHref } from "./call-link.tsx";

/** One number as open data says it; instants with their offset, days `yyyy-mm-dd`. */
export type OpenNumber = {
  readonly provinceCode: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly number: string;
  readonly shown: string;
  readonly hours: string;
  readonly languages: string[];
  readonly validFrom: string;
  readonly validTo?: string;
  readonly verifiedAt?: string;
  readonly callInstead?: string;
  readonly instrument: string;
};

export async function presentOpenNumber(reading: Reading, number: HotlineNumber): Promise<OpenNumber> {
  const unitCode = unitCodeOf(number.organisationId);
  const [office, unit] = [await findOrganisation(reading, number.organisationId), await findUnit(reading, unitCode)];
  return {
    provinceCode: number.provinceCode,
    unitCode,
    unit: unit ? unitName(unit).vi : unitCode,
    organisationId: number.organisationId,
    organisation: office?.name ?? number.organisationId,
    purpose: number.purpose,
    number: number.number,
    shown: number.shown,
    hours: number.hours,
    languages: [...number.languages],
    validFrom: number.validFrom,
    ...(number.validTo === undefined ? {} : { validTo: number.validTo }),
    ...(number.verified ? { verifiedAt: formatInstant(number.verified.at) } : {}),
    ...(number.callInstead === undefined ? {} : { callInstead: number.callInstead }),
    instrument: number.instrument,
  };
}

/** The numbers of the province asked for (`?tinh=31`), else of the country: those of today and those to come or retired. */
async function asked({ acting, query }: PageRequest): Promise<readonly HotlineNumber[] | undefined> {
  const province = query["tinh"];
  if (province === undefined) return numbersOfCountry(acting);
  return (await findUnit(acting, province))?.level === "province" ? numbersOf(acting, province) : undefined;
}

export async function sendJson(request: PageRequest): Promise<PageAnswer> {
  const numbers = await asked(request);
  if (!numbers) return missing(messages[request.locale].unknownUnit);
  const items = await Promise.all(numbers.map((each) => presentOpenNumber(request.acting, each)));
  const bytes = Buffer.from(JSON.stringify({ asOf: formatInstant(request.acting.at), items }, null, 1));
  return { kind: "file", bytes, type: "application/json; charset=utf-8", name: "duong-day-nong.json" };
}

const column = (title: string, letters: number, kind: Column["kind"] = "text"): Column => ({ title, letters, kind });
const columns: readonly Column[] = [
  column("ma_tinh", 8),
  column("ma_don_vi", 10),
  column("don_vi", 30),
  column("co_quan", 16),
  column("ten_co_quan", 50),
  column("muc_dich", 12),
  column("so_quay", 16),
  column("so", 16),
  column("gio", 8),
  column("ngon_ngu", 10),
  column("tu_ngay", 12, "day"),
  column("den_ngay", 12, "day"),
  column("kiem_tra_luc", 20),
  column("goi_thay", 16),
  column("van_ban", 40),
];

async function* rowsOf(reading: Reading, numbers: readonly HotlineNumber[]): AsyncGenerator<readonly Cell[]> {
  for (const each of numbers) {
    const open = await presentOpenNumber(reading, each);
    yield [
      open.provinceCode,
      open.unitCode,
      open.unit,
      open.organisationId,
      open.organisation,
      open.purpose,
      // A spreadsheet takes a leading plus for a formula: here as dialled inside the country.
      nationalDigits(open.number),
      open.shown,
      open.hours,
      open.languages.join(" "),
      open.validFrom,
      open.validTo ?? null,
      open.verifiedAt ?? null,
      open.callInstead ?? null,
      open.instrument,
    ];
  }
}

export async function sendCsv(request: PageRequest): Promise<PageAnswer> {
  const numbers = await asked(request);
  if (!numbers) return missing(messages[request.locale].unknownUnit);
  return exportFile({ title: "duong-day-nong", columns, rows: rowsOf(request.acting, numbers) }, "csv");
}

export async function sendVcards(request: PageRequest): Promise<PageAnswer> {
  const numbers = await asked(request);
  return numbers ? vcardFile(request, numbers) : missing(messages[request.locale].unknownUnit);
}

/** The contacts of one unit, to be saved on a phone. */
export async function sendUnitVcards(request: PageRequest): Promise<PageAnswer> {
  const unit = await findUnit(request.acting, request.params["code"] ?? "");
  if (!unit) return missing(messages[request.locale].unknownUnit);
  const numbers = await numbersOf(request.acting, unit.provinceCode);
  return vcardFile(
    request,
    numbers.filter(({ organisationId }) => unitCodeOf(organisationId) === unit.code),
  );
}

/** A phone keeps what it is given: only numbers that ring today. */
async function vcardFile({ acting, origin }: PageRequest, numbers: readonly HotlineNumber[]): Promise<PageAnswer> {
  const today = numbers.filter((each) => isValidOn(each, localDateOf(acting.at)));
  const cards = await Promise.all(
    today.map(async (number): Promise<VCard> => {
      const open = await presentOpenNumber(acting, number);
      const office = await findOrganisation(acting, number.organisationId);
      return {
        uid: `hotline-${number.provinceCode}-${number.id}`,
        name: `${messages.vi.purposes[number.purpose]} ${open.unit}`,
        organisation: open.organisation,
        telephones: [number.number],
        address: office?.address,
        note: `${messages.vi.hours[number.hours]}. ${origin}${numberHref(number.number)}`,
        url: `${origin}${unitHref(open.unitCode)}`,
      };
    }),
  );
  const bytes = Buffer.from(vcardsOf(cards));
  return { kind: "file", bytes, type: "text/vcard; charset=utf-8", name: "duong-day-nong.vcf" };
}
