import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Official } from "#core/access/actor";
import type { Acting } from "#platform/context";
import { findCall } from "./call-store.ts";
import type { CallRow } from "./call-tables.ts";
import { answersFor, officeOfCall } from "./my-calls.ts";

export type OwnCall = { readonly call: CallRow; readonly official: Official; readonly office: string };

/** A call of the official's own lines; others do not exist for them. */
export async function getCall({ db, actor }: Acting, id: string): Promise<Result<OwnCall, Refusal>> {
  if (actor.kind !== "official") return refuse("access.not_allowed");
  const call = await findCall(db, { provinceCode: actor.provinceCode, id });
  if (!call) return refuse("hotline.unknown_call");
  const office = officeOfCall(call);
  if (!answersFor(actor, { provinceCode: actor.provinceCode, organisationId: office })) return refuse("hotline.unknown_call"); // prettier-ignore
  return ok({ call, official: actor, office });
}
