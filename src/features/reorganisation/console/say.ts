import type { Refusal } from "#core/result";
import { formatInstant, localDateOf } from "#core/time/local-time";
import { findUnitEver, fullName, sayDate } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import type { Reading } from "#platform/context";

/** A refusal with its day as Vietnamese papers write one. */
export function sayRefusal(request: PageRequest, { code, detail }: Refusal): string {
  const day = detail?.["day"];
  return request.say(typeof day === "string" ? { code, detail: { ...detail, day: sayDate(day) } } : { code, ...(detail ? { detail } : {}) }); // prettier-ignore
}

/** `14:05 ngày 1/12/2026` */
export const sayMoment = (at: Date): string => `${formatInstant(at).slice(11, 16)} ${sayDate(localDateOf(at))}`;

/** Names of units by code; one that is not there yet under the name the change gives it. */
export async function unitNames(
  reading: Reading,
  codes: Iterable<string>,
  given: readonly {
    readonly code: string;
    readonly type: Parameters<typeof fullName>[0]["type"];
    readonly name: string;
  }[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const code of new Set(codes)) {
    const unit = await findUnitEver(reading, code);
    const named = unit ?? given.find((each) => each.code === code);
    names.set(code, named ? fullName(named) : code);
  }
  return names;
}

export const provinceOf = ({ acting: { actor } }: PageRequest): string =>
  actor.kind === "official" ? actor.provinceCode : "00";

export const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
