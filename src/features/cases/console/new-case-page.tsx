import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, LongTextField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { getCase } from "../case-queries.ts";
import { caseChannels, caseKinds, priorities, replyWays, topics } from "../model/case.ts";
import { openCase } from "../open-case.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";
import { officeChoices } from "./office-choices.ts";
import { casesPath, consoleCasePath, newCasePath } from "./paths.ts";

const one = ({ body }: PageRequest, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value : "";
};

/** Everything on one page: somebody stands at the counter, or is on the telephone. */
export async function showNewCase(request: PageRequest, errors: readonly FieldError[] = []): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = messages[locale];
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: text.back, href: casesPath }, { label: text.newTitle }]} locale={locale} />
      {/* A denunciation may be out of the writer's own sight as soon as it is written. */}
      {query["xong"] && <Banner kind="done">{fill(text.doneOpenKept, { code: query["xong"].slice(0, 20) })}</Banner>}
      <h1>{text.newTitle}</h1>
      <ErrorSummary errors={errors} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={newCasePath} keep="new-case" class="stack">
        <MatterFields request={request} errors={errors} offices={await officesHere(request)} />
        <SenderFields request={request} errors={errors} />
        <p>
          <Button>{text.save}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  const status = errors.length > 0 ? 422 : 200;
  return page(text.newTitle, main, { section: "cases", status, scripts: ["keep-draft"] });
}

async function officesHere(request: PageRequest) {
  const { actor } = request.acting;
  const choices = actor.kind === "official" ? await officeChoices(request, actor.provinceCode) : [];
  const own = actor.kind === "official" ? actor.posts.flatMap(({ organisationId }) => organisationId ?? []) : [];
  return choices.toSorted((one, other) => Number(own.includes(other.value)) - Number(own.includes(one.value)));
}

type Fields = { readonly request: PageRequest; readonly errors: readonly FieldError[] };
type Offices = { readonly offices: readonly { readonly value: string; readonly label: string }[] };

const MatterFields = ({ request, errors, offices }: Fields & Offices) => {
  const { locale } = request;
  const { fields } = messages[locale];
  const words = caseWords[locale];
  const named = <Word extends string>(all: readonly Word[], names: Readonly<Record<Word, string>>) =>
    all.map((each) => ({ value: each, label: names[each] }));
  const pick = (name: "kind" | "topic" | "channel" | "priority", choices: ReturnType<typeof named>) => (
    <SelectField
      name={name}
      label={fields[name]}
      error={errorOf(errors, name)}
      value={one(request, name)}
      choices={choices}
    />
  );
  return (
    <>
      {pick("channel", named(caseChannels, words.channels))}
      {pick("kind", named(caseKinds, words.kinds))}
      {pick("topic", named(topics, words.topics))}
      <SelectField
        name="about"
        label={fields.about}
        error={errorOf(errors, "about")}
        value={one(request, "about")}
        choices={offices}
      />
      <LongTextField
        name="text"
        label={fields.text}
        error={errorOf(errors, "text")}
        value={one(request, "text")}
        rows={6}
        maxLength={5000}
      />
      <TextField name="place" label={fields.place} value={one(request, "place")} maxLength={300} />
      <TextField
        name="dossierCode"
        label={fields.dossierCode}
        error={errorOf(errors, "dossierCode")}
        value={one(request, "dossierCode")}
        width={24}
        maxLength={60}
      />
      {pick("priority", named(priorities, words.priorities))}
    </>
  );
};

const SenderFields = ({ request, errors }: Fields) => {
  const { locale } = request;
  const { fields } = messages[locale];
  const replies = caseWords[locale].replies;
  return (
    <>
      <TextField
        name="name"
        label={fields.name}
        error={errorOf(errors, "name")}
        value={one(request, "name")}
        maxLength={120}
      />
      <TextField
        name="phone"
        label={fields.phone}
        error={errorOf(errors, "phone")}
        value={one(request, "phone")}
        type="tel"
        width={12}
        maxLength={30}
      />
      <TextField name="address" label={fields.address} value={one(request, "address")} maxLength={300} />
      <SelectField
        name="reply"
        label={fields.reply}
        error={errorOf(errors, "reply")}
        value={one(request, "reply")}
        choices={replyWays.filter((way) => way !== "email").map((way) => ({ value: way, label: replies[way] }))}
      />
      <CheckField name="anonymous" label={fields.anonymous} checked={one(request, "anonymous") === "yes"} />
    </>
  );
};

export async function saveNewCase(request: PageRequest): Promise<PageAnswer> {
  const { acting } = request;
  const named = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, one(request, name)]));
  const outcome = await execute(openCase, acting, {
    ...named("channel", "kind", "topic", "about", "text", "place", "dossierCode", "priority"),
    contact: { ...named("name", "phone", "address", "reply"), anonymous: one(request, "anonymous") === "yes" },
  });
  if (outcome.kind === "refused") return showNewCase(request, [{ field: "", sentence: request.say(outcome.refusal) }]);
  if (outcome.kind === "invalid")
    return showNewCase(
      request,
      outcome.problems.map((problem) => ({
        field: problem.field.split(".").at(-1) ?? "",
        sentence: request.sayProblem(problem),
      })),
    );
  const { code } = outcome.value;
  const seen = await getCase(acting, code, "opened");
  return redirect(seen.ok ? `${consoleCasePath(code)}?xong=open` : `${newCasePath}?xong=${code}`);
}
