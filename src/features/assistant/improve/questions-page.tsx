import { sayInstant } from "#core/time/say-time";
import { execute } from "#platform/command/execute";
import { consoleRoot, missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button, ButtonLink } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { keepDaysOf } from "../conversation/keep-days.ts";
import { setKeepDays } from "../conversation/set-keep-days.ts";
import { typedIn } from "../portal/typed-in.ts";
import { improveMessages } from "./messages.ts";
import { listLessons } from "./lesson-store.ts";
import { listOpenQuestions } from "./open-question-store.ts";
import { undoLesson } from "./undo-lesson.ts";

export const questionsPath = `${consoleRoot}/quan-tri/tro-ly`;
export const teachPath = `${questionsPath}/day`;
const MOST = 200;

type Redrawn = { readonly refused?: string; readonly errors?: readonly FieldError[]; readonly keepDays?: string };

export const showQuestions = (request: PageRequest): Promise<PageAnswer> => drawQuestions(request);

async function drawQuestions(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const text = improveMessages[locale];
  const { refused, errors = [], keepDays } = redrawn;
  const done = { day: text.taught, bo: text.undone, luu: text.kept }[query["xong"] ?? ""];
  const days = keepDays ?? String(await keepDaysOf(acting, actor.provinceCode));
  const main = (
    <div class="pane stack">
      {done && <Banner kind="done">{done}</Banner>}
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>
        <ButtonLink href={teachPath} kind="quiet">
          {text.teachTitle}
        </ButtonLink>{" "}
        <ButtonLink href={`${questionsPath}/zalo`} kind="quiet">
          {text.zalo}
        </ButtonLink>
      </p>
      {await drawOpen(request, actor.provinceCode)}
      {await drawLessons(request, actor.provinceCode)}
      <KeyedForm formKey={request.formKey()} action={`${questionsPath}/luu-giu`} class="row at-foot">
        <TextField
          name="keepDays"
          label={text.keepDays}
          inputMode="numeric"
          width={6}
          value={days}
          error={errorOf(errors, "keepDays")}
        />
        <Button kind="quiet">{text.saveKeep}</Button>
      </KeyedForm>
    </div>
  );
  const status = refused ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "assistant", status });
}

async function drawOpen({ acting, locale }: PageRequest, provinceCode: string) {
  const text = improveMessages[locale];
  const open = await listOpenQuestions(acting.db, { provinceCode, most: MOST });
  return (
    <>
      <h2>{text.open}</h2>
      <List
        caption={text.open}
        empty={text.none}
        columns={[{ title: text.asked }, { title: text.times, number: true }, { title: text.why }, { title: text.last, wide: true }]} // prettier-ignore
        rows={open.map(({ asked, count, reason, judgedWhy, lastAt }) => {
          const href = `${teachPath}?asked=${encodeURIComponent(asked)}`;
          const why = reason ? text.notKnown : [text.judged, judgedWhy].filter(Boolean).join(": ");
          const cells = [<a href={href}>{asked}</a>, count, why, sayInstant(lastAt, locale, { now: acting.at })];
          return { key: asked, href, cells };
        })}
      />
    </>
  );
}

async function drawLessons(request: PageRequest, provinceCode: string) {
  const text = improveMessages[request.locale];
  const lessons = await listLessons(request.acting.db, provinceCode);
  return (
    <>
      <h2>{text.lessons}</h2>
      <List
        caption={text.lessons}
        empty={text.noLessons}
        columns={[{ title: text.kind }, { title: text.asked }, { title: text.means }, { title: "" }]}
        rows={lessons.map(({ id, kind, asked, means }) => ({
          key: id,
          cells: [
            text.kinds[kind],
            asked,
            means,
            <KeyedForm formKey={request.formKey()} action={`${questionsPath}/${id}/bo`} class="row">
              <Button kind="quiet">{text.undo}</Button>
            </KeyedForm>,
          ],
        }))}
      />
    </>
  );
}

export async function sendUndo(request: PageRequest): Promise<PageAnswer> {
  const done = await execute(undoLesson, request.acting, { id: request.params["id"] ?? "" });
  if (done.kind === "done") return redirect(`${questionsPath}?xong=bo`);
  const refusal = done.kind === "refused" ? done.refusal : { code: "assistant.lesson_missing" };
  return drawQuestions(request, { refused: request.say(refusal) });
}

export async function sendKeepDays(request: PageRequest): Promise<PageAnswer> {
  const { keepDays = "" } = typedIn(request.body);
  const done = await execute(setKeepDays, request.acting, { keepDays });
  if (done.kind === "done") return redirect(`${questionsPath}?xong=luu`);
  if (done.kind === "refused") return drawQuestions(request, { refused: request.say(done.refusal), keepDays });
  const errors = done.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return drawQuestions(request, { errors, keepDays });
}
