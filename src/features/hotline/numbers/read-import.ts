import { ok, refuse, type Refusal, type Result } from "#core/result";
import { readDelimited } from "#core/text/delimited";
import { foldVietnamese } from "#core/text/fold";
import { isLocalDate } from "#core/time/local-date";
import type { LinePurpose } from "../line.ts";
import type { NumberGiven } from "./check-number.ts";
import { lineLanguages, type LineHours, type LineLanguage } from "./number.ts";

/** The columns of the table of numbers; the last four may be left out. */
export const importColumns = ["co_quan", "so", "tu_ngay", "van_ban", "muc_dich", "gio", "ngon_ngu"] as const;
const needed = importColumns.slice(0, 4);
type Column = (typeof importColumns)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

export type ImportLine = { readonly line: number; readonly given: Result<NumberGiven, Refusal> };

/** A table of numbers as lines, each a number to be checked or what is wrong with it; refused whole when it is no such table. */
export function readImport(csv: string, provinceCode: string): Result<readonly ImportLine[], Refusal> {
  const [head, ...rows] = readDelimited(csv) ?? [];
  if (!head) return refuse("hotline.csv_unreadable", { why: "trống hoặc thiếu dấu ngoặc kép đóng" });
  const columns = head.cells.map(columnOf);
  const absent = needed.find((column) => !columns.includes(column));
  if (absent) return refuse("hotline.csv_unreadable", { why: `thiếu cột ${absent}` });
  return ok(
    rows.map(({ line, cells }) => {
      const named: Cells = Object.fromEntries(
        columns.flatMap((column, at) => (column ? [[column, cells[at] ?? ""]] : [])),
      );
      return { line, given: readLine(named, provinceCode) };
    }),
  );
}

/** `Cơ quan`, `co_quan` and `Co quan` name the same column. */
const columnOf = (title: string): Column | undefined => {
  const plain = foldVietnamese(title).replaceAll(/[^a-z]/g, "");
  return importColumns.find((name) => name.replaceAll("_", "") === plain);
};

const purposeWords: Readonly<Record<string, LinePurpose>> = {
  "": "hotline",
  hotline: "hotline",
  "duong day nong": "hotline",
  guidance: "guidance",
  "huong dan": "guidance",
  feedback: "feedback",
  "phan anh, kien nghi": "feedback",
  "phan anh": "feedback",
  technical: "technical",
  "ky thuat": "technical",
};
const hoursWords: Readonly<Record<string, LineHours>> = {
  "": "always",
  always: "always",
  "24/7": "always",
  office: "office",
  "gio hanh chinh": "office",
};

function readLine(cells: Cells, provinceCode: string): Result<NumberGiven, Refusal> {
  const blank = needed.find((column) => !cells[column]);
  if (blank) return refuse("hotline.import_blank", { column: blank });
  const wrong = (column: Column) =>
    refuse("hotline.import_word", { column, value: (cells[column] ?? "").slice(0, 40) });
  const tooLong = importColumns.find((column) => (cells[column] ?? "").length > 200);
  if (tooLong) return wrong(tooLong);
  const validFrom = readDay(cells.tu_ngay ?? "");
  if (!isLocalDate(validFrom)) return wrong("tu_ngay");
  const purpose = purposeWords[foldVietnamese(cells.muc_dich ?? "")];
  if (!purpose) return wrong("muc_dich");
  const hours = hoursWords[foldVietnamese(cells.gio ?? "")];
  if (!hours) return wrong("gio");
  const languages = readLanguages(cells.ngon_ngu ?? "");
  if (!languages) return wrong("ngon_ngu");
  const office = cells.co_quan ?? "";
  // A unit's code alone means its centre.
  const organisationId = office.includes(".") ? office : `${office}.c`;
  const instrument = cells.van_ban ?? "";
  return ok({ provinceCode, organisationId, purpose, typed: cells.so ?? "", hours, languages, validFrom, instrument });
}

function readLanguages(typed: string): readonly LineLanguage[] | undefined {
  const named = typed.split(/[\s,;/]+/).filter((each) => each !== "");
  const known = named.flatMap((each) => lineLanguages.find((language) => language === each.toLowerCase()) ?? []);
  if (known.length < named.length) return undefined;
  return known.length === 0 ? ["vi"] : [...new Set(known)];
}

/** `1/7/2025` as spreadsheets write it; anything else as it is. */
function readDay(typed: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
