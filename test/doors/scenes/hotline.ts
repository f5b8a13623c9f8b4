import { addNumber, importNumbers, retireNumber, verifyNumber } from "#features/hotline";
import { asCommand } from "#platform/feature";
import { execute } from "#platform/command/execute";
import type { World } from "../../world.ts";
import { by } from "../cast.ts";
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

/** A number of the ward's centre, published by the province. */
export async function publishedNumber(world: World): Promise<string> {
  const administrator = { role: "administrator", provinceCode: "31" } as const;
  const actor = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [administrator] } as const;
  const acting = world.acting(actor);
  const outcome = await execute(addNumber, acting, numberOf(freeNumber()));
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

const elsewhere = refusedBy("access.not_allowed");

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
];
