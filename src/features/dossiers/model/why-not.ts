import { refuse, type Refusal } from "#core/result";
import { statuses, type Dossier, type Verb } from "./dossier.ts";

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** The most telling reason for which an act is not possible now. */
export function whyNotAllowed({ state }: Dossier, verb: Verb): Refused {
  if (state.status === statuses.returned && verb === "return")
    return refuse("dossier.already_returned", { at: state.returnedAt ?? "" });
  if (verb === "withdraw" && state.result) return refuse("dossier.result_decided", { at: state.result.signedAt });
  if (state.awaiting && verb !== "return") return refuse("dossier.awaiting_agency", { agency: state.awaiting.agency });
  if (verb === "take-over") return refuse("dossier.nothing_on_the_way");
  return refuse("dossier.not_now", { status: state.status });
}

/** Somebody was faster. What the person typed is kept by the form and by the draft in the browser. */
export const refuseStale = (): Refused => refuse("dossier.stale");
