import { titleOf, type Procedure } from "#features/procedures";
import { messages } from "../messages.ts";
import type { Facet, NextStep, ProcedureAnswer } from "./answer.ts";
import { composeFacts } from "./compose-facts.ts";

type Reading = Pick<ProcedureAnswer, "role" | "score"> & { readonly facet: Facet };

/** A reviewed procedure as an answer: facts, where they stand, and what can be done next. */
export function composeAnswer(procedure: Procedure, { role, score, facet }: Reading): ProcedureAnswer {
  const { code, version, instrument, validFrom } = procedure;
  const href = `/thu-tuc/${code}`;
  return {
    procedure: {
      code,
      version,
      name: { vi: titleOf(procedure, "vi"), en: titleOf(procedure, "en") },
      source: "published",
    },
    role,
    score,
    facts: composeFacts(procedure, facet),
    citations: [{ code, version, instrument, validFrom, source: "published", href }],
    next: nextSteps(procedure),
  };
}

function nextSteps({ code, form }: Procedure): readonly NextStep[] {
  const label = (key: "read" | "start") => ({ vi: messages.vi[key], en: messages.en[key] });
  const read: NextStep = { kind: "read", label: label("read"), href: `/thu-tuc/${code}` };
  return form ? [{ kind: "start", label: label("start"), href: `/nop/${code}` }, read] : [read];
}
