import type { Official } from "#core/access/actor";
import { localDateOf } from "#core/time/local-time";
import { receiveDossier } from "#features/dossiers";
import { listCommunes, moveChange, type ChangeState } from "#features/units";
import type { Command } from "#platform/command/define-command";
import { asCommand } from "#platform/feature";
import type { World } from "../../world.ts";
import { by } from "../cast.ts";
import { commandNamed } from "../command-named.ts";
import { refusedBy, type Scene } from "../scene.ts";
import { openingOf } from "../travel.ts";

const administrator: Official = {
  kind: "official",
  accountId: "quantri.haiphong",
  name: "Bùi Văn Mẫu Trị",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};
const receiver: Official = {
  ...administrator,
  accountId: "tiepnhan.mau",
  posts: [{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }],
};
const named = (verb: string) => commandNamed(`reorganisation.${verb}`);
const provinceCode = "31";
let taken = 0;

/** Two communes of the province that no other scene has moved anything between, and a day of their own. */
async function pair(world: World): Promise<{ from: string; to: string; on: string }> {
  const communes = (await listCommunes(world.services, provinceCode)).filter(({ code }) => code !== "11329");
  taken += 2;
  const [from, to] = [taken, taken + 1].map((at) => communes[at % communes.length]?.code ?? "");
  const on = new Date(Date.UTC(2027, 0, taken)).toISOString().slice(0, 10);
  return { from: from ?? "", to: to ?? "", on };
}

/** Part of a commune goes to its neighbour: no unit ends, so that other scenes find all offices. */
const exchange = ({ from, to, on }: { from: string; to: string; on: string }) => ({
  kind: "move-part",
  title: "Điều chỉnh địa giới mẫu",
  instrument: "12/NQ-HĐND",
  on,
  lines: [
    { from, to: from, kind: "part", main: true },
    { from, to, kind: "part", places: ["Thôn Mẫu"] },
  ],
});

async function must<Output>(world: World, actor: Official, command: Command<never, unknown>, input: object) {
  const outcome = await world.run(actor, command, input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value as Output;
}

type Kept = { readonly id: string; readonly version: number };

/** A draft of the province, for another act to start from. */
export const drafted = async (world: World, from?: string): Promise<Kept> => {
  const units = await pair(world);
  const input = { provinceCode, ...exchange(from === undefined ? units : { ...units, from }) };
  return must<Kept>(world, administrator, named("draft-change"), input);
};

export async function carriedOut(world: World): Promise<Kept> {
  const units = await pair(world);
  const input = { provinceCode, ...exchange({ ...units, on: localDateOf(world.clock.now()) }) };
  const { id, version } = await must<Kept>(world, administrator, named("draft-change"), input);
  await must(world, administrator, named("schedule-change"), { provinceCode, id, version });
  const steps: readonly (readonly [ChangeState, ChangeState])[] = [["scheduled", "running"], ["running", "done"]]; // prettier-ignore
  for (const [before, to] of steps)
    await moveChange(world.services.db, { provinceCode, id }, { from: [before], to, at: world.clock.now(), actor: "" });
  return { id, version };
}

/** A draft that divides the ward of the cast's centre, and a dossier there that somebody must sort. */
export async function toSort(world: World): Promise<{ id: string; code: string; to: string }> {
  const opening = await openingOf(world, { returnOrganisation: "11329.c" });
  const { code } = await must<{ code: string }>(world, receiver, asCommand(receiveDossier), opening);
  const { id } = await drafted(world, "11329");
  return { id, code, to: "11329" };
}

const onlyProvince = {
  allowed: by("administrator", "province"),
  elsewhere: refusedBy("access.not_allowed"),
} as const;

export const reorganisationScenes: readonly Scene[] = [
  {
    ...onlyProvince,
    command: named("draft-change"),
    when: "a resolution moves a boundary",
    prepare: async (world) => {
      const input = { provinceCode, ...exchange(await pair(world)) };
      return { input: () => input };
    },
  },
  {
    ...onlyProvince,
    command: named("edit-draft"),
    when: "a draft is still open",
    prepare: async (world) => {
      const kept = await drafted(world);
      const input = { provinceCode, ...kept, state: undefined, ...exchange(await pair(world)) };
      const { id, version, kind, title, instrument, on, lines } = input;
      return { input: () => ({ provinceCode, id, version, kind, title, instrument, on, lines }) };
    },
  },
  {
    ...onlyProvince,
    command: named("import-change"),
    when: "a resolution comes as a table",
    prepare: async (world) => {
      const { from, to, on } = await pair(world);
      const table = `from,to,kind,main\n${from},${from},part,x\n${from},${to},part,`;
      const about = { kind: "move-part", title: "Từ bảng mẫu", instrument: "12/NQ-HĐND", on };
      return { input: () => ({ provinceCode, ...about, table }) };
    },
  },
  ...["schedule-change", "cancel-change"].map((verb): Scene => ({
    ...onlyProvince,
    command: named(verb),
    when: "a draft is ready",
    prepare: async (world) => {
      const { id, version } = await drafted(world);
      return { input: () => ({ provinceCode, id, version }) };
    },
  })),
  {
    ...onlyProvince,
    command: named("undo-change"),
    when: "a change was carried out",
    prepare: async (world) => {
      const { id } = await carriedOut(world);
      return { input: () => ({ provinceCode, id, on: "2027-12-01", instrument: "13/NQ-HĐND" }) };
    },
  },
  {
    ...onlyProvince,
    command: named("sort-dossiers"),
    when: "a ward will be divided",
    prepare: async (world) => {
      const { id, code, to } = await toSort(world);
      return { input: () => ({ provinceCode, id, sorts: [{ code, to }] }) };
    },
  },
];
