import type { Db } from "#platform/database/database";
import type { DraftKey } from "./draft-code.ts";
import { markSubmitted } from "./draft-store.ts";
import { deleteSetAside } from "./set-aside-store.ts";

/**
 * Ends a draft that became a dossier: empties it and remembers the dossier's code for whoever comes back to it.
 * Repeated with the same dossier it changes nothing; false when there is no such draft or it became another dossier.
 */
export async function closeDraft(
  tx: Db,
  submission: DraftKey & { readonly at: Date; readonly dossierCode: string },
): Promise<boolean> {
  const isClosed = await markSubmitted(tx, submission);
  if (isClosed) await deleteSetAside(tx, submission);
  return isClosed;
}
