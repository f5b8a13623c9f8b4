import { TextField } from "#ui/field/view";
import type { Refusal } from "#core/result";
import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findProcedure, listProcedures, titleOf } from "#features/procedures";
import { execute } from "#platform/command/execute";
import type { FieldProblem, Outcome } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { Note } from "#ui/note/view";
import { feeRulesOf } from "../fee-queries.ts";
import { rulesInForce, type AmountRule, type ReliefRule } from "../fee-rule.ts";
import { grantRelief } from "../grant-relief.ts";
import { sayDay } from "../say-fees.ts";
import { setAmount } from "../set-amount.ts";
import { feeConsoleMessages } from "./messages.ts";
import { rulesPath } from "./paths.ts";
import { AmountForm, ReliefForm, type Typed } from "./rule-forms.tsx";
import { AmountList, LapseNotes, ReliefList } from "./rule-lists.tsx";

type Redrawn = {
  readonly form?: "amount" | "relief";
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
};

/** The rules of the administrator's province, all or of one procedure, with the forms that add one. */
async function showRules(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query, body } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = feeConsoleMessages[locale];
  const on = localDateOf(acting.at);
  const counting = rulesInForce(await feeRulesOf(acting, acting.actor.provinceCode), on);
  const reliefs = counting.filter((rule): rule is ReliefRule => rule.sort === "relief");
  const all = counting.filter((rule): rule is AmountRule => rule.sort === "amount");
  const wanted = query["thu-tuc"] ?? (typeof body["procedureCode"] === "string" ? body["procedureCode"] : undefined);
  const procedure = wanted === undefined ? undefined : await findProcedure(acting, wanted.trim());
  const amounts = procedure ? all.filter(({ procedureCode }) => procedureCode === procedure.code) : all;
  const names = new Map((await listProcedures(acting)).map((each) => [each.code, titleOf(each, locale)]));
  const errors = (redrawn.problems ?? []).map((problem) => ({
    field: problem.field.split(".")[0] ?? "",
    sentence: request.sayProblem(problem),
  }));
  const formOf = (form: Redrawn["form"]) => ({
    formKey: request.formKey(),
    typed: (redrawn.form === form ? body : {}) as Typed,
    errors: redrawn.form === form ? errors : [],
    locale,
  });
  const caption = procedure ? fill(text.amountsOf, { name: titleOf(procedure, locale) }) : text.amounts;
  const main = (
    <div class="pane stack wide">
      <News request={request} refusal={redrawn.refusal} />
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <LapseNotes reliefs={reliefs} on={on} locale={locale} />
      <section class="stack">
        <h2>{text.reliefs}</h2>
        <ReliefList reliefs={reliefs} on={on} locale={locale} />
        <p>
          <a href="/mien-giam-phi">{text.publicPage}</a>
        </p>
      </section>
      <section class="stack">
        <h2>{caption}</h2>
        <Find locale={locale} value={wanted ?? ""} />
        <AmountList caption={caption} amounts={amounts} names={names} locale={locale} />
        {amounts.some(({ confidence }) => confidence) && <Note>{text.uncertainNote}</Note>}
      </section>
      {procedure ? (
        <AmountForm {...formOf("amount")} procedure={procedure} amounts={amounts} />
      ) : (
        <ReliefForm {...formOf("relief")} reliefs={reliefs} />
      )}
    </div>
  );
  const status = redrawn.refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "fees", status, scripts: ["keep-draft"] });
}

const News = ({ request, refusal }: { readonly request: PageRequest; readonly refusal: Refusal | undefined }) => {
  if (refusal) return <Banner kind="refused">{request.say(refusal)}</Banner>;
  const day = request.query["tu"];
  return day ? (
    <Banner kind="done">{fill(feeConsoleMessages[request.locale].saved, { day: sayDay(day.slice(0, 10)) })}</Banner>
  ) : null;
};

const Find = ({ locale, value }: { readonly locale: PageRequest["locale"]; readonly value: string }) => {
  const text = feeConsoleMessages[locale];
  return (
    <form method="get" action={rulesPath()} class="row">
      <TextField name="thu-tuc" label={text.find} hint={text.findHint} value={value} width={12} maxLength={20} />
      <button class="button quiet">{text.open}</button>
    </form>
  );
};

/** What the form holds, with the province of the official who sends it. */
function inputOf({ body, acting }: PageRequest, fields: readonly string[]): Record<string, unknown> {
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : undefined;
  const given = fields.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]]));
  return { ...Object.fromEntries(given), provinceCode };
}

const framed = ["name", "channels", "validFrom", "validTo", "instrument", "replaces"];
const ofAmount = ["procedureCode", "caseId", "kind", "per", "dong", "laterFrom", "laterDong", "mostPerCopyDong", "collected"]; // prettier-ignore

async function sendAmount(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(setAmount, request.acting, inputOf(request, [...framed, ...ofAmount]));
  return answer(request, outcome, "amount");
}

async function sendRelief(request: PageRequest): Promise<PageAnswer> {
  const codes = request.body["procedureCodes"];
  const outcome = await execute(grantRelief, request.acting, {
    ...inputOf(request, [...framed, "percentOff"]),
    procedureCodes: typeof codes === "string" ? codes.split(/[\s,;]+/).filter(Boolean) : [],
  });
  return answer(request, outcome, "relief");
}

function answer(
  request: PageRequest,
  outcome: Outcome<{ readonly validFrom: string }>,
  form: "amount" | "relief",
): Promise<PageAnswer> | PageAnswer {
  if (outcome.kind === "done") return redirect(`${rulesPath()}?tu=${outcome.value.validFrom}`);
  return showRules(request, { ...outcome, form });
}

const permission = "fees.manage-rules";

export const feeConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/phi-le-phi", permission, handle: (request) => showRules(request) },
  { method: "POST", path: "/quan-tri/phi-le-phi/muc-thu", permission, handle: sendAmount },
  { method: "POST", path: "/quan-tri/phi-le-phi/mien-giam", permission, handle: sendRelief },
];
