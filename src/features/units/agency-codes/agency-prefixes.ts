import { turnRound } from "#core/text/agency-code";

/** `H24.019-261118-0042` -> `["H24.019", "H24"]`, longest first; an old form is turned round first. */
export function agencyPrefixes(dossierCode: string): string[] {
  const agency = dossierCode.trim().toUpperCase().split("-", 1)[0] ?? "";
  const segments = turnRound(agency).split(".").filter(Boolean);
  return segments.map((_, i) => segments.slice(0, segments.length - i).join("."));
}
