import { z } from "zod";
import { ok, refuse } from "#core/result";
import { text } from "../case-input.ts";
import { rateRound } from "../stores/round-store.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** Three levels, as the public question asks (domain 7.3); 3 is the best. Given once for each answer. */
export const ratingLevels = [3, 2, 1] as const;

/** How satisfied whoever asked is with the answer. The words go to the figures; the act keeps that it was rated. */
export const rateCase = defineCaseAct({
  verb: "rate",
  summary: "Rates an answer in three levels, once.",
  input: caseKey.extend({
    level: z.coerce
      .number()
      .int()
      .refine((level) => ratingLevels.some((each) => each === level), { params: { problem: "not_a_choice" } }),
    text: text(1000).default(""),
  }),
  async decide({ acting: { at }, item: { state } }, { level, text }) {
    if (state.ratedRound === state.round) return refuse("case.rated_already");
    return ok({
      becomes: { ratedRound: state.round },
      also: (tx, item) => rateRound(tx, item, { level, text, at }),
    });
  },
});
