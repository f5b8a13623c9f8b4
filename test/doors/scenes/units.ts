import { commitLimit } from "#features/procedures";
import {
  addAgencyCode,
  addCalendarDay,
  closeAgencyCode,
  importAgencyCodes,
  listOrganisations,
  listRemoteArea,
  removeCalendarDay,
  setContact,
  setOpeningHours,
  setReckoningRule,
  strikeRemoteArea,
  takeBackOpeningHours,
} from "#features/units";
import type { Command } from "#platform/command/define-command";
import { asCommand } from "#platform/feature";
import type { World } from "../../world.ts";
import { by, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

const add = asCommand(addCalendarDay);
const remove = asCommand(removeCalendarDay);

type Where = { readonly provinceCode: string; readonly organisationId?: string };
let nextDay = 0;

/** A working day of the coming summers, which have no days off of the whole country, that no other scene has used. */
const freeDay = (): string => {
  const daysOfWeek = 3;
  const weeks = 12;
  const turn = nextDay++;
  const year = 2027 + Math.floor(turn / (daysOfWeek * weeks));
  const firstOfJune = new Date(Date.UTC(year, 5, 1)).getUTCDay();
  // From the first Tuesday on: Tuesday, Wednesday and Thursday of twelve weeks.
  const day = 1 + ((2 - firstOfJune + 7) % 7) + 7 * (Math.floor(turn / daysOfWeek) % weeks) + (turn % daysOfWeek);
  return new Date(Date.UTC(year, 5, day)).toISOString().slice(0, 10);
};

const dayOff = (where: Where, day: string): object => ({
  ...where,
  day,
  kind: "off",
  occasion: "Ngày nghỉ của địa phương",
  instrument: "Quyết định mẫu",
});

/** Does something as the province's administrator, for another scene to start from. */
async function done(world: World, command: Command<never, unknown>, input: object): Promise<void> {
  const administrator = { role: "administrator", provinceCode: "31" } as const;
  const actor = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [administrator] } as const;
  const outcome = await world.run(actor, command, input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

async function addedDay(world: World, where: Where): Promise<object> {
  const day = freeDay();
  await done(world, add, dayOff(where, day));
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

const reckoning = { validFrom: "2027-06-01", counting: "day-based", note: "Quyết định mẫu" };
const remote = { provinceCode: "31", unitCode: "11359", instrument: "Quyết định mẫu" };

/** How a whole province counts is not for the administrator of one office. */
const provinceScenes: readonly Scene[] = [
  {
    command: asCommand(setReckoningRule),
    when: "days are to be counted otherwise",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => ({ provinceCode: "31", ...reckoning }) }),
  },
  {
    command: asCommand(listRemoteArea),
    when: "a commune is hard to reach",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => remote }),
  },
  {
    command: asCommand(strikeRemoteArea),
    when: "a road was built to a commune",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const administrator = { role: "administrator", provinceCode: "31" } as const;
      const actor = {
        kind: "official",
        accountId: "a",
        name: "Mẫu",
        provinceCode: "31",
        posts: [administrator],
      } as const;
      await world.run(actor, listRemoteArea, { ...remote, unitCode: "11329" });
      return { input: () => ({ provinceCode: "31", unitCode: "11329" }) };
    },
  },
  {
    command: asCommand(commitLimit),
    when: "a province needs less time than the law allows",
    // Half days are promised too.
    alsoRight: /^amount is one and a half$/,
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({
      input: () => ({ provinceCode: "31", procedureCode: "1.004873", validFrom: "2027-06-01", amount: 2, unit: "working-day", instrument: "Quyết định mẫu" }), // prettier-ignore
    }),
  },
];

const week = [1, 2, 3, 4, 5].map(() => [["07:30", "11:30"]]).concat([[["07:30", "11:00"]], []]);
const hours = (where: Where) => ({ ...where, validFrom: freeDay(), week, instrument: "Quyết định mẫu" });
const setHours = asCommand(setOpeningHours);

const hoursScenesAt = (place: string, where: Where, allowed: readonly MemberName[]): Scene[] => [
  {
    command: setHours,
    when: `other hours are due ${place}`,
    // No hours of its own: the office follows the usual ones again.
    alsoRight: /^week is null$/,
    allowed,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const input = hours(where);
      return { input: () => input };
    },
  },
  {
    command: asCommand(takeBackOpeningHours),
    when: `other hours were a mistake ${place}`,
    allowed,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const set = hours(where);
      await done(world, setHours, set);
      return { input: () => ({ ...where, validFrom: set.validFrom }) };
    },
  },
];

let nextCode = 100;
/** A code, and an office that has none: departments are many, and no other scene gives them one. */
const freeCode = () => {
  nextCode += 1;
  const validFrom = new Date(Date.UTC(2000 + nextCode, 0, 1)).toISOString().slice(0, 10);
  const validTo = new Date(Date.UTC(2000 + nextCode, 5, 1)).toISOString().slice(0, 10);
  return { provinceCode: "31", organisationId: "31.so-y-te", code: `H24.${nextCode}`, validFrom, validTo };
};
const lineOf = ({ code, organisationId, validFrom, validTo }: ReturnType<typeof freeCode>): string =>
  `ma,co_quan,tu_ngay,den_ngay,van_ban\n${code},${organisationId},${validFrom},${validTo},QĐ mẫu`;

const register: readonly Scene[] = [
  {
    command: asCommand(setContact),
    when: "an address changes",
    allowed: by("administrator", "centre province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({
      input: () => ({ provinceCode: "31", organisationId: "11329.c", address: "1 Phố Mẫu" }),
    }),
  },
  {
    command: asCommand(addAgencyCode),
    when: "an office gets its code",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      // An office has one open code: each time another office, of which the province has hundreds.
      const offices = await listOrganisations(world.services, { provinceCode: "31", kind: "commune-police" });
      nextCode += 1;
      const organisationId = offices[nextCode % offices.length]?.id ?? "";
      const code = `H24.${nextCode}`;
      return {
        input: () => ({ provinceCode: "31", organisationId, code, validFrom: "2025-07-01", instrument: "QĐ mẫu" }),
      };
    },
  },
  {
    command: asCommand(closeAgencyCode),
    when: "an office's code ends",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const offices = await listOrganisations(world.services, { provinceCode: "31", kind: "commune-committee" });
      nextCode += 1;
      const organisationId = offices[nextCode % offices.length]?.id ?? "";
      const where = { provinceCode: "31", organisationId, validFrom: "2025-07-01" };
      await done(world, asCommand(addAgencyCode), { ...where, code: `H24.${nextCode}`, instrument: "QĐ mẫu" });
      return { input: () => ({ ...where, validTo: "2026-11-30", closingInstrument: "QĐ mẫu" }) };
    },
  },
  {
    command: asCommand(importAgencyCodes),
    when: "the province sends its list of codes",
    allowed: by("administrator", "province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => {
      const csv = lineOf(freeCode());
      return { input: () => ({ provinceCode: "31", csv }) };
    },
  },
];

export const unitScenes: readonly Scene[] = [
  ...provinceScenes,
  ...hoursScenesAt("in the whole province", { provinceCode: "31" }, by("administrator", "province")),
  ...hoursScenesAt(
    "at one centre",
    { provinceCode: "31", organisationId: "11329.c" },
    by("administrator", "centre province"),
  ),
  ...register,
  ...scenesAt("in the whole province", { provinceCode: "31" }, by("administrator", "province")),
  ...scenesAt(
    "at one centre",
    { provinceCode: "31", organisationId: "11329.c" },
    by("administrator", "centre province"),
  ),
];
