import { refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { openDraft, type Draft, type SetAside } from "./draft.ts";
import { isDraftSecret, type DraftKey } from "./draft-code.ts";
import { findDraftRow } from "./draft-store.ts";
import type { DraftRefusal } from "./refusals.ts";
import { listSetAsideRows } from "./set-aside-store.ts";

type Asking = Pick<Acting, "db" | "signer" | "at">;
export type DraftLink = DraftKey & { readonly secret: string };

/** The draft for whoever holds its link; a wrong secret looks like no draft at all. */
export async function getDraft(asking: Asking, link: DraftLink): Promise<Result<Draft, DraftRefusal>> {
  if (!isDraftSecret(asking.signer, link, link.secret)) return refuse("draft.not_found");
  const row = await findDraftRow(asking.db, link);
  return openDraft(row?.draft, asking.at);
}

/** What was typed on devices that came second, the newest first; empty for whoever does not hold the link. */
export async function listSetAside(asking: Asking, link: DraftLink): Promise<readonly SetAside[]> {
  return isDraftSecret(asking.signer, link, link.secret) ? listSetAsideRows(asking.db, link) : [];
}
