import { titleOf, type Imported, type Procedure } from "#features/procedures";
import { messages } from "../messages.ts";
import type { Facet, NextStep, ProcedureAnswer } from "./answer.ts";
import { composeFacts, inOrderFor } from "./compose-facts.ts";
import { composeImportedFacts } from "./compose-imported-facts.ts";

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

/** An imported record as an answer: read and cited, never begun, and marked as long as nobody reviewed it. */
export function composeImported(imported: Imported, { role, score, facet }: Reading): ProcedureAnswer {
  const { code, revision, reviewed, record } = imported;
  const href = `/thu-tuc/${code}`;
  const source = reviewed ? "published" : "imported";
  return {
    procedure: { code, version: revision, name: { vi: record.name, en: record.name }, source },
    role,
    score,
    facts: inOrderFor(facet, composeImportedFacts(imported)),
    citations: [{ code, version: revision, instrument: record.decision, source, href }],
    next: [{ kind: "read", label: { vi: messages.vi.read, en: messages.en.read }, href }],
  };
}
