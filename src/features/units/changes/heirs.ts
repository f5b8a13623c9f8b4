import type { Reading } from "#platform/context";
import { unitCodeOf } from "../organisation.ts";
import { codeOfKey } from "../registry/registered-unit.ts";
import { unitRegistry } from "../registry/unit-registry.ts";
import { codeHere, keyOfCode } from "./former-unit.ts";
import type { OfficeSuccession } from "./office-succession.ts";
import { readSuccessions } from "./office-succession-store.ts";

type Heirs = ReadonlyMap<string, readonly OfficeSuccession[]>;

const heirs = ({ db, memory }: Reading): Promise<Heirs> =>
  memory.remember("units/heirs", async () => Map.groupBy(await readSuccessions(db), (link) => link.from));

/** After a change of units: the next question reads the links again. */
export const forgetHeirs = ({ memory }: Pick<Reading, "memory">): void => memory.forget("units/heirs");

/** Every way an office was ever led on. */
export const listSuccessions = async (reading: Reading, organisationId: string): Promise<readonly OfficeSuccession[]> =>
  (await heirs(reading)).get(organisationId) ?? [];

/** The office that goes on for one that ended, through every change since; the office itself while it stands. */
export async function heirOf(reading: Reading, organisationId: string): Promise<string> {
  const from = await heirs(reading);
  const seen = new Set<string>();
  let at = organisationId;
  while (!seen.has(at)) {
    seen.add(at);
    const next = from.get(at)?.findLast(({ main }) => main)?.to;
    if (next === undefined || next === at) return at;
    at = next;
  }
  return organisationId;
}

/** Whom each office goes on for: thirty thousand links after a reform, turned round once and not for each question. */
const predecessors = (reading: Reading): Promise<Heirs> =>
  reading.memory.remember("units/heirs/before", async () => {
    const links = [...(await heirs(reading)).values()].flat().filter(({ main }) => main);
    return Map.groupBy(links, ({ to }) => to);
  });

/** These offices and every one that they go on for: whose archives they keep. */
export async function withPredecessors(reading: Reading, offices: readonly string[]): Promise<readonly string[]> {
  const before = await predecessors(reading);
  const found = new Set(offices);
  for (const office of found) for (const { from } of before.get(office) ?? []) found.add(from);
  return [...found];
}

/** These offices and the same ones of every unit from which a part may have come to theirs. */
export async function withOrigins(reading: Reading, offices: readonly string[]): Promise<readonly string[]> {
  const { cameFrom } = await unitRegistry(reading);
  const found = new Set(offices);
  for (const office of found) {
    const unitCode = unitCodeOf(office);
    for (const { from } of cameFrom.get(keyOfCode(unitCode)) ?? [])
      found.add(codeHere(from) + office.slice(unitCode.length));
  }
  return [...found];
}

/** Codes of provinces that went into this one: what was finished there before lies under their codes. */
export async function formerProvincesOf(reading: Reading, provinceCode: string): Promise<readonly string[]> {
  const { cameFrom } = await unitRegistry(reading);
  const found = new Set<string>();
  const follow = (code: string): void => {
    for (const { from } of [...(cameFrom.get(`2025/${code}`) ?? []), ...(cameFrom.get(`2004/${code}`) ?? [])]) {
      const former = codeOfKey(from);
      if (former.length !== 2 || former === provinceCode || found.has(former)) continue;
      found.add(former);
      follow(former);
    }
  };
  follow(provinceCode);
  return [...found];
}
