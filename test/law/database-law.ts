import type { Shape } from "./database-shape.ts";

/**
 * Tables that hold catalogues: the same rows in every province, copied to every node when the tables are spread.
 * Everything else is operational: its rows belong to one province.
 */
export const referenceTables: ReadonlySet<string> = new Set([
  "unit",
  "former_unit",
  "unit_succession",
  "national_agency_code",
  "shipped_list",
  "procedure_version",
  "imported_procedure",
  "imported_correction",
  // Says in which province a user name lives: whoever signs in types no province.
  "sign_in_name",
  "kysely_migration",
  "kysely_migration_lock",
]);

/** Logs: rows are added and read by province, never looked up one by one, so they carry no key at all. */
export const logTables: ReadonlySet<string> = new Set(["dossier_view"]);

/** One sentence for each operational table whose keys leave the province out. */
export function provinceBreaches(shape: Shape, reference: ReadonlySet<string> = referenceTables): string[] {
  const operational = shape.tables.filter((table) => !reference.has(table));
  return operational.flatMap((table) => {
    const keys = shape.keys.filter((key) => key.table === table);
    const primary = keys.find(({ kind }) => kind === "primary");
    const first = shape.columns.find((column) => column.table === table)?.name;
    if (!primary && logTables.has(table) && first === "province_code") return [];
    if (primary?.columns[0] !== "province_code")
      return [`${table}: its primary key must begin with province_code, not (${primary?.columns.join(", ") ?? ""}).`];
    return keys
      .filter(({ kind, refers }) => kind !== "foreign" || !reference.has(refers ?? ""))
      .filter(({ columns }) => !columns.includes("province_code"))
      .map(
        ({ name, kind, columns }) =>
          `${table}: the ${kind} key ${name} (${columns.join(", ")}) leaves province_code out.`,
      );
  });
}

const timeType = "timestamp with time zone";

/** Instants end in _at and know their zone; a calendar day ends in _on and has none. */
export function timeBreaches(shape: Shape): string[] {
  return shape.columns.flatMap(({ table, name, type }) => {
    if (type === "timestamp without time zone")
      return [`${table}.${name} has a time without its zone; use timestamptz.`];
    if (/(^|_)at$/.test(name) && type !== timeType) return [`${table}.${name} is named for an instant but is ${type}.`];
    if (name.endsWith("_on") && type !== "date") return [`${table}.${name} is named for a day but is ${type}.`];
    if (type === timeType && !/(^|_)(at|until|since|from|to)$/.test(name))
      return [`${table}.${name} is an instant; let its name end in _at.`];
    return [];
  });
}

/** Names of the lists above that no table bears any more. */
export const staleReferences = (shape: Shape, reference: ReadonlySet<string> = referenceTables): string[] =>
  [...reference, ...logTables].filter((table) => !shape.tables.includes(table));
