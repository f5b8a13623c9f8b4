import { looseAgencyCode } from "#core/text/agency-code";
import type { Reading } from "#platform/context";
import { formerProvincesOf } from "../changes/heirs.ts";
import { findOrganisation, listOfficesEver, listOrganisations } from "../organisation-queries.ts";
import type { Organisation } from "../organisation.ts";
import { holdsOn, type AgencyCodeEntry } from "./agency-code-entry.ts";
import { readAgencyCodes } from "./agency-code-store.ts";
import { agencyPrefixes } from "./agency-prefixes.ts";
import { readNationalCodes, type NationalAgencyCode } from "./national-code-store.ts";

const ONE_DAY = 86_400_000;

/** Codes of provinces and ministries by code: facts of the law, changed only by a new release. */
const nationalCodes = ({ db, memory }: Reading): Promise<ReadonlyMap<string, NationalAgencyCode>> =>
  memory.remember(
    "units/national-codes",
    async () => new Map((await readNationalCodes(db)).map((each) => [each.code, each])),
    ONE_DAY,
  );

/** Every code the offices of a province have had, as the province entered them; kept for a minute. */
export const listAgencyCodes = ({ db, memory }: Reading, provinceCode: string): Promise<readonly AgencyCodeEntry[]> =>
  memory.remember(`units/agency-codes/${provinceCode}`, () => readAgencyCodes(db, provinceCode));

/** After a change: the next question reads the register again. */
export const forgetAgencyCodes = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`units/agency-codes/${provinceCode}`);

/** The province or ministry at the top of an agency's or dossier's code of any age. */
async function findNationalCode(reading: Reading, code: string): Promise<NationalAgencyCode | undefined> {
  const known = await nationalCodes(reading);
  const top = agencyPrefixes(code).at(-1);
  return top === undefined ? undefined : known.get(top);
}

/** Today's province of a dossier code of any age, e.g. `H24.019-261118-0042`, `000.00.00.H23-240105-0001`. */
export const provinceOfAgencyCode = async (reading: Reading, dossierCode: string): Promise<string | undefined> =>
  (await findNationalCode(reading, dossierCode))?.provinceCode;

/** What an office's dossier codes begin with on a day. */
export type AgencyCodeNow = {
  readonly code: string;
  /** Our own default: the province has registered none for that day. */
  readonly provisional: boolean;
};

/**
 * The code an office numbers by on a day: its own in the register; for a centre that has none that of its committee; else
 * our default. Undefined for an office that numbers nothing.
 */
export async function agencyCodeOn(
  reading: Reading,
  office: Organisation,
  on: string,
): Promise<AgencyCodeNow | undefined> {
  const register = await listAgencyCodes(reading, office.provinceCode);
  const entryOf = (id: string) => register.find((entry) => entry.organisationId === id && holdsOn(entry, on));
  const committee = office.kind.endsWith("-centre") ? `${office.unitCode}.u` : office.id;
  const registered = entryOf(office.id) ?? entryOf(committee);
  if (registered) return { code: registered.code, provisional: false };
  return office.agencyCode === undefined
    ? undefined
    : { code: office.agencyCode, provisional: office.agencyCodeProvisional };
}

/**
 * Every code under which dossiers of a province may have been numbered: the register of all times, our defaults, and the
 * codes of the provinces that went into it.
 */
export async function knownAgencyCodes(reading: Reading, provinceCode: string): Promise<ReadonlySet<string>> {
  const register = await listAgencyCodes(reading, provinceCode);
  const before = await formerProvincesOf(reading, provinceCode);
  const offices = await Promise.all([provinceCode, ...before].map((code) => listOfficesEver(reading, code)));
  const national = [...(await nationalCodes(reading)).values()].filter((each) => each.provinceCode === provinceCode);
  return new Set([
    ...register.map(({ code }) => code),
    ...offices.flat().flatMap(({ agencyCode }) => agencyCode ?? []),
    ...national.map(({ code }) => code),
  ]);
}

/** Who answers today for what an agency's code was given to. */
export type Issuer = {
  readonly national: NationalAgencyCode;
  /** Absent for a ministry. */
  readonly office?: Organisation;
};

/** The agency behind a code of any age, followed through closings to the office that answers today. */
export async function findIssuer(reading: Reading, code: string, on?: string): Promise<Issuer | undefined> {
  const national = await findNationalCode(reading, code);
  if (!national) return undefined;
  const { provinceCode } = national;
  if (provinceCode === undefined) return { national };
  const register = await listAgencyCodes(reading, provinceCode);
  const centres = (await listOrganisations(reading, { provinceCode })).filter((each) => each.kind.endsWith("-centre"));
  for (const prefix of agencyPrefixes(code).map(looseAgencyCode)) {
    const fitting = register.filter((entry) => looseAgencyCode(entry.code) === prefix);
    const entry = fitting.find((each) => on !== undefined && holdsOn(each, on)) ?? fitting.at(-1);
    const office = entry ? await findOrganisation(reading, heirOf(entry, register)) : undefined;
    const byDefault = centres.find(
      (each) => each.agencyCode !== undefined && looseAgencyCode(each.agencyCode) === prefix,
    );
    const found = office ?? byDefault;
    if (found) return { national, office: found };
  }
  const centre = centres.find((each) => each.kind === "province-centre");
  return { national, ...(centre ? { office: centre } : {}) };
}

/** Follows closings to the office that goes on; entries that lead round in a ring end where they began. */
function heirOf(entry: AgencyCodeEntry, register: readonly AgencyCodeEntry[]): string {
  const seen = new Set<AgencyCodeEntry>();
  let last: AgencyCodeEntry | undefined = entry;
  let office = entry.organisationId;
  while (last && !seen.has(last)) {
    seen.add(last);
    const { successorCode, successorOrganisation }: AgencyCodeEntry = last;
    office = successorOrganisation ?? last.organisationId;
    last = register.findLast((each) =>
      successorOrganisation === undefined ? each.code === successorCode : each.organisationId === successorOrganisation,
    );
  }
  return office;
}
