import type { Reading } from "#platform/context";
import { typesetApart } from "#platform/pdf/typeset-apart";
import type { DrawnPaper } from "./drawn-paper.ts";
import { styleOf } from "./paper-sets.ts";
import { findTemplate, noteFault } from "./restyle/template-store.ts";
import { typesetPaper } from "./typeset-paper.ts";

export type PaperPlace = {
  readonly provinceCode: string;
  /** Slug of the procedure's field. */
  readonly field?: string | undefined;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly on: string;
};

/**
 * Sets a paper as its legal set, and the province's own template where there is one, say on the day of issue. A template
 * that fails never keeps anybody from their paper: the shipped one is printed, and the administrator is told.
 */
export async function setPaper(reading: Pick<Reading, "db">, drawn: DrawnPaper, place: PaperPlace): Promise<Buffer> {
  const { kind, data, issuedAt } = drawn;
  const { provinceCode, field, on } = place;
  const style = styleOf({ kind, field, on });
  const own = await findTemplate(reading.db, { provinceCode, kind, set: style.set }, { on, at: issuedAt });
  if (!own || own.source === "") return typesetPaper(drawn, style);
  const [layout = ""] = style.template.split("/");
  const set = await typesetApart({ source: own.source, layout, data: { ...data, form: style.words }, issuedAt });
  if (set.ok) return set.pdf;
  await noteFault(reading.db, own, set.fault);
  return typesetPaper(drawn, style);
}
