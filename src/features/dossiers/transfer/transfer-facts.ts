import type { DossierAct } from "../model/dossier.ts";

/** What the ledger says of a transfer: by which change, between which centres, and by what text of law. */
export type TransferFacts = {
  readonly change: string;
  readonly instrument: string;
  readonly from: string;
  readonly to: string;
};

/** The transfers among acts, oldest first. */
export const transfersOf = (acts: readonly DossierAct[]): readonly (TransferFacts & { readonly at: string })[] =>
  acts.flatMap(({ kind, at, body }) =>
    kind === "transfer"
      ? [
          {
            at,
            change: String(body["change"]),
            instrument: String(body["instrument"]),
            from: String(body["from"]),
            to: String(body["to"]),
          },
        ]
      : [],
  );
