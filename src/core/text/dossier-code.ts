import { ok, refuse } from "../result.ts";
import type { Refusal, Result } from "../result.ts";
import { isLocalDate } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Agency, date of reception, number of the day (Circular 01/2018/TT-VPCP art. 19). */
export const defaultDossierCodePattern = "{agency}-{yyMMdd}-{n:4}";

export type DossierCodeParts = {
  /** As the agency's code is written: `H24.019`, or in the old order `000.00.00.H24`. */
  readonly agencyCode: string;
  readonly on: LocalDate;
  /** Number of the day, from 1. */
  readonly sequence: number;
};

/** What may be read from a code; anything more would be a guess. */
export type ReadDossierCode = { readonly agency: string; readonly on: LocalDate; readonly sequence: number };

export type CodePatternRefusal = Refusal & { readonly code: "dossier_code.bad_pattern" };

const PATTERN = /^\{agency\}-\{(?:yyMMdd|yyyyMMdd)\}-\{n:[4-9]\}$/;

const CODE = /^([0-9A-Z]+(?:\.[0-9A-Z]+)*)-(\d{6}|\d{8})-(\d{4,10})$/;

/** Refuses a pattern whose codes could not be told apart or read back. */
export const checkDossierCodePattern = (pattern: string): Result<string, CodePatternRefusal> =>
  PATTERN.test(pattern) ? ok(pattern) : refuse("dossier_code.bad_pattern", { pattern });

/**
 * A dossier's code by a checked pattern. A day with more dossiers than the pattern has digits goes on with one digit
 * more (…-9999, …-10000): no code repeats, none is cut.
 */
export const formatDossierCode = (pattern: string, { agencyCode, on, sequence }: DossierCodeParts): string =>
  pattern
    .replace("{agency}", () => agencyCode)
    .replace("{yyyyMMdd}", () => on.replaceAll("-", ""))
    .replace("{yyMMdd}", () => on.replaceAll("-", "").slice(2))
    .replace(/\{n:(\d)\}/, (_, digits: string) => String(sequence).padStart(Number(digits), "0"));

/** Agency, date and number of a code of any of our patterns; undefined when it is none. Dates of two digits mean 20yy. */
export const parseDossierCode = (code: string): ReadDossierCode | undefined => {
  const [, agency, digits = "", number] = CODE.exec(normaliseDossierCode(code)) ?? [];
  const [year, month, day] = [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  const on = `${year.padStart(4, "20")}-${month}-${day}`;
  return agency !== undefined && isLocalDate(on) ? { agency, on, sequence: Number(number) } : undefined;
};

/** A code as a person types or pastes it, as it is kept: capitals, plain hyphens, no spaces ("h24.019 – 261118 – 42"). */
export const normaliseDossierCode = (typed: string): string => {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\p{Pd}\u2212_]/gu, "-")
    .replace(/[^0-9A-Z.\- ]/g, "")
    .trim();
  // Read aloud or copied from paper, spaces often stand where the hyphens are.
  const joined = plain.includes("-") ? plain.replaceAll(" ", "") : plain.replace(/ +/g, "-");
  return joined.replace(/-(\d{1,3})$/, (_, digits: string) => `-${digits.padStart(4, "0")}`);
};

/** By agency, day and number, as people count: …-9999 stands before …-10000, which a text order would not do. */
export function compareDossierCodes(one: string, other: string): number {
  const [a, b] = [parseDossierCode(one), parseDossierCode(other)];
  const [first, second] = [sortKey(a, one), sortKey(b, other)];
  if (first !== second) return first < second ? -1 : 1;
  return (a?.sequence ?? 0) - (b?.sequence ?? 0);
}

const sortKey = (code: ReadDossierCode | undefined, text: string): string =>
  code ? `${code.agency} ${code.on}` : text;
