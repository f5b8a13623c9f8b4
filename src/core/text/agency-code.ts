/**
 * An agency's identification code, which dossier codes begin with. Today's form puts ministry or province first
 * (`H24.019`, Decision 20/2020/QĐ-TTg); the older one puts it last, with zero groups for the levels not used
 * (`000.00.00.H24`, QCVN 102:2016).
 */
const oldForm = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})$/;
const newForm = /^[A-Z]\d{2}(?:\.\d{2,3}){0,3}$/;

export const isAgencyCode = (text: string): boolean => oldForm.test(text) || newForm.test(text);

/** The older form in the order of today, `000.12.34.H24` -> `H24.34.12`; anything else as it is. */
export function turnRound(agencyCode: string): string {
  const old = oldForm.exec(agencyCode);
  if (!old) return agencyCode;
  const [, fourth = "", third = "", second = "", first = ""] = old;
  return [first, second, third, fourth].filter((group) => Number(group) !== 0).join(".");
}

/** Today's form in the older order, where its groups fit: `H24` -> `000.00.00.H24`; undefined where they do not. */
export function asOldForm(agencyCode: string): string | undefined {
  const [first = "", second = "00", third = "00", fourth = "000"] = agencyCode.split(".");
  const turned = `${fourth.padStart(3, "0")}.${third}.${second}.${first}`;
  return oldForm.test(turned) ? turned : undefined;
}

/**
 * What is left of a code when order, dots and leading zeros are put aside: two codes that a person might take for one
 * another have the same. `H24.019`, `h24.19`, `H24-19` and `000.00.19.H24` -> `H24.19`.
 */
export function looseAgencyCode(typed: string): string {
  const groups = typed
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter(Boolean);
  const [top, ...rest] = /^[A-Z]/.test(groups.at(-1) ?? "") && groups.length > 1 ? groups.toReversed() : groups;
  const levels = rest.map((group) => group.replace(/^0+/, "")).filter((group) => group !== "");
  return [top ?? "", ...levels].join(".");
}
