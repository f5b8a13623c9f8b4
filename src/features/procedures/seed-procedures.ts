import type { Reading } from "#platform/context";
import { keepProcedures } from "./procedure-store.ts";
import { shippedProcedures } from "./shipped-catalogue.ts";

/** Loads the shipped procedures; versions entered here stay, and unchanged rows are not written. */
export async function seedProcedures({ db, memory }: Reading): Promise<void> {
  await keepProcedures(db, shippedProcedures());
  memory.forget("procedures/");
}
