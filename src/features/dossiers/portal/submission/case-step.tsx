import { sayLimit } from "#core/time/say-time";
import { ChoiceField } from "#ui/field/view";
import { messages } from "./messages.ts";
import type { Step } from "./step.ts";

const { vi, en } = messages;

/** Cases of one procedure differ in papers, time and fee, so the case comes before them. */
export const caseStep: Step = {
  id: "truong-hop",
  title: { vi: vi.caseTitle, en: en.caseTitle },
  draw: ({ procedure, draft, request: { locale } }, redraw) => (
    <ChoiceField
      name="case"
      label={messages[locale].caseLabel}
      error={redraw?.errors[0]?.sentence}
      value={redraw ? redraw.typed["case"] : draft.caseId}
      choices={procedure.cases.map(({ id, name, limit }) => ({
        value: id,
        label: name[locale],
        hint: sayLimit(limit, locale),
      }))}
    />
  ),
  hear: ({ procedure, request }) => {
    const chosen = procedure.cases.find(({ id }) => id === request.body["case"]);
    if (chosen) return { caseId: chosen.id, errors: [] };
    return { errors: [{ field: "case", sentence: request.sayProblem({ field: "case", problem: "not_a_choice" }) }] };
  },
  isDone: ({ draft }) => draft.caseId !== undefined,
};
