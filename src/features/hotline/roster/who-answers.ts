import { localDateOf } from "#core/time/local-time";
import { heirOf } from "#features/units";
import type { Acting } from "#platform/context";
import { provinceLine, type Line } from "../line.ts";
import { nationalLines } from "../numbers/national-lines.ts";
import { numbersOn } from "../numbers/number.ts";
import { numbersOf } from "../numbers/number-register.ts";
import type { Shift } from "./model/shift.ts";
import { readNeighbour } from "./neighbour-store.ts";
import { reachable } from "./roster-queries.ts";
import { readShifts } from "./shift-store.ts";

/** How far from the line that was called: its own people, the neighbour's, the province's, the country. */
export type Tier = "own" | "neighbour" | "province" | "nation";

/** Somebody on duty, or a number to put the call through to. */
export type Answerer =
  | {
      readonly kind: "person";
      readonly tier: Exclude<Tier, "nation">;
      readonly line: Line;
      readonly shiftId: string;
      readonly accountId: string;
      readonly name: string;
      /** Their own phone, where it is known. */
      readonly phone?: string;
    }
  | { readonly kind: "number"; readonly tier: Tier; readonly number: string; readonly shown: string };

/**
 * Who answers a call to a line at an instant, in the order in which to try: people on duty on the line, on its neighbour's
 * and on the province's, the first before the second; then the province's own numbers, last a line of the whole country.
 * Never empty, whatever the roster: a call always has somewhere to go. People who have left or are on leave are passed over.
 */
export async function whoAnswers(
  reading: Pick<Acting, "db" | "memory">,
  line: Line,
  at: Date,
): Promise<readonly Answerer[]> {
  const people = await reachable(reading, line.provinceCode, at);
  const answerers: Answerer[] = [];
  for (const { tier, line: tried } of await linesToTry(reading, line)) {
    for (const shift of await onDutyAt(reading, tried, at)) {
      const person = people.get(shift.accountId);
      const known = answerers.some((each) => each.kind === "person" && each.accountId === shift.accountId);
      if (!person || known) continue;
      const phone = person.phone === null ? {} : { phone: person.phone };
      const { id: shiftId, accountId } = shift;
      answerers.push({ kind: "person", tier, line: tried, shiftId, accountId, name: person.name, ...phone });
    }
  }
  return [...answerers, ...(await numbersToTry(reading, line, at))];
}

type Tried = { readonly tier: "own" | "neighbour" | "province"; readonly line: Line };

async function linesToTry(reading: Pick<Acting, "db" | "memory">, line: Line): Promise<readonly Tried[]> {
  const agreed = await readNeighbour(reading.db, line);
  const neighbour = agreed === undefined ? undefined : await heirOf(reading, agreed);
  const province = provinceLine(line);
  return [
    { tier: "own", line },
    ...(neighbour === undefined ? [] : [{ tier: "neighbour", line: { ...line, organisationId: neighbour } } as const]),
    ...(province.organisationId === line.organisationId ? [] : [{ tier: "province", line: province } as const]),
  ];
}

/** Whose shift covers the instant, the first to be called first. */
async function onDutyAt(reading: Pick<Acting, "db">, line: Line, at: Date): Promise<readonly Shift[]> {
  const shifts = await readShifts(reading.db, line, { from: at, to: new Date(at.getTime() + 1) });
  return shifts.toSorted((one, other) => one.rank - other.rank || one.startsAt.getTime() - other.startsAt.getTime());
}

/** The province's numbers of the line's own purpose first; a line of the province never leads back to itself. */
async function numbersToTry(
  reading: Pick<Acting, "db" | "memory">,
  line: Line,
  at: Date,
): Promise<readonly Answerer[]> {
  const province = provinceLine(line);
  const ofProvince = numbersOn(await numbersOf(reading, line.provinceCode), {
    organisationId: province.organisationId,
    day: localDateOf(at),
  });
  const usable = ofProvince.filter(
    ({ purpose }) =>
      line.organisationId !== province.organisationId && (purpose === line.purpose || purpose === "hotline"),
  );
  return [
    ...usable.map(({ number, shown }) => ({ kind: "number", tier: "province", number, shown }) as const),
    ...nationalLines().map(({ number, shown }) => ({ kind: "number", tier: "nation", number, shown }) as const),
  ];
}
