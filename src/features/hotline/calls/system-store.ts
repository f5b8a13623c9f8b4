import type { Db } from "#platform/database/database";
import { callTables } from "./call-tables.ts";

/** A telephone system that may report calls of a province. Its secret is worked out from `secretNumber`, not kept. */
export type TelephoneSystem = {
  readonly provinceCode: string;
  readonly id: string;
  readonly name: string;
  readonly secretNumber: number;
  readonly openedAt: Date;
  readonly closedAt?: Date;
};

export async function listSystems(db: Db, provinceCode: string): Promise<TelephoneSystem[]> {
  const rows = await callTables(db)
    .selectFrom("telephone_system")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    id: row.id,
    name: row.name,
    secretNumber: row.secret_number,
    openedAt: row.opened_at,
    ...(row.closed_at ? { closedAt: row.closed_at } : {}),
  }));
}

type Opening = Pick<TelephoneSystem, "provinceCode" | "id" | "name"> & { readonly at: Date; readonly by: string };

/** Registers a system, or names it anew and opens it again. */
export async function openSystem(db: Db, { provinceCode, id, name, at, by }: Opening): Promise<void> {
  await callTables(db)
    .insertInto("telephone_system")
    .values({ province_code: provinceCode, id, name, secret_number: 1, opened_at: at, opened_by: by, closed_at: null })
    .onConflict((taken) => taken.columns(["province_code", "id"]).doUpdateSet({ name, closed_at: null }))
    .execute();
}

type Key = Pick<TelephoneSystem, "provinceCode" | "id">;

/** A new secret: what is signed with the last one is refused from now on. False when there is no such system. */
export async function turnSecret(db: Db, { provinceCode, id }: Key): Promise<boolean> {
  const done = await callTables(db)
    .updateTable("telephone_system")
    .set(({ eb }) => ({ secret_number: eb("secret_number", "+", 1) }))
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function closeSystem(db: Db, { provinceCode, id, at }: Key & { readonly at: Date }): Promise<boolean> {
  const done = await callTables(db)
    .updateTable("telephone_system")
    .set({ closed_at: at })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
