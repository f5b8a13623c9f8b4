import type { Reading } from "#platform/context";
import { fingerprintOf } from "#platform/shipped-data";
import { replaceNationalCalendar } from "./calendar-store.ts";
import { replaceNationalCodes } from "./agency-codes/national-code-store.ts";
import { defaultOrganisations } from "./default-organisations.ts";
import { keepOrganisations } from "./organisation-store.ts";
import { replaceFormerUnits, replaceSuccessions } from "./registry/registry-store.ts";
import { shippedFormerUnits, shippedSuccessions } from "./registry/shipped-registry.ts";
import { shippedFiles, shippedUnits } from "./shipped-units.ts";
import { listChangesEverywhere } from "./changes/change-store.ts";
import { writeUnits } from "./changes/put-into-force.ts";
import { findFingerprint, keepFingerprint, replaceUnits } from "./unit-store.ts";

/** The day the two-level government and its service centres began. */
const BEGAN_ON = "2025-07-01";
const LIST = "units";

/** Loads the shipped units, offices and calendar; does nothing while the files are those loaded last. */
export async function seedUnits({ db, memory }: Reading): Promise<void> {
  const fingerprint = fingerprintOf(shippedFiles);
  if ((await findFingerprint(db, LIST)) === fingerprint) return;
  const units = shippedUnits();
  const organisations = defaultOrganisations(units);
  await db.transaction().execute(async (tx) => {
    await replaceUnits(tx, units);
    await replaceFormerUnits(tx, shippedFormerUnits());
    await replaceSuccessions(tx, shippedSuccessions());
    for (const { change } of await listChangesEverywhere(tx, ["running", "done"])) await writeUnits(tx, change);
    await replaceNationalCodes(tx);
    await keepOrganisations(tx, organisations, BEGAN_ON);
    await replaceNationalCalendar(tx);
    await keepFingerprint(tx, LIST, fingerprint);
  });
  memory.forget("units/");
}
