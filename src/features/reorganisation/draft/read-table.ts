import { ok, refuse, type Refusal, type Result } from "#core/result";
import { readDelimited } from "#core/text/delimited";
import { foldVietnamese } from "#core/text/fold";
import { rowOf, type LineInput } from "./change-input.ts";
import { communeTypes, linkKinds, type ChangeRow } from "./change-row.ts";
import { kindNames, typeNames } from "./kind-names.ts";

/** The columns of a table, by the name people give them and that of the API's field. */
export const tableColumns = [
  ["tu", "from"],
  ["den", "to"],
  ["cach", "kind"],
  ["chinh", "main"],
  ["noi", "places"],
  ["ten", "name"],
  ["loai", "type"],
] as const;
const needed = ["from", "to", "kind"] as const;
const MOST_ROWS = 2000;
const MOST_CELL = 2000;

/** What decoding puts where bytes are no UTF-8, and the sign 0, of which UTF-16 is full. */
const brokenLetter = new RegExp("[\\ufffd\\0]");

type Field = (typeof tableColumns)[number][1];
type Cells = Readonly<Partial<Record<Field, string>>>;

/** The lines of a table, numbered as an editor numbers them; refused whole at the first that cannot be read. */
export function readTable(table: string): Result<readonly ChangeRow[], Refusal> {
  const broken = table.search(brokenLetter);
  if (broken >= 0) return refuse("change.table_encoding", { row: table.slice(0, broken).split("\n").length });
  const [head, ...lines] = readDelimited(table) ?? [];
  if (!head) return refuse(table.trim() === "" ? "change.table_empty" : "change.table_open_quote");
  const fields = head.cells.map(fieldOf);
  const absent = tableColumns.find(([, field]) => needed.includes(field as never) && !fields.includes(field));
  if (absent) return refuse("change.table_column", { row: head.line, column: absent.join(" / ") });
  if (lines.length === 0) return refuse("change.table_empty");
  if (lines.length > MOST_ROWS) return refuse("change.table_long", { n: lines.length, most: MOST_ROWS });
  const rows: ChangeRow[] = [];
  for (const { line, cells } of lines) {
    const named: Cells = Object.fromEntries(fields.flatMap((field, at) => (field ? [[field, cells[at] ?? ""]] : [])));
    const row = readLine(named, line);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
}

/** `Từ`, `tu` and `from` name the same column. */
const fieldOf = (title: string): Field | undefined =>
  tableColumns.find((names) => (names as readonly string[]).includes(foldVietnamese(title)))?.[1];

function readLine(cells: Cells, row: number): Result<ChangeRow, Refusal> {
  const blank = tableColumns.find(([, field]) => needed.includes(field as never) && !cells[field]);
  if (blank) return refuse("change.table_blank", { row, column: blank[0] });
  const long = Object.values(cells).find((value) => value.length > MOST_CELL);
  if (long !== undefined) return refuse("change.table_cell", { row, value: `${long.slice(0, 30)}…` });
  const kind = wordOf(linkKinds, kindNames, cells.kind ?? "");
  if (!kind) return refuse("change.table_kind", { row, value: cells.kind ?? "" });
  const type = cells.type ? wordOf(communeTypes, typeNames, cells.type) : undefined;
  if (cells.type && !type) return refuse("change.table_type", { row, value: cells.type });
  const line: LineInput = {
    from: cells.from ?? "",
    to: cells.to ?? "",
    kind,
    main: ["x", "co", "chinh", "yes", "true", "1"].includes(foldVietnamese(cells.main ?? "")),
    places: placesOf(cells.places ?? ""),
    ...(cells.name ? { name: cells.name } : {}),
    ...(type ? { type } : {}),
  };
  return ok(rowOf(line, row));
}

/** `Tổ 1; Tổ 2 | phố Máy Chai` */
export const placesOf = (text: string): string[] =>
  text
    .split(/[;|\n]/)
    .map((place) => place.trim())
    .filter((place) => place !== "");

/** A word as the API writes it, or as people do in either language; what stands behind a comma may be left out. */
function wordOf<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<Word, { readonly vi: string; readonly en: string }>>,
  typed: string,
): Word | undefined {
  const plain = foldVietnamese(typed);
  const forms = (word: Word) =>
    [word, names[word].vi, names[word].en].flatMap((each) => [each, each.split(",")[0] ?? ""]);
  return words.find((word) => forms(word).some((each) => foldVietnamese(each) === plain));
}
