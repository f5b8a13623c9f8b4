import { listFields, listProcedures } from "#features/procedures";
import { listOrganisations } from "#features/units";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { figuresOf, type Figures, type Tally } from "./model/figures.ts";
import { filterOf, type ReportOrder } from "./report-order.ts";
import { countTallies } from "./report-store.ts";

export type SettlementRow = {
  /** Slug of a field, or id of an organisation. */
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
};

/** II.06a: what was received, settled and is in process, row by row and together. */
export type SettlementReport = {
  /** The moment at which what is in process was judged. */
  readonly asOf: Date;
  readonly rows: readonly SettlementRow[];
  readonly total: Figures;
};

export async function readSettlement(acting: Acting, order: ReportOrder, locale: Locale): Promise<SettlementReport> {
  const filter = await filterOf(acting, order);
  const tallies = await countTallies(acting.db, filter, order.by === "field" ? "procedure" : order.by);
  const names = order.by === "field" ? await fieldNames(acting, locale) : await officeNames(acting, order, locale);
  const rowKey = order.by === "field" ? await fieldOfProcedure(acting) : (key: string): string => key;
  const byRow = Map.groupBy(tallies, ({ key }: Tally) => rowKey(key));
  const rows = [...byRow].map(([key, own]) => ({ key, name: names.get(key) ?? key, figures: figuresOf(own) }));
  return {
    asOf: filter.asOf,
    rows: rows.toSorted((a, b) => b.figures.received - a.figures.received || a.name.localeCompare(b.name, "vi")),
    total: figuresOf(tallies),
  };
}

// What the catalogue does not know keeps its code as its name: a gap that is seen.
async function fieldOfProcedure(acting: Acting): Promise<(code: string) => string> {
  const fields = new Map((await listProcedures(acting)).map(({ code, field }) => [code, field]));
  return (code) => fields.get(code) ?? code;
}

const fieldNames = async (acting: Acting, locale: Locale): Promise<ReadonlyMap<string, string>> =>
  new Map((await listFields(acting)).map(({ slug, name }) => [slug, name[locale]]));

async function officeNames(acting: Acting, order: ReportOrder, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const { provinceCode } = await filterOf(acting, order);
  const offices = await listOrganisations(acting, { provinceCode });
  return new Map(offices.map((office) => [office.id, locale === "vi" ? office.name : office.nameEn]));
}
