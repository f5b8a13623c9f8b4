import { grantRelief, setAmount } from "#features/fees";
import { asCommand } from "#platform/feature";
import { by } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

let nextDay = 0;
/** A day on which no other scene's rule begins; by then each replaces the one before. */
const freeDay = (): string => {
  nextDay += 1;
  return new Date(Date.UTC(2027, 0, nextDay)).toISOString().slice(0, 10);
};

const frame = () => ({
  provinceCode: "31",
  name: "Lệ phí mẫu",
  channels: [],
  instrument: "Nghị quyết mẫu",
  replaces: [],
});

export const feeScenes: readonly Scene[] = [
  {
    command: asCommand(setAmount),
    when: "a Council has decided on an amount",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const validFrom = freeDay();
      // In force for its one day only, so that the next scene meets no other amount.
      const input = { ...frame(), procedureCode: "1.004873", kind: "fee", per: "case", dong: 5000, validFrom, validTo: validFrom }; // prettier-ignore
      return { input: () => input };
    },
  },
  {
    command: asCommand(grantRelief),
    when: "a Council makes something free",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const input = { ...frame(), procedureCodes: ["1.001612"], percentOff: 100, validFrom: freeDay() };
      return { input: () => input };
    },
  },
];
