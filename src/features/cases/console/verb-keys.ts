import type { OfficialVerb } from "../all-case-commands.ts";

/** The letter that presses each act; N, J, K and the signs belong to the console. */
export const caseKeys: Readonly<Record<OfficialVerb, string>> = {
  assign: "I",
  answer: "L",
  transfer: "C",
  "accept-transfer": "A",
  "refuse-transfer": "T",
  note: "G",
  classify: "P",
  merge: "M",
  extend: "E",
  conceal: "X",
};
