import { fill } from "#core/text/fill";
import type { Refusal } from "#core/result";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import type { FieldProblem } from "#platform/command/outcome";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { CheckField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { changeHotlineSettings } from "../call-backs/change-hotline-settings.ts";
import { hotlineSettingsOf } from "../call-backs/hotline-settings.ts";
import type { HotlineSettings } from "../call-backs/settings.ts";
import { checksPath, settingsPath } from "../desk/paths.ts";
import { numberIn, typedIn } from "../desk/typed.ts";
import { checkLine } from "../line-check/check-line.ts";
import { tagOfHealth } from "../line-check/health-part.tsx";
import { healthMessages } from "../line-check/messages.ts";
import { lineHealthOf, type HealthOfLine } from "../line-check/line-health.ts";
import { managedProvince } from "../calls/managed-province.ts";
import { systemMessages } from "./messages.ts";
import { SystemTabs } from "./systems-page.tsx";

type Typed = Readonly<Record<string, string>>;
type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[]; readonly typed?: Typed };

/** How each line stands up to its test calls, and what the lines promise. */
export async function showChecks(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const provinceCode = managedProvince(acting);
  if (!provinceCode) return missing();
  const text = systemMessages[locale];
  const { refusal, problems = [] } = redrawn;
  const lines = await lineHealthOf(acting, { provinceCode, at: acting.at });
  const settings = await hotlineSettingsOf(acting, provinceCode);
  const result = Object.entries(text.results).find(([name]) => name === query["ket-qua"])?.[1];
  const errors = problems.map((problem) => ({ field: problem.field.replace(/^(checkTimes).*/, "$1"), sentence: request.sayProblem(problem) })); // prettier-ignore
  const main = (
    <div class="pane stack">
      {result && <Banner kind="done">{fill(text.rung, { result })}</Banner>}
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.checks}</h1>
      <SystemTabs here={checksPath} locale={locale} />
      <p>{text.checksLead}</p>
      {await drawLines(request, lines)}
      <SettingsForm request={request} typed={redrawn.typed ?? typedOf(settings)} errors={errors} />
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.checks, main, { section: "telephony", status, scripts: ["keep-draft"] });
}

async function drawLines(request: PageRequest, lines: readonly HealthOfLine[]) {
  const { acting, locale } = request;
  const text = systemMessages[locale];
  const offices = await Promise.all(lines.map(({ organisationId }) => findOrganisation(acting, organisationId)));
  return (
    <List
      caption={text.checks}
      empty={text.noLines}
      columns={[
        { title: text.line },
        { title: text.office, wide: true },
        { title: text.health },
        { title: text.reached, number: true },
        { title: text.wait, number: true },
        { title: text.lastCheck },
      ]}
      rows={lines.map((line, at) => ({
        key: line.line,
        cells: [
          line.line,
          locale === "vi" ? offices[at]?.name : offices[at]?.nameEn,
          <Tag kind={tagOfHealth[line.state]}>{healthMessages[locale].states[line.state]}</Tag>,
          `${line.answered} / ${line.checks}`,
          line.medianSeconds === undefined ? "" : fill(text.seconds, { n: Math.round(line.medianSeconds) }),
          <LastCheck request={request} line={line} />,
        ],
      }))}
    />
  );
}

const LastCheck = ({ request, line }: { readonly request: PageRequest; readonly line: HealthOfLine }) => {
  const { acting, locale } = request;
  const text = systemMessages[locale];
  const { last } = line;
  const result = last && Object.entries(text.results).find(([name]) => name === last.result)?.[1];
  return (
    <>
      {last && `${result ?? last.result}, ${sayInstant(last.at, locale, { now: acting.at })}`}
      <KeyedForm formKey={request.formKey()} action={checksPath} class="row">
        <input type="hidden" name="line" value={line.line} />
        <Button kind="quiet">{text.ringNow}</Button>
      </KeyedForm>
    </>
  );
};

const typedOf = ({ checkTimes, tellCaller, ...numbers }: HotlineSettings): Typed => ({
  ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
  checkTimes: checkTimes.join(", "),
  tellCaller: tellCaller ? "yes" : "",
});

const numbers = [
  "callBackMinutes",
  "nearMinutes",
  "goodSeconds",
  "ringSeconds",
  "fewestToRank",
  "fewestToRise",
] as const;

type FormProps = {
  readonly request: PageRequest;
  readonly typed: Typed;
  readonly errors: readonly { readonly field: string; readonly sentence: string }[];
};

const SettingsForm = ({ request, typed, errors }: FormProps) => {
  const text = systemMessages[request.locale];
  const field = (name: keyof typeof text.fields) => ({ name, label: text.fields[name], value: typed[name], error: errorOf(errors, name) }); // prettier-ignore
  return (
    <section class="stack">
      <h2>{text.settings}</h2>
      <p class="soft">{text.settingsLead}</p>
      <KeyedForm formKey={request.formKey()} action={settingsPath} keep="hotline-settings">
        {numbers.map((name) => (
          <TextField key={name} {...field(name)} inputMode="numeric" width={6} />
        ))}
        <TextField {...field("checkTimes")} hint={text.checkTimesHint} width={24} />
        <CheckField
          name="tellCaller"
          label={text.fields.tellCaller}
          value="yes"
          checked={(typed["tellCaller"] ?? "") !== ""}
        />
        <Button>{text.save}</Button>
      </KeyedForm>
    </section>
  );
};

export async function doChangeSettings(request: PageRequest): Promise<PageAnswer> {
  const typed = typedIn(request.body);
  const outcome = await execute(changeHotlineSettings, request.acting, {
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(typed[name] ?? "")])),
    checkTimes: (typed["checkTimes"] ?? "").split(/[,;\s]+/).filter((time) => time !== ""),
    tellCaller: (typed["tellCaller"] ?? "") !== "",
  });
  return outcome.kind === "done" ? redirect(`${checksPath}?xong=1`) : showChecks(request, { ...outcome, typed });
}

export async function doCheckLine(request: PageRequest): Promise<PageAnswer> {
  const { line = "" } = typedIn(request.body);
  const outcome = await execute(checkLine, request.acting, { line });
  if (outcome.kind === "done") return redirect(`${checksPath}?ket-qua=${outcome.value.result}`);
  const refusal = outcome.kind === "refused" ? outcome.refusal : { code: "hotline.unknown_line" };
  return showChecks(request, { refusal });
}
