import { readTelephone } from "#core/text/telephone";
import { findFingerprint, keepFingerprint, keepHotline } from "#features/units";
import type { Reading } from "#platform/context";
import { fingerprintOf, readShippedTable } from "#platform/shipped-data";
import type { LinePurpose } from "../line.ts";
import type { LineHours, LineLanguage } from "./number.ts";
import { forgetNumbers } from "./number-register.ts";
import { insertNumbers, readNumbers, type AddedNumber } from "./number-store.ts";

const FILE = "hotline/numbers.tsv";
const LIST = "hotline-numbers";

/** Enters the shipped numbers; what a province has changed, retired or set itself on the same line stays. */
export async function seedNumbers({ db, memory }: Reading): Promise<void> {
  const fingerprint = fingerprintOf([FILE]);
  if ((await findFingerprint(db, LIST)) === fingerprint) return;
  const shipped = shippedNumbers();
  const provinces = [...new Set(shipped.map(({ provinceCode }) => provinceCode))];
  const known = await readNumbers(db, provinces);
  const fresh = shipped.filter(
    (each) =>
      !known.some(
        ({ organisationId, purpose, id }) =>
          id === each.id || (organisationId === each.organisationId && purpose === each.purpose),
      ),
  );
  await db.transaction().execute(async (tx) => {
    await insertNumbers(tx, fresh);
    for (const { provinceCode, organisationId, purpose, shown } of fresh)
      if (purpose === "hotline")
        for (const office of [organisationId, organisationId.replace(/\.c$/, ".u")])
          await keepHotline(tx, { provinceCode, organisationId: office, hotline: shown });
    await keepFingerprint(tx, LIST, fingerprint);
  });
  for (const province of provinces) forgetNumbers({ memory }, province);
}

const shippedNumbers = (): AddedNumber[] =>
  readShippedTable(FILE).map((row) => {
    const read = readTelephone(row["number"] ?? "");
    if (!read.ok) throw new Error(`${FILE}: ${row["number"]} is no number`);
    const [organisationId = "", purpose = "", validFrom = ""] = [
      row["organisation_id"],
      row["purpose"],
      row["valid_from"],
    ];
    return {
      provinceCode: row["province_code"] ?? "",
      id: `${organisationId}.${purpose}.shipped`,
      organisationId,
      purpose: purpose as LinePurpose,
      ...read.value,
      hours: row["hours"] as LineHours,
      languages: (row["languages"] ?? "vi").split(",") as LineLanguage[],
      instrument: row["instrument"] ?? "",
      validFrom,
      addedAt: new Date(`${validFrom}T00:00:00+07:00`),
      addedBy: "system:shipped",
    };
  });
