import type { DossierFee } from "#features/fees";
import type { DossierAct } from "./dossier.ts";

/** What was reckoned when the dossier came in; absent where nothing was charged, or from before fees were reckoned. */
export const openingFee = (acts: readonly Pick<DossierAct, "body">[]): DossierFee | undefined =>
  acts[0]?.body["fee"] as DossierFee | undefined;
