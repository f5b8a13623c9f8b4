import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { caseKinds, type CaseKind } from "../model/case.ts";
import type { CaseRules } from "../model/case-rules.ts";
import { caseWords } from "../words.ts";
import { caseRulesOf } from "./case-rules-of.ts";
import { drawRuleHistory } from "./rule-history.tsx";
import { ruleMessages } from "./rules-messages.ts";
import { maySetRules, setCaseRules, termNames, termUnits } from "./set-case-rules.ts";

const path = "/can-bo/quan-tri/thoi-han-y-kien";

type Typed = Readonly<Record<string, string>>;

/** How long each kind of case may take, kind by kind, and every change there was. */
export async function showCaseRules(request: PageRequest, problems: readonly FieldProblem[] = []): Promise<PageAnswer> {
  const { acting, locale, query, body } = request;
  const { actor } = acting;
  if (actor.kind !== "official" || !maySetRules(actor)) return missing();
  const text = ruleMessages[locale];
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const typed = problems.length > 0 ? typedIn(body) : typedOf(await caseRulesOf(acting, actor.provinceCode));
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Note>{text.law}</Note>
      <KeyedForm formKey={request.formKey()} action={path} keep="case-rules" class="stack">
        {caseKinds.map((kind) => (
          <KindFields key={kind} kind={kind} request={request} typed={typed} errors={errors} />
        ))}
        <p>
          <Button hotkey="S">{text.save}</Button>
        </p>
      </KeyedForm>
      {await drawRuleHistory(request, actor.provinceCode)}
    </div>
  );
  const status = errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "case-rules", status, scripts: ["keep-draft"] });
}

type KindProps = {
  readonly kind: CaseKind;
  readonly request: PageRequest;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

const KindFields = ({ kind, request, typed, errors }: KindProps) => {
  const { locale } = request;
  const text = ruleMessages[locale];
  const field = (rest: string) => {
    const name = `${kind}.${rest}`;
    return { name, value: typed[name], error: errorOf(errors, name) };
  };
  return (
    <section class="card stack tight">
      <h2>{caseWords[locale].kinds[kind]}</h2>
      <div class="row at-foot">
        {termNames.map((term) => (
          <div class="row at-foot" key={term}>
            <TextField
              {...field(`${term}.amount`)}
              label={text.terms[term]}
              inputMode="numeric"
              width={4}
              maxLength={3}
            />
            <SelectField
              {...field(`${term}.unit`)}
              label={text.unit}
              choices={termUnits.map((unit) => ({ value: unit, label: text.units[unit] }))}
            />
          </div>
        ))}
        <TextField
          {...field("mostExtensions")}
          label={text.mostExtensions}
          inputMode="numeric"
          width={4}
          maxLength={1}
        />
      </div>
      <ChoiceField
        {...field("from")}
        label={text.from}
        choices={(["opening", "taking"] as const).map((from) => ({ value: from, label: text.froms[from] }))}
      />
    </section>
  );
};

function typedOf(rules: CaseRules): Typed {
  const pairs = caseKinds.flatMap((kind) => [
    ...termNames.flatMap((term) => [
      [`${kind}.${term}.amount`, String(rules[kind][term].amount)],
      [`${kind}.${term}.unit`, rules[kind][term].unit],
    ]),
    [`${kind}.from`, rules[kind].from],
    [`${kind}.mostExtensions`, String(rules[kind].mostExtensions)],
  ]);
  return Object.fromEntries(pairs) as Typed;
}

const typedIn = (body: PageRequest["body"]): Typed =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));

/** A whole number, or what was typed for the command to refuse. */
const numberIn = (text = ""): number | string => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : text);

const rulesIn = (typed: Typed) =>
  Object.fromEntries(
    caseKinds.map((kind) => {
      const terms = termNames.map((term) => {
        const { amount, unit } = { amount: typed[`${kind}.${term}.amount`], unit: typed[`${kind}.${term}.unit`] };
        return [term, { amount: numberIn(amount), unit }] as const;
      });
      const mostExtensions = numberIn(typed[`${kind}.mostExtensions`]);
      return [kind, { ...Object.fromEntries(terms), from: typed[`${kind}.from`], mostExtensions }];
    }),
  );

export async function doSetCaseRules(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(setCaseRules, request.acting, rulesIn(typedIn(request.body)));
  if (outcome.kind === "done") return redirect(`${path}?xong=1`);
  return outcome.kind === "invalid" ? showCaseRules(request, outcome.problems) : missing(request.say(outcome.refusal));
}
