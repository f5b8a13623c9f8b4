import { searchProcedures } from "#features/procedures";
import type { FieldProblem } from "#platform/command/outcome";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { ChoiceField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { giveSlip } from "../slips/give-slip.ts";
import { printSlip } from "../slips/print-slip.ts";
import { findSlip } from "../slips/slip-store.ts";
import { consoleMessages } from "./messages.ts";
import { centresWhere } from "./my-offices.ts";
import { sayRefusal } from "./name-refusal.ts";
import { slipPath, withQuery } from "./paths.ts";
import { linesOf, textOf } from "./typed.ts";

type Redrawn = { readonly refused?: string; readonly problems?: readonly FieldProblem[] };

/** A slip for somebody whose papers are not complete, or who cannot be served: before there is a dossier. */
export async function showSlip(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, body, query, locale } = request;
  const centres = await centresWhere(acting, "dossier.give-slip");
  if (centres.length === 0) return missing();
  const words = consoleMessages[locale].slips;
  const problems = redrawn.problems ?? [];
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const text = (name: "procedureCode" | "personName" | "phone") => (
    <TextField name={name} label={words[name]} value={textOf(body, name)} error={errorOf(errors, name)} />
  );
  const long = (name: "wanted" | "reason" | "legalBasis" | "note", hint?: string) => (
    <LongTextField
      name={name}
      label={words[name]}
      hint={hint}
      value={textOf(body, name)}
      error={errorOf(errors, name)}
      rows={3}
    />
  );
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {redrawn.refused && <Banner kind="refused">{redrawn.refused}</Banner>}
      <Given id={query["xong"]} locale={locale} />
      <ErrorSummary errors={errors} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={slipPath} keep="slip" class="stack">
        <SelectField
          name="centre"
          label={words.centre}
          value={textOf(body, "centre") || centres[0]?.id}
          error={errorOf(errors, "centre")}
          choices={centres.map((each) => ({ value: each.id, label: locale === "vi" ? each.name : each.nameEn }))}
        />
        <ChoiceField
          name="kind"
          label={words.kind}
          value={textOf(body, "kind") || "guidance"}
          choices={(["guidance", "intake-refusal"] as const).map((value) => ({ value, label: words[value] }))}
        />
        {text("procedureCode")}
        {text("personName")}
        {text("phone")}
        {long("wanted", words.wantedHint)}
        {long("reason", words.reasonHint)}
        {long("legalBasis", words.legalBasisHint)}
        {long("note")}
        <Button>{words.give}</Button>
      </KeyedForm>
    </div>
  );
  const status = redrawn.refused ? 409 : problems.length > 0 ? 422 : 200;
  return page(words.title, main, { section: "slips", status, scripts: ["keep-draft"] });
}

const Given = ({ id, locale }: { readonly id: string | undefined; readonly locale: Locale }) => {
  const words = consoleMessages[locale].slips;
  if (!id) return null;
  return (
    <Banner kind="done">
      {words.done}{" "}
      <a href={`${slipPath}/${encodeURIComponent(id)}.pdf`} target="_blank" rel="noopener">
        {words.print}
      </a>
    </Banner>
  );
};

/** Gives the slip, once, and shows where it is printed. */
export async function doGiveSlip(request: PageRequest): Promise<PageAnswer> {
  const { acting, body } = request;
  const typed = textOf(body, "procedureCode").trim();
  // A code as it stands, or the procedure that the words mean.
  const [meant] = /^\d\.\d{6}$/.test(typed) || typed === "" ? [] : await searchProcedures(acting, typed, { limit: 1 });
  const outcome = await execute(giveSlip, acting, {
    centre: textOf(body, "centre"),
    kind: textOf(body, "kind"),
    procedureCode: meant?.code ?? typed,
    personName: textOf(body, "personName"),
    phone: textOf(body, "phone"),
    wanted: linesOf(textOf(body, "wanted")),
    reason: textOf(body, "reason"),
    legalBasis: linesOf(textOf(body, "legalBasis")).join("; "),
    note: textOf(body, "note"),
  });
  if (outcome.kind === "done") return redirect(withQuery(slipPath, { xong: outcome.value.id }));
  if (outcome.kind === "invalid") return showSlip(request, { problems: outcome.problems });
  return showSlip(request, { refused: await sayRefusal(request, outcome.refusal) });
}

/** A slip as PDF, to officials of the centre that gave it. */
export async function printSlipPage({ acting, params, origin }: PageRequest): Promise<PageAnswer> {
  const { actor } = acting;
  const [, id] = /^([0-9a-f-]{36})\.pdf$/.exec(params["slip"] ?? "") ?? [];
  const slip = id && actor.kind === "official" ? await findSlip(acting.db, actor.provinceCode, id) : undefined;
  const centres = slip ? await centresWhere(acting, "dossier.read") : [];
  if (!slip || !centres.some((centre) => centre.id === slip.centre)) return missing();
  const bytes = await printSlip(acting, slip, origin);
  return { kind: "file", bytes, type: "application/pdf", name: `phieu-${slip.kind}.pdf`, inline: true };
}
