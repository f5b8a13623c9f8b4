import type { Official, Role } from "#core/access/actor";
import { statuses, type Status } from "#features/dossiers";
import { findProcedure, type Procedure } from "#features/procedures";
import {
  drawFate,
  randomSequence,
  type RandomSequence,
  runWorld,
  scriptDossier,
  syntheticPerson,
  type Script,
  type World,
} from "#features/simulation";
import { ensureStaff } from "#features/staff";
import { nationalCalendar } from "#features/units";
import type { Reading } from "#platform/context";
import { readShippedJson } from "#platform/shipped-data";

/** Where the models are received, one office of each level above the other: Máy Chai ward, Ngô Quyền district, Hải Phòng. */
export const modelUnits = {
  commune: "2004-11329",
  district: "2004-304",
  province: "2004-31",
  provinceCode: "31",
} as const;

/** The last month of the three levels, and the moment at which the rehearsal finds it. */
const lastMonth = { from: new Date("2025-06-02T07:30:00+07:00"), until: new Date("2025-06-30T23:59:00+07:00") };

type Level = "commune" | "district" | "province";
const levels: readonly Level[] = ["commune", "district", "province"];
/** Of a hundred dossiers, how many at a desk of which level. */
const shares = [70, 22, 8];

/**
 * Dossiers of June 2025 through the real commands, each act at its moment: all that the copies are made of. What had not
 * happened by the end of the month is left undone. Returns how many there are.
 */
export async function runModels(
  world: World,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<number> {
  const random = randomSequence(seed);
  const calendar = await nationalCalendar(world);
  const actors = await modelOfficials(world);
  const procedures = await mixOn(world, "2025-06-02");
  const scripts: Script[] = [];
  const stage = { calendar, actors, random };
  for (let n = 0; n < count; n += 1) {
    const { procedure } = procedures[random.weighted(procedures.map(({ weight }) => weight))] as Mixed;
    const script = scriptDossier(stage, castOf(random, procedure, n));
    const waitsAt = stillWaiting[n % 20];
    scripts.push(waitsAt ? stoppedAt(script, waitsAt.status) : script);
  }
  return (await runWorld(world, scripts, { until: lastMonth.until })).dossiers;
}

/** Who comes with the n-th model, where, when, and what will become of it. */
function castOf(random: RandomSequence, procedure: Procedure, n: number): Parameters<typeof scriptDossier>[1] {
  const drawn = levels[random.weighted(shares)] ?? "commune";
  const level = procedure.competent === "commune-police" ? "commune" : drawn;
  // One in twenty comes in over the portal on the last evening, when nobody is there to accept it.
  const atNight = n % 20 === 7 && procedure.channels.includes("portal");
  const atCounter = procedure.channels.includes("counter") && !atNight;
  const online = procedure.channels.includes("portal") && (!atCounter || random.chance(0.3));
  const centre = `${modelUnits[level]}.c`;
  const fate = drawFate(random, online);
  const turn = stillWaiting[n % 20]?.turn ?? (n % 2 === 0 ? fate.turn : (turns[(n >> 1) % turns.length] ?? "straight"));
  return {
    key: `rehearsal-model-${n}`,
    arrivedAt: atNight ? new Date(`2025-06-30T${18 + random.below(5)}:15:00+07:00`) : arrival(random),
    online,
    procedure,
    procedureCase: random.pick(procedure.cases),
    person: syntheticPerson(random, { provinceCode: modelUnits.provinceCode, unitName: `khu phố Mẫu ${n}` }),
    centre,
    competent: competentOf(procedure, level),
    returnCentre: random.chance(0.1) ? `${modelUnits.province}.c` : centre,
    fate: { ...fate, turn: turn === "declined" && !online ? "straight" : turn },
  };
}

/** Every second model is made to take a turn, so that each status is there however few models there are. */
const turns = [
  "declined",
  "supplement-unanswered",
  "payment",
  "supplement",
  "withdrawn",
  "refused",
  "sent-back",
] as const;

/** Of twenty models these wait, whoever they wait for: for the one who takes it on, for a fee, for a paper. */
const stillWaiting: Readonly<
  Record<number, { readonly status: Status; readonly turn: "straight" | "payment" | "supplement" }>
> = {
  3: { status: statuses.accepted, turn: "straight" },
  9: { status: statuses.awaitingSupplement, turn: "supplement" },
  15: { status: statuses.awaitingPayment, turn: "payment" },
};

const stoppedAt = (script: Script, status: Status): Script => ({
  ...script,
  next: (after, at) => (after.status === status ? undefined : script.next(after, at)),
});

/** More and more of them towards the end of the month: what is open is what the reform has to carry. */
function arrival(random: RandomSequence): Date {
  const { from, until } = lastMonth;
  const share = 1 - random.next() ** 2.5;
  return workingMoment(from.getTime() + share * (until.getTime() - from.getTime()), random.next());
}

/** Some time of the working hours of that day. */
function workingMoment(at: number, share: number): Date {
  const day = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  return new Date(new Date(`${day}T07:35:00+07:00`).getTime() + share * 3.8 * 3_600_000);
}

type Mixed = { readonly procedure: Procedure; readonly weight: number };

async function mixOn(reading: Reading, on: string): Promise<readonly Mixed[]> {
  const { mix } = readShippedJson<{ mix: Readonly<Record<string, number>> }>("simulation/procedure-mix.json");
  const mixed = await Promise.all(
    Object.entries(mix).map(async ([code, weight]) => ({ procedure: await findProcedure(reading, code, on), weight })),
  );
  return mixed.filter((each): each is Mixed => each.procedure !== undefined);
}

/** Who decided before the reform: the office of the level at which it was handed in, departments for what is theirs. */
function competentOf({ competent }: Procedure, level: Level): string {
  if (competent === "commune-committee") return `${modelUnits[level]}.u`;
  if (competent === "commune-police") return `${modelUnits.commune}.p`;
  const named: Readonly<Record<string, string>> = {
    "land-office": "land",
    "province-police": "police",
    "social-insurance": "bhxh",
  };
  return `${modelUnits.province}.${named[competent] ?? competent.replace("department:", "")}`;
}

const slugs = ["u", "p", "land", "police", "bhxh"];

async function modelOfficials(reading: Reading): Promise<{ find(organisationId: string, role: Role): Official }> {
  const made = new Map<string, Official>();
  const { provinceCode } = modelUnits;
  const departments = await mixOn(reading, "2025-06-02");
  const offices = new Set([
    ...levels.flatMap((level) => [`${modelUnits[level]}.c`, ...slugs.map((slug) => `${modelUnits[level]}.${slug}`)]),
    ...departments.map(({ procedure }) => competentOf(procedure, "province")),
  ]);
  const wanted = [...offices].flatMap((organisationId) =>
    (organisationId.endsWith(".c") ? (["receiver"] as const) : (["specialist", "leader"] as const)).map((role) => ({
      provinceCode,
      organisationId,
      role,
      name: "Cán bộ Mẫu",
    })),
  );
  const officials = await ensureStaff(reading, wanted, lastMonth.from);
  wanted.forEach(({ organisationId, role }, n) => made.set(`${organisationId}:${role}`, officials[n] as Official));
  return {
    find(organisationId, role) {
      const found = made.get(`${organisationId}:${role}`);
      if (!found) throw new Error(`Nobody is ${role} at ${organisationId}`);
      return found;
    },
  };
}
