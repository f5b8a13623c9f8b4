import { addCalendarDay, removeCalendarDay } from "#features/units";
import { asCommand } from "#platform/feature";
import type { World } from "../../world.ts";
import { by, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

const add = asCommand(addCalendarDay);
const remove = asCommand(removeCalendarDay);

type Where = { readonly provinceCode: string; readonly organisationId?: string };
let nextDay = 0;

/** A Wednesday of the coming years that no other scene has used. */
const freeDay = (): string => {
  nextDay += 1;
  return new Date(Date.UTC(2027, 5, 2 + 7 * nextDay)).toISOString().slice(0, 10);
};

const dayOff = (where: Where, day: string): object => ({
  ...where,
  day,
  kind: "off",
  occasion: "Ngày nghỉ của địa phương",
  instrument: "Quyết định mẫu",
});

async function addedDay(world: World, where: Where): Promise<object> {
  const day = freeDay();
  const administrator = { role: "administrator", provinceCode: "31" } as const;
  const actor = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [administrator] } as const;
  const outcome = await world.run(actor, addCalendarDay, dayOff(where, day));
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return { ...where, day };
}

const scenesAt = (place: string, where: Where, allowed: readonly MemberName[]): Scene[] => [
  {
    command: add,
    when: `a day off is due ${place}`,
    allowed,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const input = dayOff(where, freeDay());
      return { input: () => input };
    },
  },
  {
    command: remove,
    when: `a day off was a mistake ${place}`,
    allowed,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const input = await addedDay(world, where);
      return { input: () => input };
    },
  },
];

export const unitScenes: readonly Scene[] = [
  ...scenesAt("in the whole province", { provinceCode: "31" }, by("administrator", "province")),
  ...scenesAt(
    "at one centre",
    { provinceCode: "31", organisationId: "11329.c" },
    by("administrator", "centre province"),
  ),
];
