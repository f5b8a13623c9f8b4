import {
  findUnit,
  shippedChange,
  type ChangedUnit,
  type ShippedChangeDay,
  type Unit,
  type UnitChange,
} from "#features/units";
import type { Reading } from "#platform/context";

/** Codes that no list has given out. */
const PARTS = ["99991", "99992"] as const;
const DIVIDED_ON = "2026-05-18";
const LED_BACK_ON = "2026-06-01";

export type RehearsedChange = "2025-07-01" | "2026-04-30" | "division" | "undoing";

/** The changes of a rehearsal, in their order: the two that were, then one commune divided and put together again. */
export const changesFrom = (day: ShippedChangeDay): readonly RehearsedChange[] =>
  day === "2025-07-01" ? [day, "2026-04-30", "division", "undoing"] : [day, "division", "undoing"];

export async function rehearsedChange(
  reading: Reading,
  which: RehearsedChange,
  dividedCode: string,
): Promise<UnitChange> {
  if (which === "2025-07-01" || which === "2026-04-30") return shippedChange(reading, which);
  const unit = await findUnit(reading, dividedCode);
  const before = unit ?? (await findUnit(reading, dividedCode, DIVIDED_ON.replace("18", "17")));
  if (!before) throw new Error(`There is no unit ${dividedCode}.`);
  return which === "division" ? divisionOf(before) : undoingOf(before);
}

const changedOf = ({ code, level, type, name, nameEn, provinceCode }: Unit): ChangedUnit => ({
  code,
  level,
  type,
  name,
  nameEn,
  provinceCode,
});

/** In two parts; the first takes what nothing else decides, the second what lies at addresses of its places. */
function divisionOf(unit: Unit): UnitChange {
  const { code, provinceCode, name } = unit;
  const whole = changedOf(unit);
  const [first, second] = PARTS;
  return {
    id: "rehearsal-division",
    provinceCode,
    kind: "divide",
    title: `Chia ${name} (diễn tập)`,
    instrument: "00/NQ-HĐND",
    on: DIVIDED_ON,
    units: [
      { ...whole, code: first, name: `${name} Một`, nameEn: `${unit.nameEn} Mot` },
      { ...whole, code: second, name: `${name} Hai`, nameEn: `${unit.nameEn} Hai` },
    ],
    links: [
      { from: code, to: first, kind: "part", main: true },
      { from: code, to: second, kind: "part", places: ["tổ dân phố 1", "tổ dân phố 2", "tổ dân phố 3"] },
    ],
  };
}

function undoingOf(unit: Unit): UnitChange {
  const { code, provinceCode, name } = unit;
  return {
    id: "rehearsal-undoing",
    provinceCode,
    kind: "merge",
    title: `Nhập lại ${name} (diễn tập)`,
    instrument: "00/NQ-HĐND",
    on: LED_BACK_ON,
    units: [changedOf(unit)],
    links: PARTS.map((from) => ({ from, to: code, kind: "whole", main: true })),
    undoes: "rehearsal-division",
  };
}
