import type { ActKind } from "#features/dossiers";

/**
 * What each act means for a report: it brings the dossier into the books, takes it out of them, or changes where it
 * stands inside. A new verb has to say which.
 */
const passages = {
  receive: "in",
  accept: "in",
  finish: "out",
  refuse: "out",
  withdraw: "out",
  stop: "out",
  // Before acceptance nothing has been received (domain 2.1: code 1 is "not yet received", 3 "refused at intake").
  submit: "inside",
  decline: "inside",
  "request-supplement": "inside",
  supplement: "inside",
  "request-payment": "inside",
  "confirm-payment": "inside",
  forward: "inside",
  decide: "inside",
  sign: "inside",
  "send-back": "inside",
  "hand-over": "inside",
  "take-over": "inside",
  return: "inside",
  "choose-return": "inside",
  "bring-here": "inside",
  extend: "inside",
  "await-agency": "inside",
  "agency-answered": "inside",
  "move-due": "inside",
  transfer: "inside",
} as const satisfies Record<ActKind, "in" | "out" | "inside">;

const verbsThat = (way: "in" | "out"): readonly string[] =>
  Object.entries(passages).flatMap(([verb, does]) => (does === way ? [verb] : []));

/** Acts by which a dossier is received: exactly one in each dossier's life, if any. */
export const receivingVerbs = verbsThat("in");
/** Acts by which it leaves the books: one at most, and after the one that received it. */
export const endingVerbs = verbsThat("out");
