import { fill } from "#core/text/fill";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { Card } from "#ui/card/view";
import { listChanges } from "../changes/change-store.ts";
import type { UnitChange } from "../changes/unit-change.ts";
import { findUnitEver } from "../unit-catalogue.ts";
import { sayDate } from "../say-hours.ts";
import { historyMessages } from "./messages.ts";

/** Changes that are decided for a unit and not in force yet, nearest first. */
export async function listComing(reading: Reading, code: string): Promise<readonly UnitChange[]> {
  const unit = await findUnitEver(reading, code);
  if (!unit) return [];
  const provinceCodes = [unit.provinceCode, "00"];
  const stored = await listChanges(reading.db, { provinceCodes, states: ["scheduled", "running"] });
  return stored.map(({ change }) => change).filter((change) => touches(change, code));
}

const touches = ({ links, units }: UnitChange, code: string): boolean =>
  units.some((unit) => unit.code === code) || links.some(({ from, to }) => from === code || to === code);

export const ComingChanges = (props: { readonly changes: readonly UnitChange[]; readonly locale: Locale }) => {
  const { changes, locale } = props;
  const text = historyMessages[locale];
  if (changes.length === 0) return null;
  return (
    <Card title={text.coming}>
      <ul>
        {changes.map(({ id, on, title, instrument }) => (
          <li key={id}>{fill(text.comingOne, { day: sayDate(on), title, instrument })}</li>
        ))}
      </ul>
    </Card>
  );
};
