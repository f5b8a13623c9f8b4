import type { Verb } from "../model/dossier.ts";

/** The letter that does it, everywhere in the console. Two acts share one only where no dossier offers both at once. */
export const verbKeys: Readonly<Record<Verb, string>> = {
  submit: "",
  receive: "",
  accept: "A",
  decline: "L",
  "request-supplement": "B",
  supplement: "U",
  "request-payment": "P",
  "confirm-payment": "P",
  "await-agency": "K",
  "agency-answered": "K",
  "move-due": "",
  forward: "F",
  decide: "D",
  sign: "S",
  "send-back": "R",
  refuse: "X",
  finish: "H",
  "hand-over": "G",
  // Not N: that is a new reception everywhere, and signing for papers by mistake is an act on record.
  "take-over": "V",
  return: "T",
  withdraw: "W",
  stop: "O",
  "choose-return": "C",
  "bring-here": "",
  extend: "E",
};

/**
 * What an official most likely came to do, first. Moving a dossier on signs for its papers too, so taking over by itself
 * stands first only where the step waits for it, and then no move is offered.
 */
const order: readonly Verb[] = [
  "accept", "forward", "decide", "sign", "finish", "return", "take-over", "agency-answered", "confirm-payment", "supplement",
  "request-supplement", "request-payment", "await-agency", "send-back", "decline", "refuse", "stop", "extend", "hand-over", "choose-return", "withdraw",
]; // prettier-ignore

export const byImportance = (verbs: readonly Verb[]): readonly Verb[] => order.filter((verb) => verbs.includes(verb));

/** Acts that need no word from anybody: one press of a key does them. */
const bare: readonly Verb[] = ["accept", "forward", "decide", "sign", "finish", "take-over", "return"];
export const isBare = (verb: Verb): boolean => bare.includes(verb);

/** Of these the official may still want to add something: a note, a number, who took the result. */
const annotated: readonly Verb[] = ["forward", "decide", "sign", "return"];
export const mayBeAnnotated = (verb: Verb): boolean => annotated.includes(verb);

/** Acts that end or turn back what somebody waits for. */
export const isGrave = (verb: Verb): boolean => ["decline", "refuse", "withdraw", "stop"].includes(verb);
