import { runStatement, type Db } from "#platform/database/database";

export type SlipKind = "guidance" | "intake-refusal";

/** What the slip says; the papers and the office are looked up when it is printed, as they were on its day. */
export type SlipBody = {
  readonly procedureCode: string;
  readonly personName?: string | undefined;
  readonly phone?: string | undefined;
  readonly wanted: readonly string[];
  readonly reason?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly note?: string | undefined;
};

export type Slip = {
  readonly provinceCode: string;
  readonly id: string;
  readonly kind: SlipKind;
  readonly centre: string;
  readonly givenAt: Date;
  /** Account id of the official. */
  readonly givenBy: string;
  readonly body: SlipBody;
};

export async function insertSlip(db: Db, slip: Slip): Promise<void> {
  await runStatement(
    db,
    `insert into counter_slip (province_code, id, kind, centre, given_at, given_by, body)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [slip.provinceCode, slip.id, slip.kind, slip.centre, slip.givenAt, slip.givenBy, JSON.stringify(slip.body)],
  );
}

export async function findSlip(db: Db, provinceCode: string, id: string): Promise<Slip | undefined> {
  const [row] = await runStatement<Slip>(
    db,
    `select province_code as "provinceCode", id, kind, centre, given_at as "givenAt", given_by as "givenBy", body
     from counter_slip where province_code = $1 and id = $2`,
    [provinceCode, id],
  );
  return row && { ...row, givenAt: new Date(row.givenAt) };
}
