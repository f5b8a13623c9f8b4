import { readDraftCode, sayDraftCode, type Draft } from "#features/people";
import type { PageRequest, SetCookie } from "#platform/http/page-door";

/** Which draft an address means: province and draft code in one word, `317KQ4M2ZD`. */
export type DraftAddress = { readonly provinceCode: string; readonly code: string };

const keptSeconds = 30 * 24 * 3600;

/** Reads a draft's address from a path or as somebody typed it: `31-7KQ4-M2ZD`, with O for 0 and spaces forgiven. */
export function readDraftAddress(typed: string): DraftAddress | undefined {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const provinceCode = signs.slice(0, 2).replaceAll("O", "0").replace(/[IL]/g, "1");
  const code = readDraftCode(signs.slice(2));
  return /^\d{2}$/.test(provinceCode) && code ? { provinceCode, code } : undefined;
}

export const draftWord = ({ provinceCode, code }: DraftAddress): string => `${provinceCode}${code}`;

/** As people read it aloud: `31-7KQ4-M2ZD`. */
export const sayDraftAddress = ({ provinceCode, code }: DraftAddress): string =>
  `${provinceCode}-${sayDraftCode(code)}`;

export const stepHref = (draft: DraftAddress & { readonly procedureCode: string }, step: string): string =>
  `/nop/${draft.procedureCode}/${draftWord(draft)}/${step}`;

const cookieName = (address: DraftAddress): string => `gd_nhap_${draftWord(address)}`;

/** What this browser knows of a draft: its secret, and the version it saw last, which tells another device's save. */
export type DraftHold = { readonly secret: string; readonly seenVersion: number };

export function readDraftHold(request: PageRequest, address: DraftAddress): DraftHold | undefined {
  const [, secret, version] = /^([\w-]{43})\.(\d{1,9})$/.exec(request.cookies[cookieName(address)] ?? "") ?? [];
  return secret && version ? { secret, seenVersion: Number(version) } : undefined;
}

export const draftCookie = (draft: DraftAddress & Pick<Draft, "version">, secret: string): SetCookie => ({
  name: cookieName(draft),
  value: `${secret}.${draft.version}`,
  maxAgeSeconds: keptSeconds,
});

/** After submission the browser needs no way into the draft any more. */
export const endDraftCookie = (address: DraftAddress): SetCookie => ({
  name: cookieName(address),
  value: "",
  maxAgeSeconds: 0,
});
