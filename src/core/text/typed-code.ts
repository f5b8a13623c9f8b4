import { asOldForm, looseAgencyCode, turnRound } from "./agency-code.ts";
import { isLocalDate, type LocalDate } from "../time/local-date.ts";

/** One way in which what was typed may be a dossier's code. */
export type TypedCode = {
  /** As typed, groups joined by dots; empty when only date and number were typed. */
  readonly agency: string;
  readonly on: LocalDate;
  readonly sequence: number;
};

const MOST_DIGITS = 10;

/**
 * Every way to read a dossier's code out of what somebody typed, pasted or scanned: lower case, spaces, dots and hyphens
 * taken for one another, zeros left out, a whole tracking address. The last group is the number, the one before it the
 * date (six or eight digits), what stands before them the agency. Nothing between the groups: every split that has a real
 * date. Agencies are compared by `looseAgencyCode`; nothing else in a code carries meaning.
 */
export function readTypedCode(typed: string): readonly TypedCode[] {
  const groups = groupsOf(typed);
  const [number = "", date = ""] = [groups.at(-1), groups.at(-2)];
  const agency = groups.slice(0, -2).join(".");
  if (groups.length >= 2 && /^(\d{6}|\d{8})$/.test(date)) return read(agency, date, number);
  const joined = groups.join("");
  if (!/^[A-Z]?\d{8,40}$/.test(joined)) return [];
  return groups.length === 1 ? splits(joined) : [...joinedTail(groups), ...splits(joined)];
}

const groupsOf = (typed: string): string[] =>
  typed
    .normalize("NFKC")
    .trim()
    // A scanned QR code is the address of the tracking page.
    .replace(/^https?:\/\/[^?#]*\/([^/?#]+)\/?(?:[?#].*)?$/i, (_, last: string) => last)
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter(Boolean);

/** The date ran into the number, the groups before them are apart: `H24.019 2611180042`. */
const joinedTail = (groups: readonly string[]): readonly TypedCode[] => {
  const tail = groups.at(-1) ?? "";
  const agency = groups.slice(0, -1).join(".");
  return [6, 8].flatMap((length) => read(agency, tail.slice(0, length), tail.slice(length)));
};

/** Nothing stands apart: `H240192611180042`. The top of an agency is a letter and two digits; the rest is tried out. */
function splits(joined: string): readonly TypedCode[] {
  const top = /^[A-Z]\d{2}/.exec(joined)?.[0] ?? "";
  const rest = joined.slice(top.length);
  // Groups of levels have two or three digits; without a top there are none.
  const levels = top === "" ? [0] : [0, 2, 3, 4, 5, 6, 7, 8];
  return levels.flatMap((level) =>
    [6, 8].flatMap((length) => {
      const number = rest.slice(level + length);
      // A number that stands apart from nothing is written in full.
      if (number.length < 4) return [];
      const agency = [top, rest.slice(0, level)].filter(Boolean).join(".");
      return read(agency, rest.slice(level, level + length), number);
    }),
  );
}

function read(agency: string, digits: string, number: string): readonly TypedCode[] {
  if (!/^(\d{6}|\d{8})$/.test(digits) || !/^\d+$/.test(number) || number.length > MOST_DIGITS) return [];
  const [year, month, day] = [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  const on = `${year.padStart(4, "20")}-${month}-${day}`;
  return isLocalDate(on) && Number(number) > 0 ? [{ agency, on, sequence: Number(number) }] : [];
}

/**
 * Every code that may be meant, written in full: for each of the known agencies that what was typed may name (all of them
 * where it names none), both orders of the agency's code, both ways of writing the date, every width of the number.
 */
export function candidatesOf({ agency, on, sequence }: TypedCode, known: Iterable<string>): readonly string[] {
  const fitting = [...known].filter((each) => agency === "" || isTakenFor(each, agency));
  const agencies = new Set(
    [agency, ...fitting].filter(Boolean).flatMap((each) => {
      const now = turnRound(each);
      return [each, now, asOldForm(now) ?? now];
    }),
  );
  const dates = [on.replaceAll("-", "").slice(2), on.replaceAll("-", "")];
  const numbers = new Set([4, 5, 6, 7, 8, 9].map((width) => String(sequence).padStart(width, "0")));
  return [...agencies].flatMap((each) =>
    dates.flatMap((date) => [...numbers].map((number) => `${each}-${date}-${number}`)),
  );
}

/** Equal but for order, dots and zeros, or for dots alone ("H24.01002" for "H24.01.002"). */
const isTakenFor = (known: string, typed: string): boolean =>
  looseAgencyCode(known) === looseAgencyCode(typed) ||
  turnRound(known).replaceAll(".", "") === typed.replaceAll(".", "");
