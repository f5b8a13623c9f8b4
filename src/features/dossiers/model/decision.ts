import type { DossierState } from "./dossier.ts";

/** What an act decides: the facts it states, and what the dossier becomes by it. */
export type Decision = { readonly facts: Readonly<Record<string, unknown>>; readonly becomes: Partial<DossierState> };
