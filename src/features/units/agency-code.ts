/**
 * Agency codes inside dossier codes. Today's form puts the province first (`H24.019`, Decision 20/2020/QĐ-TTg); the older
 * one puts it last, with zero groups for the levels not used (`000.00.00.H24`, QCVN 102:2016).
 */
const oldForm = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})$/;

/** `H24.019-261118-0042` -> `["H24.019", "H24"]`, longest first; an old form is turned round first. */
export function agencyPrefixes(dossierCode: string): string[] {
  const agency = dossierCode.trim().toUpperCase().split("-", 1)[0] ?? "";
  const segments = todaysForm(agency).split(".").filter(Boolean);
  return segments.map((_, i) => segments.slice(0, segments.length - i).join("."));
}

function todaysForm(agency: string): string {
  const old = oldForm.exec(agency);
  if (!old) return agency;
  const [, fourth = "", third = "", second = "", first = ""] = old;
  return [first, second, third, fourth].filter((group) => Number(group) !== 0).join(".");
}
