import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Organisation, OrganisationKind } from "./organisation.ts";
import { unitTables } from "./tables.ts";

/** The offices of one province, those that ended too, in id order. */
export const readOrganisations = (db: Db, provinceCode: string): Promise<Organisation[]> =>
  readOrganisationsOf(db, [provinceCode]);

/** The offices of several provinces, those that ended too, in the order of their provinces' codes and their ids. */
export async function readOrganisationsOf(db: Db, provinceCodes: readonly string[]): Promise<Organisation[]> {
  const rows = await unitTables(db)
    .selectFrom("organisation")
    .selectAll()
    .where("province_code", "=", sql<string>`any(${provinceCodes}::text[])`)
    .orderBy("province_code")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    provinceCode: row.province_code,
    unitCode: row.unit_code,
    kind: row.kind as OrganisationKind,
    name: row.name,
    nameEn: row.name_en,
    ...(row.agency_code === null ? {} : { agencyCode: row.agency_code }),
    agencyCodeProvisional: row.agency_code_provisional,
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.hotline === null ? {} : { hotline: row.hotline }),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  }));
}

/** Closes offices with their last day (`yyyy-mm-dd`), or opens them again when that is undefined. */
export async function closeOrganisations(
  db: Db,
  of: { readonly provinceCodes: readonly string[]; readonly unitCodes: readonly string[]; readonly lastDay?: string },
): Promise<void> {
  await sql`
    update organisation set valid_to = ${of.lastDay ?? null}::date
    where province_code = any(${of.provinceCodes}::text[]) and unit_code = any(${of.unitCodes}::text[])`.execute(db);
}

/** Adds offices and renames those whose unit changed; agency codes, addresses and hotlines stay as the province set them. */
export async function keepOrganisations(
  db: Db,
  organisations: readonly Organisation[],
  validFrom: string,
): Promise<void> {
  await sql`
    insert into organisation
    select t."provinceCode", t.id, t."unitCode", t.kind, t.name, t."nameEn", t."agencyCode", t."agencyCodeProvisional",
      t.address, t.hotline, ${validFrom}::date, null
    from json_to_recordset(${JSON.stringify(organisations)}::json) as t(
      "provinceCode" text, id text, "unitCode" text, kind text, name text, "nameEn" text, "agencyCode" text,
      "agencyCodeProvisional" boolean, address text, hotline text)
    on conflict (province_code, id) do update set name = excluded.name, name_en = excluded.name_en`.execute(db);
}

/** False when the province has no such office. An empty text takes the entry away. */
export async function keepAddress(
  db: Db,
  to: { readonly provinceCode: string; readonly organisationId: string; readonly address: string },
): Promise<boolean> {
  const done = await unitTables(db)
    .updateTable("organisation")
    .set({ address: to.address || null })
    .where("province_code", "=", to.provinceCode)
    .where("id", "=", to.organisationId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/**
 * The number that an office's pages and papers show. It is kept by the register of hotline numbers alone, which knows
 * since when and by which instrument; an empty text takes it away, and the national line is shown instead.
 */
export async function keepHotline(
  db: Db,
  to: { readonly provinceCode: string; readonly organisationId: string; readonly hotline: string },
): Promise<void> {
  await unitTables(db)
    .updateTable("organisation")
    .set({ hotline: to.hotline || null })
    .where("province_code", "=", to.provinceCode)
    .where("id", "=", to.organisationId)
    .execute();
}
