import { localDateOf } from "#core/time/local-time";
import { FeeLines, listExemptions, reckonDossierFee, type DossierFee, type Exemption } from "#features/fees";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { consoleMessages } from "./messages.ts";
import { textIn, type IntakeDraft } from "./intake-draft.ts";
import type { ChosenProcedure } from "./intake-procedure.ts";

export type IntakeFee = { readonly fee: DossierFee; readonly exemptions: readonly Exemption[] };

const numberIn = (draft: IntakeDraft, name: string, most: number): number => {
  const typed = Number(textIn(draft, name));
  return Number.isInteger(typed) && typed >= 1 && typed <= most ? typed : 1;
};

/** What the fee was drawn for: when this changes, the new amount is shown before the dossier is received. */
export const feeFactsOf = (draft: IntakeDraft): string =>
  [numberIn(draft, "fee.copies", 999), numberIn(draft, "fee.pages", 9999), textIn(draft, "fee.exemption"), textIn(draft, "channel") || "counter"].join("|"); // prettier-ignore

/** What the dossier on the counter costs; undefined where nothing is charged. */
export async function intakeFee(
  acting: Acting,
  { chosen, draft, provinceCode }: { chosen: ChosenProcedure; draft: IntakeDraft; provinceCode: string },
): Promise<IntakeFee | undefined> {
  const asked = {
    provinceCode,
    procedureCode: chosen.procedure.code,
    caseId: chosen.procedureCase.id,
    channel: textIn(draft, "channel") === "post" ? ("post" as const) : ("counter" as const),
    on: localDateOf(acting.at),
    copies: numberIn(draft, "fee.copies", 999),
    pages: numberIn(draft, "fee.pages", 9999),
  };
  const exemptions = await listExemptions(acting, asked);
  const exemption = exemptions.find(({ id }) => id === textIn(draft, "fee.exemption"))?.id;
  // Reckoned as if it were proved: the amount is shown while the paper is being looked at.
  const fee = await reckonDossierFee(acting, exemption ? { ...asked, exemption, proof: "–" } : asked);
  return fee.ok && fee.value.lines.length > 0 ? { fee: fee.value, exemptions } : undefined;
}

type Props = {
  readonly known: IntakeFee;
  readonly draft: IntakeDraft;
  readonly errors?: readonly FieldError[];
  readonly locale: Locale;
};

/** The fee as it will be kept with the dossier, said before anything is paid. */
export const IntakeFeeCard = ({ known: { fee, exemptions }, draft, errors = [], locale }: Props) => {
  const words = consoleMessages[locale].intake;
  const count = (name: "fee.copies" | "fee.pages", label: string) => (
    <TextField
      name={name}
      label={label}
      value={textIn(draft, name) || "1"}
      error={errorOf(errors, name)}
      inputMode="numeric"
      width={4}
      maxLength={4}
    />
  );
  const chosen = exemptions.find(({ id }) => id === textIn(draft, "fee.exemption"));
  return (
    <section class="card stack tight">
      <h2>{words.fee}</h2>
      <div class="row">
        {fee.lines.some(({ per }) => per === "page") && count("fee.pages", words.pages)}
        {fee.lines.some(({ per }) => per !== "case") && count("fee.copies", words.copiesAsked)}
      </div>
      {exemptions.length > 0 && (
        <SelectField
          name="fee.exemption"
          label={words.exemption}
          value={textIn(draft, "fee.exemption")}
          error={errorOf(errors, "fee.exemption")}
          empty={words.noExemption}
          choices={exemptions.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      )}
      {exemptions.length > 0 && (
        <TextField
          name="fee.proof"
          label={words.proof}
          hint={chosen?.proof[locale]}
          value={textIn(draft, "fee.proof")}
          error={errorOf(errors, "fee.proof")}
          maxLength={300}
        />
      )}
      <FeeLines fee={fee} locale={locale} />
      <input type="hidden" name="drawnFee" value={feeFactsOf(draft)} />
    </section>
  );
};
