import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { typedIn } from "../portal/typed-in.ts";
import { effectOf, type Effect } from "./measure-lessons.ts";
import { lessonKinds } from "./lesson.ts";
import { listLessons } from "./lesson-store.ts";
import { improveMessages, type ImproveText } from "./messages.ts";
import { questionsPath, teachPath } from "./questions-page.tsx";
import { lessonInput, teach } from "./teach.ts";

type Values = Readonly<Record<string, string>>;
type Redrawn = { readonly refused?: string; readonly errors?: readonly FieldError[] };

export const showTeach = (request: PageRequest): Promise<PageAnswer> => drawTeach(request, request.query, {});

/** First what it would do to every sample question, then, on a second press, the lesson. */
export async function sendTeach(request: PageRequest): Promise<PageAnswer> {
  const values = typedIn(request.body);
  const { kind, asked = "", means = "", source = "", step } = values;
  if (step === "xem") return drawTeach(request, values, {});
  const done = await execute(teach, request.acting, { kind, asked, means, source });
  if (done.kind === "done") return redirect(`${questionsPath}?xong=day`);
  if (done.kind === "refused") return drawTeach(request, values, { refused: request.say(done.refusal) });
  const errors = done.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return drawTeach(request, values, { errors });
}

async function drawTeach(request: PageRequest, values: Values, { refused, errors = [] }: Redrawn) {
  const { locale, acting } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = improveMessages[locale];
  const field = (name: string) => ({ name, value: values[name], error: errorOf(errors, name) });
  const effect = await effectFor(request, values, acting.actor.provinceCode);
  const main = (
    <div class="pane stack">
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <Breadcrumb crumbs={[{ label: text.title, href: questionsPath }, { label: text.teachTitle }]} locale={locale} />
      <h1>{text.teachTitle}</h1>
      <KeyedForm formKey={request.formKey()} action={teachPath}>
        <LongTextField {...field("asked")} label={text.asked} hint={text.askedHint} rows={2} maxLength={500} />
        <ChoiceField
          {...field("kind")}
          label={text.kind}
          choices={lessonKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <LongTextField {...field("means")} label={text.meansLabel} rows={2} maxLength={1_000} />
        <TextField {...field("source")} label={text.source} maxLength={300} />
        <p class="row">
          <Button kind="quiet" name="step" value="xem">
            {text.preview}
          </Button>
          <Button hotkey="S">{text.save}</Button>
        </p>
      </KeyedForm>
      {effect && <EffectView effect={effect} text={text} locale={locale} />}
    </div>
  );
  const status = refused ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.teachTitle, main, { section: "assistant", status });
}

async function effectFor({ acting }: PageRequest, values: Values, provinceCode: string): Promise<Effect | undefined> {
  const { kind, asked, means, source = "" } = values;
  const read = lessonInput.safeParse({ kind, asked, means, source });
  if (!read.success) return undefined;
  const lessons = await listLessons(acting.db, provinceCode);
  const one = { ...read.data, id: "new", source: read.data.source || null };
  return effectOf(acting, { lessons, one, at: acting.at });
}

type EffectProps = { readonly effect: Effect; readonly text: ImproveText; readonly locale: "vi" | "en" };

const EffectView = ({ effect: { before, after, mended, spoiled }, text, locale }: EffectProps) => {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const figures = [
    [text.recall, before.recallAt1, after.recallAt1],
    [text.recall3, before.recallAt3, after.recallAt3],
    [text.declines, before.declineRecall, after.declineRecall],
  ] as const;
  const title = fill(text.effect, { count: after.questions });
  return (
    <section class="stack">
      <h2>{title}</h2>
      <List
        caption={title}
        empty={text.noData}
        columns={[{ title: text.figure }, { title: text.before, number: true }, { title: text.after, number: true }]}
        rows={figures.map(([name, was, is]) => ({ key: name, cells: [name, percent.format(was), percent.format(is)] }))}
      />
      {mended.length + spoiled.length === 0 && <p>{text.untouched}</p>}
      <Turned title={fill(text.spoiled, { count: spoiled.length })} questions={spoiled} />
      <Turned title={fill(text.mended, { count: mended.length })} questions={mended} />
    </section>
  );
};

const Turned = ({ title, questions }: { readonly title: string; readonly questions: readonly string[] }) =>
  questions.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {questions.slice(0, 20).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </>
  );
