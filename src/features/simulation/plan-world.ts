import type { DayNumber } from "#core/time/local-date";
import { dateOfDay } from "#core/time/local-date";
import { findProcedure, type Procedure } from "#features/procedures";
import { fullNameInside, listCommunes, nationalCalendar } from "#features/units";
import type { Reading } from "#platform/context";
import { readShippedJson } from "#platform/shipped-data";
import type { Actors } from "./actors.ts";
import { drawFate } from "./fate.ts";
import { planArrivals } from "./plan-arrivals.ts";
import { randomSequence, type RandomSequence } from "./random-sequence.ts";
import { scriptDossier, type Script } from "./script-dossier.ts";
import { syntheticPerson } from "./synthetic-person.ts";

export type ProvincePlan = {
  readonly provinceCode: string;
  readonly days: readonly DayNumber[];
  readonly perDay: number;
  readonly onlineShare: number;
  /** Communes that take a fixed share of the province's dossiers; the rest is spread by size of unit. */
  readonly shares?: Readonly<Record<string, number>>;
  readonly seed: number;
};

type Place = { readonly code: string; readonly name: string; readonly weight: number };
type Mixed = { readonly procedure: Procedure; readonly weight: number };

const { mix } = readShippedJson<{ mix: Readonly<Record<string, number>> }>("simulation/procedure-mix.json");

/** Scripts of every dossier that reaches a province on these days, in order of arrival. */
export async function planWorld(reading: Reading, actors: Actors, plan: ProvincePlan): Promise<Script[]> {
  const calendar = await nationalCalendar(reading);
  const random = randomSequence(plan.seed);
  const places = await placesOf(reading, plan, random);
  const scripts: Script[] = [];
  for (const day of plan.days) {
    const procedures = await mixOn(reading, dateOfDay(day));
    for (const arrival of planArrivals(random, calendar, { ...plan, day })) {
      const cast = drawCast(random, { plan, places, procedures }, arrival);
      if (cast)
        scripts.push(
          scriptDossier({ calendar, actors, random }, { ...cast, key: `sim-${plan.seed}-${day}-${scripts.length}` }),
        );
    }
  }
  return scripts;
}

async function placesOf(reading: Reading, plan: ProvincePlan, random: RandomSequence): Promise<Place[]> {
  const communes = await listCommunes(reading, plan.provinceCode);
  const fixed = plan.shares ?? {};
  const left = 1 - Object.values(fixed).reduce((sum, share) => sum + share, 0);
  const sizes = communes.map((unit) =>
    fixed[unit.code] === undefined ? (unit.type === "ward" ? 1.6 : 1) * (0.4 + random.next()) : 0,
  );
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return communes.map((unit, index) => ({
    code: unit.code,
    name: fullNameInside(unit),
    weight: fixed[unit.code] ?? (left * (sizes[index] ?? 0)) / whole,
  }));
}

async function mixOn(reading: Reading, on: string): Promise<Mixed[]> {
  const mixed = await Promise.all(
    Object.entries(mix).map(async ([code, weight]) => ({ procedure: await findProcedure(reading, code, on), weight })),
  );
  return mixed.filter((each): each is Mixed => each.procedure !== undefined);
}

type Drawing = {
  readonly plan: ProvincePlan;
  readonly places: readonly Place[];
  readonly procedures: readonly Mixed[];
};

/** Who comes with what, where, and what will become of it. */
function drawCast(
  random: RandomSequence,
  { plan, places, procedures }: Drawing,
  arrival: { at: Date; online: boolean },
) {
  const fitting = procedures.filter(({ procedure }) =>
    procedure.channels.includes(arrival.online ? "portal" : "counter"),
  );
  const procedure = fitting[random.weighted(fitting.map((each) => each.weight))]?.procedure;
  const home = places[random.weighted(places.map((each) => each.weight))];
  const procedureCase = procedure && random.pick(procedure.cases);
  if (!procedure || !home || !procedureCase) return undefined;
  const { provinceCode } = plan;
  // Not bound to boundaries: some come to the provincial centre or to a commune that is not the one that decides.
  const elsewhere = random.chance(0.08);
  const centreUnit = elsewhere && random.chance(0.5) ? provinceCode : home.code;
  const decides = elsewhere && centreUnit === home.code ? (random.pick(places)?.code ?? home.code) : home.code;
  const byCommune = procedure.competent.startsWith("commune-");
  return {
    arrivedAt: arrival.at,
    online: arrival.online,
    procedure,
    procedureCase,
    person: syntheticPerson(random, { provinceCode, unitName: home.name }),
    centre: `${centreUnit}.c`,
    competent: competentOf(procedure, provinceCode, decides),
    ...(byCommune ? { competentUnitCode: decides } : {}),
    returnCentre: random.chance(0.06) ? `${provinceCode}.c` : `${centreUnit}.c`,
    fate: drawFate(random, arrival.online),
  };
}

const offices: Readonly<Record<string, string>> = {
  "land-office": "land",
  "province-police": "police",
  "social-insurance": "bhxh",
};

function competentOf({ competent }: Procedure, provinceCode: string, unitCode: string): string {
  if (competent === "commune-committee") return `${unitCode}.u`;
  if (competent === "commune-police") return `${unitCode}.p`;
  return `${provinceCode}.${offices[competent] ?? competent.replace("department:", "")}`;
}
