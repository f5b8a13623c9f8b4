import { defaultDossierCodePattern, formatDossierCode } from "#core/text/dossier-code";
import { localDateOf } from "#core/time/local-time";
import { agencyCodeOn, listOrganisations } from "#features/units";
import type { Acting } from "#platform/context";
import {
  EVERY_AGENCY,
  findCodePattern,
  readCodePatterns,
  readLastNumber,
  type CodePattern,
} from "./dossier-code-store.ts";

/** How one agency numbers today, and what is set to follow. */
export type AgencyPattern = {
  /** Empty: every agency that has no pattern of its own. */
  readonly agencyCode: string;
  /** What holds today; that of the circular where the province has set none. */
  readonly pattern: string;
  readonly since?: string;
  /** The code the next dossier would get; for "every agency" one of some agency. */
  readonly example: string;
  readonly coming: readonly CodePattern[];
};

/** The patterns of a province: first the one for all, then those of single agencies. */
export async function listCodePatterns(acting: Acting, provinceCode: string): Promise<readonly AgencyPattern[]> {
  const day = localDateOf(acting.at);
  const set = await readCodePatterns(acting.db, provinceCode);
  const agencies = [...new Set([EVERY_AGENCY, ...set.map((each) => each.agencyCode)])];
  return Promise.all(
    agencies.map(async (agencyCode) => {
      const own = set.filter((each) => each.agencyCode === agencyCode);
      const since = own.findLast((each) => each.validFrom <= day)?.validFrom;
      const key = { provinceCode, agencyCode, day };
      const pattern = (await findCodePattern(acting.db, key)) ?? defaultDossierCodePattern;
      return {
        agencyCode,
        pattern,
        ...(since ? { since } : {}),
        example: await nextExample(acting, key, pattern),
        coming: own.filter((each) => each.validFrom > day),
      };
    }),
  );
}

/** Looks without reserving: somebody may be faster, so it is an example and no promise. */
async function nextExample(
  acting: Acting,
  {
    provinceCode,
    agencyCode,
    day,
  }: { readonly provinceCode: string; readonly agencyCode: string; readonly day: string },
  pattern: string,
): Promise<string> {
  const agency = agencyCode || (await someAgency(acting, provinceCode, day));
  const last = await readLastNumber(acting.db, { provinceCode, agencyCode: agency, day });
  return formatDossierCode(pattern, { agencyCode: agency, on: day, sequence: last + 1 });
}

async function someAgency(acting: Acting, provinceCode: string, day: string): Promise<string> {
  const [centre] = await listOrganisations(acting, { provinceCode, kind: "province-centre" });
  return (centre && (await agencyCodeOn(acting, centre, day))?.code) ?? `H${provinceCode}`;
}
