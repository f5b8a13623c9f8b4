type Known = { readonly code: string; readonly ownerPersonalId?: string };

/** So many wrong answers, and this call proves nobody any more. */
export const mostFailedProofs = 3;

const squeezed = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

/**
 * True when the caller knows what only the applicant or whoever holds the receipt knows: the last four digits of the ID
 * number, or a dossier's whole code. The number that calls proves nothing: it can be feigned.
 */
export const provesCaller = (said: string, dossiers: readonly Known[]): boolean => {
  const answer = squeezed(said);
  if (/^\d{4}$/.test(answer)) return dossiers.some(({ ownerPersonalId }) => ownerPersonalId?.endsWith(answer) ?? false);
  return answer.length >= 8 && dossiers.some(({ code }) => squeezed(code) === answer);
};
