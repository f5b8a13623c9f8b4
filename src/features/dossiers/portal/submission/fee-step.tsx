import { localDateOf } from "#core/time/local-time";
import { listExemptions, reckonDossierFee, type DossierFee, type Exemption, type FeeQuestion } from "#features/fees";
import { ChoiceField, TextField } from "#ui/field/view";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { shown, typedIn, type Heard, type Step } from "./step.ts";

const names = {
  copies: "fee.copies",
  pages: "fee.pages",
  exemption: "fee.exemption",
  proof: "fee.proof",
  asked: "fee.asked",
} as const;
const { vi, en } = messages;
const none = "none";

const countIn = ({ draft }: Flow, name: "fee.copies" | "fee.pages"): number => Number(draft.answers[name] ?? "") || 1;

const questionOf = (flow: Flow): FeeQuestion => ({
  provinceCode: flow.centre.provinceCode,
  procedureCode: flow.procedure.code,
  caseId: flow.procedureCase.id,
  channel: "portal",
  on: localDateOf(flow.request.acting.at),
  copies: countIn(flow, names.copies),
  pages: countIn(flow, names.pages),
});

/** What the command is told of the fee's facts. */
export function feeInput({ draft: { answers } }: Flow): Record<string, string | undefined> {
  const exemption = answers[names.exemption];
  return {
    copies: answers[names.copies],
    pages: answers[names.pages],
    ...(exemption && exemption !== none ? { exemption, proof: answers[names.proof] } : {}),
  };
}

/** What this submission costs by the rules of today; undefined where nothing is charged. */
export async function feeOf(flow: Flow): Promise<DossierFee | undefined> {
  const { acting } = flow.request;
  const { exemption, proof } = feeInput(flow);
  const claimed = exemption ? { exemption, proof } : {};
  const fee = await reckonDossierFee(acting, { ...questionOf(flow), ...claimed });
  return fee.ok && fee.value.lines.length > 0 ? fee.value : undefined;
}

type Asked = { readonly exemptions: readonly Exemption[]; readonly copies: boolean; readonly pages: boolean };

async function askedBy(flow: Flow): Promise<Asked> {
  const { acting } = flow.request;
  const fee = await reckonDossierFee(acting, questionOf(flow));
  const lines = fee.ok ? fee.value.lines : [];
  return {
    exemptions: await listExemptions(acting, questionOf(flow)),
    copies: lines.some(({ per }) => per !== "case"),
    pages: lines.some(({ per }) => per === "page"),
  };
}

/** Whether the fee depends on anything that only the applicant knows. */
export async function asksAboutFee(flow: Flow): Promise<boolean> {
  const asked = await askedBy(flow);
  return asked.copies || asked.pages || asked.exemptions.length > 0;
}

/** How many copies, how many pages, and whether the applicant belongs to those who pay less. */
export const feeStep: Step = {
  id: "muc-thu",
  title: { vi: vi.feeTitle, en: en.feeTitle },
  async draw(flow, redraw) {
    const text = messages[flow.request.locale];
    const { locale } = flow.request;
    const { exemptions, copies, pages } = await askedBy(flow);
    const errorAt = (name: string) => redraw?.errors.find(({ field }) => field === name)?.sentence;
    const count = (name: "fee.copies" | "fee.pages", label: string) => (
      <TextField
        name={name}
        label={label}
        value={shown(flow, redraw, name) || "1"}
        error={errorAt(name)}
        inputMode="numeric"
        width={4}
        maxLength={4}
      />
    );
    return (
      <>
        {pages && count(names.pages, text.feePages)}
        {copies && count(names.copies, text.feeCopies)}
        {exemptions.length > 0 && (
          <>
            <ChoiceField
              name={names.exemption}
              label={text.feeExemption}
              value={shown(flow, redraw, names.exemption) || none}
              error={errorAt(names.exemption)}
              choices={[
                { value: none, label: text.feeNoExemption },
                ...exemptions.map(({ id, name, proof }) => ({ value: id, label: name[locale], hint: proof[locale] })),
              ]}
            />
            <TextField
              name={names.proof}
              label={text.feeProof}
              hint={text.feeProofHint}
              value={shown(flow, redraw, names.proof)}
              error={errorAt(names.proof)}
              maxLength={300}
            />
          </>
        )}
      </>
    );
  },
  hear: hearFee,
  isDone: ({ draft }) => draft.answers[names.asked] !== undefined,
};

async function hearFee(flow: Flow): Promise<Heard> {
  const { request, draft } = flow;
  const typed = typedIn(request.body);
  const asked = await askedBy(flow);
  const exemption = typed[names.exemption] ?? none;
  const proof = (typed[names.proof] ?? "").trim().slice(0, 300);
  const wrong = (field: string, problem: string) => ({ field, sentence: request.sayProblem({ field, problem }) });
  const isKnown = exemption === none || asked.exemptions.some(({ id }) => id === exemption);
  const errors = [
    ...(asked.pages && !isCount(typed[names.pages], 9999) ? [wrong(names.pages, "wrong_format")] : []),
    ...(asked.copies && !isCount(typed[names.copies], 999) ? [wrong(names.copies, "wrong_format")] : []),
    ...(isKnown ? [] : [wrong(names.exemption, "not_a_choice")]),
    ...(exemption !== none && proof === ""
      ? [{ field: names.proof, sentence: messages[request.locale].feeProofMissing }]
      : []),
  ];
  if (errors.length > 0) return { errors };
  const counts = {
    ...(asked.pages ? { [names.pages]: (typed[names.pages] ?? "1").trim() } : {}),
    ...(asked.copies ? { [names.copies]: (typed[names.copies] ?? "1").trim() } : {}),
  };
  const answers = {
    ...draft.answers,
    ...counts,
    [names.exemption]: exemption,
    [names.proof]: proof,
    [names.asked]: "1",
  };
  return { answers, errors: [] };
}

const isCount = (typed: string | undefined, most: number): boolean => {
  const count = Number((typed ?? "").trim());
  return Number.isInteger(count) && count >= 1 && count <= most;
};
