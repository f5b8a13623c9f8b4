import {
  addNumber,
  addShift,
  answerSwap,
  askSwap,
  closeFeed,
  closeNote,
  drawShifts,
  endPattern,
  importNumbers,
  openFeed,
  removeShift,
  replaceOnDuty,
  retireNumber,
  setNeighbour,
  verifyNumber,
  writeNote,
} from "#features/hotline";
import type { Command } from "#platform/command/define-command";
import { asCommand } from "#platform/feature";
import { execute } from "#platform/command/execute";
import type { World } from "../../world.ts";
import { by, everyPost } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

let lastNumber = 0;

/** A number that no other scene has published: 0225 0xx xxxx is given to nobody. */
export const freeNumber = (): string => `0225${String((lastNumber += 1)).padStart(7, "0")}`;

export const numberOf = (number: string) => ({
  provinceCode: "31",
  organisationId: "11329.c",
  purpose: "guidance",
  number,
  hours: "always",
  languages: ["vi"],
  validFrom: "2026-11-01",
  instrument: "Thông báo mẫu",
});

/** Does something as the province's administrator, for another scene to start from. */
export async function done<Input, Output>(
  world: World,
  command: Command<Input, Output>,
  input: object,
): Promise<Output> {
  const administrator = { role: "administrator", provinceCode: "31" } as const;
  const actor = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [administrator] } as const;
  const outcome = await execute(command, world.acting(actor), input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** A number of the ward's centre, published by the province. */
export const publishedNumber = async (world: World): Promise<string> =>
  (await done(world, addNumber, numberOf(freeNumber()))).id;

const elsewhere = refusedBy("access.not_allowed");

export const wardLine = { provinceCode: "31", organisationId: "11329.c", purpose: "hotline" } as const;

let lastDay = 0;
/** A day of the coming years on which no other scene has put anybody on duty. */
export const freeDay = (): string => new Date(Date.UTC(2028, 0, (lastDay += 1))).toISOString().slice(0, 10);

export const shiftOf = (accountId: string, day = freeDay()) => ({ ...wardLine, accountId, day, from: "07:00", to: "19:00", rank: 1 }); // prettier-ignore

/** Two people of the ward's own, who hold no other part in the scenes. */
export async function onDuty(world: World): Promise<readonly [string, string]> {
  const place = { provinceCode: "31", organisationId: "11329.c" };
  const [one, other] = await world.employ([
    { role: "receiver", ...place },
    { role: "centre-head", ...place },
  ]);
  if (!one || !other) throw new Error("Nobody was employed.");
  return [one.accountId, other.accountId];
}

export async function standingShift(world: World): Promise<string> {
  const [first] = await onDuty(world);
  return (await done(world, addShift, shiftOf(first))).id;
}

const pattern = (people: readonly string[]) => ({
  ...wardLine,
  people,
  windows: [["07:00", "19:00"]],
  weekdays: [1],
  turn: "shift",
  rank: 2,
  validFrom: "2026-12-07",
});

const unitDesk = "centre committee province";
const atDesk = by("receiver specialist leader centre-head supervisor", unitDesk);
const anyDesk = by("receiver specialist leader centre-head supervisor", everyPost);

export const standingPattern = async (world: World): Promise<string> =>
  (await done(world, drawShifts, { ...pattern(await onDuty(world)), validFrom: freeDay() })).patternId;

export async function openNote(world: World): Promise<string> {
  const [receiver] = await world.employ([{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }]);
  if (!receiver) throw new Error("Nobody was employed.");
  const outcome = await execute(writeNote, world.acting(receiver), { ...wardLine, text: "Gọi lại cho bà Mẫu" });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

const rosterScenes: readonly Scene[] = [
  {
    command: asCommand(drawShifts),
    when: "a line is to be staffed",
    alsoRight: /^(?:validTo|weekdays|windows|people)/,
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const input = pattern(await onDuty(world));
      return { input: () => input };
    },
  },
  {
    command: asCommand(endPattern),
    when: "a pattern is given up",
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const id = await standingPattern(world);
      return { input: () => ({ provinceCode: "31", id, lastOn: "2026-12-31" }) };
    },
  },
  {
    command: asCommand(addShift),
    when: "a hole is to be filled",
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const [first] = await onDuty(world);
      const input = shiftOf(first);
      return { input: () => input };
    },
  },
  {
    command: asCommand(removeShift),
    when: "a shift was entered by mistake",
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const id = await standingShift(world);
      return { input: () => ({ provinceCode: "31", id }) };
    },
  },
  {
    command: asCommand(replaceOnDuty),
    when: "somebody on duty falls ill",
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const id = await standingShift(world);
      const [, other] = await onDuty(world);
      return { input: () => ({ provinceCode: "31", id, accountId: other, because: "ốm" }) };
    },
  },
  {
    command: asCommand(setNeighbour),
    when: "two wards agree to stand in for each other",
    allowed: by("centre-head administrator", unitDesk),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => ({ ...wardLine, neighbour: "11359.c" }) }),
  },
  {
    command: asCommand(writeNote),
    when: "a shift ends",
    allowed: atDesk,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => ({ ...wardLine, text: "Gọi lại cho bà Mẫu" }) }),
  },
  {
    command: asCommand(closeNote),
    when: "what a note asks for is done",
    allowed: atDesk,
    elsewhere: (name) => (name.includes("@foreign") ? "hotline.note_missing" : "access.not_allowed"),
    prepare: async (world) => {
      const id = await openNote(world);
      return { input: () => ({ id }) };
    },
  },
  {
    command: asCommand(openFeed),
    when: "somebody wants their shifts on their phone",
    allowed: anyDesk,
    elsewhere: refusedBy("access.not_allowed"),
    onePostEach: true,
    prepare: async () => ({ input: () => ({}) }),
  },
  {
    command: asCommand(closeFeed),
    when: "a phone was lost",
    allowed: anyDesk,
    elsewhere: refusedBy("access.not_allowed"),
    onePostEach: true,
    prepare: async () => ({ input: () => ({}) }),
  },
  {
    command: asCommand(askSwap),
    when: "the receiver cannot come",
    allowed: by("receiver", "centre"),
    elsewhere: (name) => (name.includes("@foreign") ? "hotline.shift_missing" : "hotline.not_own_shift"),
    prepare: async (world) => {
      const shiftId = await standingShift(world);
      const [, other] = await onDuty(world);
      return { input: () => ({ shiftId, accountId: other, note: "con ốm" }) };
    },
  },
  {
    command: asCommand(answerSwap),
    when: "the head is asked to take a shift",
    allowed: by("centre-head", "centre"),
    elsewhere: refusedBy("hotline.swap_missing"),
    prepare: async (world) => ({ input: ((id) => () => ({ id, answer: "agree" }))(await askedSwap(world)) }),
  },
];

/** The receiver of the ward has asked its head to take a shift. */
export async function askedSwap(world: World): Promise<string> {
  const shiftId = await standingShift(world);
  const [, other] = await onDuty(world);
  const [receiver] = await world.employ([{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }]);
  if (!receiver) throw new Error("Nobody was employed.");
  const outcome = await execute(askSwap, world.acting(receiver), { shiftId, accountId: other });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

export const hotlineScenes: readonly Scene[] = [
  {
    command: asCommand(addNumber),
    when: "a ward publishes a number",
    allowed: by("administrator", "centre province"),
    elsewhere,
    prepare: async () => {
      const number = freeNumber();
      return { input: () => numberOf(number) };
    },
  },
  {
    command: asCommand(verifyNumber),
    when: "somebody has called a number",
    allowed: by("centre-head administrator", "centre province"),
    elsewhere,
    prepare: async (world) => {
      const id = await publishedNumber(world);
      return { input: () => ({ provinceCode: "31", id, note: "nghe máy ngay" }) };
    },
  },
  {
    command: asCommand(retireNumber),
    when: "a number is given up",
    allowed: by("administrator", "centre province"),
    elsewhere,
    prepare: async (world) => {
      const id = await publishedNumber(world);
      return {
        input: () => ({ provinceCode: "31", id, lastOn: "2026-11-30", callInstead: "02253666122", because: "đổi số" }),
      };
    },
  },
  {
    command: asCommand(importNumbers),
    when: "a province has a table of numbers",
    allowed: by("administrator", "province"),
    elsewhere,
    prepare: async () => {
      const csv = `co_quan,so,tu_ngay,van_ban\n11359.c,${freeNumber()},2026-11-01,Thông báo mẫu`;
      return { input: () => ({ provinceCode: "31", csv }) };
    },
  },
  ...rosterScenes,
];
