/** A dossier or a case of the number that calls. */
type Known = { readonly code: string; readonly ownerPersonalId?: string };

/** So many wrong answers, and this call proves nobody any more. */
export const mostFailedProofs = 3;

const squeezed = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

/**
 * True when the caller knows what only the applicant or whoever holds the receipt knows: the last four digits of the ID
 * number, or the whole code of a dossier or a case. The number that calls proves nothing: it can be feigned.
 */
export const provesCaller = (said: string, known: readonly Known[]): boolean => {
  const answer = squeezed(said);
  if (/^\d{4}$/.test(answer)) return known.some(({ ownerPersonalId }) => ownerPersonalId?.endsWith(answer) ?? false);
  return answer.length >= 8 && known.some(({ code }) => squeezed(code) === answer);
};
