import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { changeWatchSettings } from "../change-settings.ts";
import { messages } from "../messages.ts";
import { watchNames, type WatchName } from "../model/ladder.ts";
import { watchSettingsOf } from "../watch-settings.ts";
import { settingsPath } from "./paths.ts";
import { fieldOf, inputOf, rungsOf, textsIn, typedOf } from "./settings-form.ts";
import { settingsMessages } from "./settings-messages.ts";

type Shown = {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly refused?: string;
  readonly saved?: boolean;
  readonly status?: number;
};

export async function showSettings(request: PageRequest): Promise<PageAnswer> {
  const { actor } = request.acting;
  if (actor.kind !== "official") return missing();
  const settings = await watchSettingsOf(request.acting, actor.provinceCode);
  return draw(request, { typed: typedOf(settings), errors: [], saved: request.query["luu"] === "1" });
}

export async function saveSettings(request: PageRequest): Promise<PageAnswer> {
  const typed = textsIn(request.body);
  const outcome = await execute(changeWatchSettings, request.acting, inputOf(typed));
  if (outcome.kind === "done") return redirect(`${settingsPath}?luu=1`);
  if (outcome.kind === "refused")
    return draw(request, { typed, errors: [], refused: request.say(outcome.refusal), status: 409 });
  // A list of times is one field on the page.
  const errors = outcome.problems.map((problem) => ({
    field: problem.field.replace(/^(push\.digestTimes).*/, "$1"),
    sentence: request.sayProblem(problem),
  }));
  return draw(request, { typed, errors, status: 422 });
}

function draw(request: PageRequest, shown: Shown): PageAnswer {
  const { locale } = request;
  const text = settingsMessages[locale];
  const main = (
    <div class="stack wide">
      {shown.saved && <Banner kind="done">{text.saved}</Banner>}
      {shown.refused && <Banner kind="refused">{shown.refused}</Banner>}
      <ErrorSummary errors={shown.errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p class="soft">{text.law}</p>
      <KeyedForm formKey={request.formKey()} action={settingsPath} class="stack">
        {watchNames.map((watch) => (
          <WatchFields key={watch} watch={watch} shown={shown} locale={locale} />
        ))}
        <PushFields shown={shown} locale={locale} />
        <Button>{text.save}</Button>
      </KeyedForm>
    </div>
  );
  return page(text.title, main, { section: "reminders", status: shown.status ?? 200 });
}

type FieldsProps = { readonly shown: Shown; readonly locale: Locale };

const WatchFields = ({ watch, shown, locale }: FieldsProps & { readonly watch: WatchName }) => {
  const text = messages[locale];
  const own = settingsMessages[locale];
  const { title, anchor } = text.watches[watch];
  const urgent = fieldOf(watch, "urgent");
  return (
    <fieldset class="stack tight">
      <legend>{title}</legend>
      <p class="soft">{fill(own.from, { anchor: anchor.toLowerCase() })}</p>
      <div class="row">
        {rungsOf(watch).map((rung) => (
          <TextField
            key={rung}
            name={fieldOf(watch, rung)}
            label={text.rungs[rung]}
            value={shown.typed[fieldOf(watch, rung)]}
            error={errorOf(shown.errors, fieldOf(watch, rung))}
            width={6}
          />
        ))}
      </div>
      <CheckField name={urgent} label={own.urgent} value="yes" checked={(shown.typed[urgent] ?? "") !== ""} />
    </fieldset>
  );
};

const PushFields = ({ shown, locale }: FieldsProps) => {
  const text = settingsMessages[locale];
  const field = (name: string) => ({ name, value: shown.typed[name], error: errorOf(shown.errors, name) });
  return (
    <Card title={text.push}>
      <p>{text.pushLead}</p>
      <div class="row">
        <TextField {...field("push.from")} label={text.pushFrom} width={6} />
        <TextField {...field("push.to")} label={text.pushTo} width={6} />
      </div>
      <CheckField
        name="push.workingTimeOnly"
        label={text.workingTimeOnly}
        value="yes"
        checked={(shown.typed["push.workingTimeOnly"] ?? "") !== ""}
      />
      <TextField {...field("push.digestTimes")} label={text.digestTimes} hint={text.digestHint} />
    </Card>
  );
};
