import type { Signer } from "#platform/secrets/sign";

type Submitted = { readonly provinceCode: string; readonly code: string };

/**
 * The secret of a receipt's link. It follows from the draft, so that a submission sent twice gets the same link and the
 * draft's holder finds it again; the dossier keeps only its hash.
 */
export const receiptSecret = (signer: Signer, draft: Submitted): string =>
  signer.sign("receipt-link", `${draft.provinceCode}:${draft.code}`);

/** `code` is the draft's; the dossier's own is `dossierCode`. */
export const receiptHref = (signer: Signer, of: Submitted & { readonly dossierCode: string }): string =>
  `/bien-nhan/${of.dossierCode}?k=${receiptSecret(signer, of)}`;
