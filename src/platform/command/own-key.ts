import { actorId } from "#core/access/actor";
import type { Acting } from "../context.ts";

/** A request's key as it is kept: bound to who sent it, so that nobody meets the answer to somebody else's request. */
export const ownKey = ({ actor, requestKey }: Pick<Acting, "actor" | "requestKey">): string =>
  `${actorId(actor)} ${requestKey}`;
