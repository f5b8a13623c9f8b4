import type { Official } from "#core/access/actor";
import { listOrganisations } from "#features/units";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import type { Reading } from "#platform/context";
import { page, redirect, missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import type { Refusal } from "#core/result";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { CheckField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { logCall } from "../calls/log-call.ts";
import { answersFor } from "../calls/my-calls.ts";
import { deskMessages } from "./messages.ts";
import { deskPath, logPath } from "./paths.ts";
import { typedIn } from "./typed.ts";

type Choice = { readonly value: string; readonly label: string };

/** The centres whose line this official answers. */
export async function readOffices(reading: Reading, official: Official, locale: Locale): Promise<readonly Choice[]> {
  const { provinceCode } = official;
  const all = await listOrganisations(reading, { provinceCode });
  return all
    .filter(({ id, kind }) => kind.endsWith("-centre") && answersFor(official, { provinceCode, organisationId: id }))
    .map(({ id, name, nameEn }) => ({ value: id, label: locale === "vi" ? name : nameEn }));
}

type FormProps = {
  readonly request: PageRequest;
  readonly offices: readonly Choice[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems?: readonly FieldProblem[];
};

/** Number, a line of text, Enter: a call is written down in ten seconds. */
export const LogForm = ({ request, offices, typed, problems = [] }: FormProps) => {
  const text = deskMessages[request.locale].log;
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const [only] = offices;
  return (
    <section class="stack tight">
      <h2>{text.title}</h2>
      <p class="soft">{text.lead}</p>
      <KeyedForm formKey={request.formKey()} action={logPath} class="row at-foot">
        {offices.length === 1 && only ? (
          <input type="hidden" name="organisationId" value={only.value} />
        ) : (
          <SelectField
            name="organisationId"
            label={text.office}
            value={typed["organisationId"]}
            error={errorOf(errors, "organisationId")}
            choices={offices}
          />
        )}
        <TextField
          name="phone"
          label={text.phone}
          type="tel"
          inputMode="tel"
          width={12}
          value={typed["phone"]}
          error={errorOf(errors, "phone")}
        />
        <TextField
          name="subject"
          label={text.subject}
          width={24}
          value={typed["subject"]}
          error={errorOf(errors, "subject")}
          maxLength={500}
        />
        <CheckField name="callBack" label={text.callBack} value="yes" checked={(typed["callBack"] ?? "") !== ""} />
        <Button kind="quiet">{text.save}</Button>
      </KeyedForm>
    </section>
  );
};

export async function doLog(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, body } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const typed = typedIn(body);
  const { organisationId = "", phone = "", subject = "", callBack = "" } = typed;
  const outcome = await execute(logCall, acting, { organisationId, phone, subject, callBack: callBack !== "" });
  if (outcome.kind === "done") return redirect(`${deskPath}?xong=ghi`);
  const offices = await readOffices(acting, actor, locale);
  return redraw(request, { offices, typed, ...outcome });
}

type Redrawn = {
  readonly offices: readonly Choice[];
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
};

function redraw(request: PageRequest, { offices, typed, refusal, problems = [] }: Redrawn): PageAnswer {
  const text = deskMessages[request.locale].log;
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const main = (
    <div class="pane stack">
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={request.locale} />
      <h1>{text.title}</h1>
      <LogForm request={request} offices={offices} typed={typed} problems={problems} />
      <p>
        <a href={deskPath}>{deskMessages[request.locale].title}</a>
      </p>
    </div>
  );
  return page(text.title, main, { section: "calls", status: refusal ? 409 : 422 });
}
