import { ok, refuse, type Refusal, type Result } from "#core/result";
import { readDelimited } from "#core/text/delimited";
import { foldVietnamese } from "#core/text/fold";
import { isLocalDate } from "#core/time/local-date";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";

/** The columns of an exported table, in its order; the second name is that of the API's field. */
export const importColumns = [
  ["ma", "code"],
  ["co_quan", "organisationId"],
  ["tu_ngay", "validFrom"],
  ["den_ngay", "validTo"],
  ["van_ban", "instrument"],
  ["ma_ke_tiep", "successorCode"],
  ["co_quan_ke_tiep", "successorOrganisation"],
  ["van_ban_ket_thuc", "closingInstrument"],
] as const;
const needed = ["code", "organisationId", "validFrom", "instrument"] as const;

type Field = (typeof importColumns)[number][1];
type Cells = Readonly<Partial<Record<Field, string>>>;

export type ImportLine = { readonly line: number; readonly entry: Result<AgencyCodeEntry, Refusal> };

/** A table of codes as lines, each an entry or what is wrong with it; refused whole when it is no such table. */
export function readImport(csv: string, provinceCode: string): Result<readonly ImportLine[], Refusal> {
  const [head, ...rows] = readDelimited(csv) ?? [];
  if (!head) return refuse("units.csv_unreadable", { why: "trống hoặc thiếu dấu ngoặc kép đóng" });
  const fields = head.cells.map(fieldOf);
  const absent = importColumns.find(([, field]) => needed.includes(field as never) && !fields.includes(field));
  if (absent) return refuse("units.csv_unreadable", { why: `thiếu cột ${absent[0]}` });
  return ok(
    rows.map(({ line, cells }) => {
      const named = Object.fromEntries(fields.flatMap((field, at) => (field ? [[field, cells[at] ?? ""]] : [])));
      return { line, entry: readEntry(named, provinceCode) };
    }),
  );
}

/** `Từ ngày`, `tu_ngay` and `validFrom` name the same column. */
function fieldOf(title: string): Field | undefined {
  const plain = foldVietnamese(title).replaceAll(/[^a-z]/g, "");
  return importColumns.find(([name, field]) =>
    [name, field].some((each) => each.toLowerCase().replaceAll("_", "") === plain),
  )?.[1];
}

function readEntry(cells: Cells, provinceCode: string): Result<AgencyCodeEntry, Refusal> {
  const blank = importColumns.find(([, field]) => needed.includes(field as never) && !cells[field]);
  if (blank) return refuse("units.import_blank", { column: blank[0] });
  const tooLong = Object.values(cells).find((value) => value.length > 120);
  if (tooLong !== undefined) return refuse("units.import_long", { value: `${tooLong.slice(0, 30)}…` });
  const { code = "", organisationId: office = "", instrument = "", ...more } = cells;
  const [validFrom, validTo] = [readDate(cells.validFrom ?? ""), readDate(cells.validTo ?? "")];
  const unreal = [validFrom, validTo].find((day) => day !== "" && !isLocalDate(day));
  if (unreal !== undefined) return refuse("units.calendar_day_unreal", { day: unreal });
  return ok({
    provinceCode,
    code: code.toUpperCase(),
    // A unit's code alone means its centre, which is the office that numbers dossiers.
    organisationId: office.includes(".") ? office : `${office}.c`,
    instrument,
    ...withoutBlanks({ ...more, validTo, successorCode: more.successorCode?.toUpperCase() ?? "" }),
    validFrom,
  });
}

const withoutBlanks = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([, value]) => value));

/** `1/7/2025` as spreadsheets write it; anything else as it is. */
function readDate(typed: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
