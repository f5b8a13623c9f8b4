import { runStatement, type Db } from "#platform/database/database";
import type { PaperKind } from "../paper-kind.ts";

export type TemplateKey = { readonly provinceCode: string; readonly kind: PaperKind; readonly set: string };

/** A province's own template; an empty text goes back to the shipped one. */
export type Template = TemplateKey & {
  readonly version: number;
  readonly validFrom: string;
  readonly acceptedAt: Date;
  readonly instrument: string;
  readonly source: string;
  /** When it last could not be set, and why; the shipped template was printed instead. */
  readonly failedAt: Date | null;
  readonly fault: string | null;
};

const columns = `province_code as "provinceCode", kind, set_id as "set", version, to_char(valid_from, 'YYYY-MM-DD') as "validFrom",
  accepted_at as "acceptedAt", instrument, source, failed_at as "failedAt", fault`;

/**
 * The template that holds for a paper issued at a moment: valid that day and accepted by then, so that a version accepted
 * later never changes what was issued before.
 */
export async function findTemplate(
  db: Db,
  { provinceCode, kind, set }: TemplateKey,
  issued: { readonly on: string; readonly at: Date },
): Promise<Template | undefined> {
  const [row] = await runStatement<Template>(
    db,
    `select ${columns} from paper_template
     where province_code = $1 and kind = $2 and set_id = $3 and valid_from <= $4::date and accepted_at <= $5
     order by valid_from desc, version desc limit 1`,
    [provinceCode, kind, set, issued.on, issued.at],
  );
  return row;
}

/** A province's templates, the newest of each paper first. */
export const listTemplates = (db: Db, provinceCode: string): Promise<Template[]> =>
  runStatement<Template>(
    db,
    `select ${columns} from paper_template where province_code = $1 order by kind, set_id, version desc limit 500`,
    [provinceCode],
  );

export type NewTemplate = TemplateKey & {
  readonly validFrom: string;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
  readonly instrument: string;
  readonly source: string;
  readonly requestKey: string;
};

/** Adds the next version; the same request twice adds one. Says its number. */
export async function insertTemplate(db: Db, added: NewTemplate): Promise<number> {
  const { provinceCode, kind, set } = added;
  const [row] = await runStatement<{ version: number }>(
    db,
    `with added as (
       insert into paper_template (province_code, kind, set_id, version, valid_from, accepted_at, accepted_by, instrument,
         source, request_key)
       select $1, $2, $3, coalesce(max(version), 0) + 1, $4::date, $5::timestamptz, $6, $7, $8, $9
       from paper_template where province_code = $1 and kind = $2 and set_id = $3
       on conflict (province_code, request_key) do nothing returning version
     )
     select version from added
     union all select version from paper_template where province_code = $1 and request_key = $9 limit 1`,
    [
      provinceCode,
      kind,
      set,
      added.validFrom,
      added.acceptedAt,
      added.acceptedBy,
      added.instrument,
      added.source,
      added.requestKey,
    ],
  );
  return row?.version ?? 0;
}

/** Told to the administrator: this version could not be set, and the shipped one was printed. */
export async function noteFault(db: Db, { provinceCode, kind, set, version }: Template, fault: string): Promise<void> {
  await runStatement(
    db,
    `update paper_template set failed_at = now(), fault = $5
     where province_code = $1 and kind = $2 and set_id = $3 and version = $4`,
    [provinceCode, kind, set, version, fault.slice(0, 500)],
  );
}
