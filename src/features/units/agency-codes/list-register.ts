import { looseAgencyCode } from "#core/text/agency-code";
import { tokens } from "#core/text/fold";
import type { Reading } from "#platform/context";
import { listOrganisations } from "../organisation-queries.ts";
import type { Organisation } from "../organisation.ts";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";
import { agencyCodeOn, listAgencyCodes } from "./agency-register.ts";

export type RegisterLine = { readonly entry: AgencyCodeEntry; readonly office: Organisation | undefined };
export type ProvisionalLine = { readonly office: Organisation; readonly code: string };

/** Entries whose code or office fits what was typed; all of them for nothing. */
export async function listRegister(reading: Reading, provinceCode: string, typed = ""): Promise<RegisterLine[]> {
  const entries = await listAgencyCodes(reading, provinceCode);
  const offices = new Map((await listOrganisations(reading, { provinceCode })).map((each) => [each.id, each]));
  return entries
    .map((entry) => ({ entry, office: offices.get(entry.organisationId) }))
    .filter(({ entry, office }) => fits(typed, [entry.code, entry.successorCode], [office?.name, office?.nameEn, entry.organisationId])); // prettier-ignore
}

/** The centres that still number by our default on a day. */
export async function listProvisional(
  reading: Reading,
  { provinceCode, on }: { readonly provinceCode: string; readonly on: string },
  typed = "",
): Promise<ProvisionalLine[]> {
  const centres = (await listOrganisations(reading, { provinceCode })).filter(({ kind }) => kind.endsWith("-centre"));
  const lines = await Promise.all(
    centres.map(async (office) => ({ office, now: await agencyCodeOn(reading, office, on) })),
  );
  return lines
    .flatMap(({ office, now }) => (now?.provisional ? [{ office, code: now.code }] : []))
    .filter(({ office, code }) => fits(typed, [code], [office.name, office.nameEn, office.id]));
}

function fits(typed: string, codes: readonly (string | undefined)[], names: readonly (string | undefined)[]): boolean {
  const asked = tokens(typed);
  if (asked.length === 0) return true;
  const loose = looseAgencyCode(typed);
  if (codes.some((code) => code !== undefined && looseAgencyCode(code).startsWith(loose))) return true;
  const words = names.flatMap((name) => tokens(name ?? ""));
  return asked.every((each) => words.some((word) => word.startsWith(each)));
}
