/**
 * Rows and cells of a table saved as text: commas, semicolons (Excel in Vietnamese) or tabs, told by the first line; cells
 * in quotes may hold all of them and line breaks (RFC 4180). Blank lines are left out; `line` is where a row begins, from 1.
 * Undefined when a quote is never closed.
 */
export function readDelimited(text: string): readonly DelimitedRow[] | undefined {
  const plain = text.replace(/^\ufeff/, "");
  const delimiter = delimiterOf(plain.split("\n", 1)[0] ?? "");
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== "")) rows.push({ line: begun, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain.charAt(at + 1) === '"') cell += plain.charAt((at += 1));
      else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (letter === delimiter) {
      cells.push(cell.trim());
      cell = "";
    } else if (letter === "\n") {
      endRow();
      begun = line;
    } else if (letter !== "\r") cell += letter;
  }
  endRow();
  return quoted ? undefined : rows;
}

export type DelimitedRow = { readonly line: number; readonly cells: readonly string[] };

const delimiterOf = (first: string): string =>
  [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
