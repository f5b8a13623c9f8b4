import { runStatement, type Db } from "#platform/database/database";
import { sumOf, type Figures } from "./model/figures.ts";
import type { Gap } from "./model/gap.ts";
import type { UnitDay } from "./model/unit-day.ts";

type Row = Figures & {
  readonly provinceCode: string;
  readonly unitCode: string;
  readonly on: string;
  readonly gaps: readonly Gap[] | null;
};

const columns = `province_code as "provinceCode", unit_code as "unitCode", counted_on as "on", opening, received,
  transferred_in as "transferredIn", ended, transferred_out as "transferredOut", in_hand as "inHand", in_transit as "inTransit", gaps`;

const unitDayOf = ({ provinceCode, unitCode, on, gaps, ...figures }: Row): UnitDay => ({
  provinceCode,
  unitCode,
  on,
  figures,
  ...(gaps ? { gaps } : {}),
});

/** The line of the whole country; a day that has one is closed. */
const NATION = "00";

/** Writes a closed day; what was written before stays, whoever asks again. */
export async function writeDay(
  db: Db,
  { on, units, closedAt }: { readonly on: string; readonly units: readonly UnitDay[]; readonly closedAt: Date },
): Promise<void> {
  const nation = { provinceCode: NATION, unitCode: NATION, on, figures: sumOf(units.map(({ figures }) => figures)) };
  const rows = [...units, nation].map(({ figures, ...rest }) => ({ ...rest, ...figures }));
  await runStatement(
    db,
    `insert into ledger_day (province_code, unit_code, counted_on, opening, received, transferred_in, ended, transferred_out,
       in_hand, in_transit, gaps, closed_at)
     select t."provinceCode", t."unitCode", t."on", t.opening, t.received, t."transferredIn", t.ended, t."transferredOut",
       t."inHand", t."inTransit", t.gaps, $2::timestamptz
     from json_to_recordset($1::json) as t("provinceCode" text, "unitCode" text, "on" date, opening int, received int,
       "transferredIn" int, ended int, "transferredOut" int, "inHand" int, "inTransit" int, gaps jsonb)
     on conflict (province_code, unit_code, counted_on) do nothing`,
    [JSON.stringify(rows), closedAt.toISOString()],
  );
}

/** The last day that has been closed. */
export async function lastClosedDay(db: Db): Promise<string | undefined> {
  const [row] = await runStatement<{ on: string | null }>(
    db,
    `select max(counted_on) as "on" from ledger_day where province_code = $1 and unit_code = $1`,
    [NATION],
  );
  return row?.on ?? undefined;
}

/** What was written of one day. */
export async function readDay(db: Db, provinceCodes: readonly string[], on: string): Promise<UnitDay[]> {
  const rows = await runStatement<Row>(
    db,
    `select ${columns} from ledger_day where province_code = any($1::text[]) and counted_on = $2::date order by province_code, unit_code`,
    [[...provinceCodes], on],
  );
  return rows.map(unitDayOf);
}

/** The latest closed days of one unit, the newest first. */
export async function readUnitDays(
  db: Db,
  of: { readonly provinceCode: string; readonly unitCode: string; readonly upTo: string; readonly most: number },
): Promise<UnitDay[]> {
  const rows = await runStatement<Row>(
    db,
    `select ${columns} from ledger_day
     where province_code = $1 and unit_code = $2 and counted_on <= $3::date order by counted_on desc limit $4::int`,
    [of.provinceCode, of.unitCode, of.upTo, of.most],
  );
  return rows.map(unitDayOf);
}
