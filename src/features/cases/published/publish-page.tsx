import { may } from "#core/access/may";
import { redact } from "#core/text/redact";
import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField, LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Note } from "#ui/note/view";
import { getCase } from "../case-queries.ts";
import { casesPath, consoleCasePath } from "../console/paths.ts";
import { messages as consoleMessages } from "../console/messages.ts";
import type { Case } from "../model/case.ts";
import { messages } from "./messages.ts";
import { knownNames, publishCase, withdrawCase } from "./publish-case.ts";
import { findPublished } from "./published-store.ts";

type Redrawn = { readonly errors?: readonly FieldError[]; readonly refusal?: Refusal };

const one = ({ body }: PageRequest, name: string): string | undefined => {
  const value = body[name];
  return typeof value === "string" ? value : undefined;
};

/** Question and answer with everything masked that rules can find, for a person to read and confirm. */
export async function showPublishing(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const found = await getCase(acting, params["code"] ?? "", "publish");
  if (!found.ok) return missing(request.say(found.refusal));
  const item = found.value;
  const { head, state } = item;
  const place = { provinceCode: head.provinceCode, organisationId: state.handledBy };
  if (state.answer === null || !may(acting.actor, "case.publish", place)) return redirect(consoleCasePath(head.code));
  const standing = await findPublished(acting.db, head);
  const text = messages[locale];
  const errors = redrawn.errors ?? [];
  const main = (
    <div class="stack">
      <Breadcrumb
        crumbs={[
          { label: consoleMessages[locale].back, href: casesPath },
          { label: head.code, href: consoleCasePath(head.code) },
          { label: text.publish },
        ]}
        locale={locale}
      />
      <h1>{text.publish}</h1>
      {request.query["xong"] && <Banner kind="done">{standing ? text.published : text.withdrawn}</Banner>}
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <p>{text.publishLead}</p>
      <FoundNote item={item} locale={locale} />
      <PublishForm request={request} item={item} errors={errors} standing={standing} />
    </div>
  );
  const status = redrawn.refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.publish, main, { section: "cases", status });
}

const FoundNote = ({ item, locale }: { readonly item: Case; readonly locale: PageRequest["locale"] }) => {
  const text = messages[locale];
  const { found } = redact(`${item.head.text}\n${item.state.answer ?? ""}`, knownNames(item));
  const kinds = [...new Set(found.map(({ kind }) => text.kinds[kind]))];
  return <Note>{kinds.length === 0 ? text.nothingFound : `${text.found}: ${kinds.join(", ")}.`}</Note>;
};

const PublishForm = (props: {
  readonly request: PageRequest;
  readonly item: Case;
  readonly errors: readonly FieldError[];
  readonly standing: { readonly question: string; readonly answer: string } | undefined;
}) => {
  const { request, item, errors, standing } = props;
  const text = messages[request.locale];
  const names = knownNames(item);
  const masked = (words: string): string => redact(words, names).text;
  const path = `${consoleCasePath(item.head.code)}/cong-khai`;
  return (
    <KeyedForm formKey={request.formKey()} action={path} class="stack">
      <LongTextField
        name="question"
        label={text.question}
        error={errorOf(errors, "question")}
        value={one(request, "question") ?? standing?.question ?? masked(item.head.text)}
        rows={6}
        maxLength={3000}
      />
      <LongTextField
        name="answer"
        label={text.answer}
        error={errorOf(errors, "answer")}
        value={one(request, "answer") ?? standing?.answer ?? masked(item.state.answer ?? "")}
        rows={6}
        maxLength={5000}
      />
      <CheckField name="confirmed" label={text.confirmed} error={errorOf(errors, "confirmed")} />
      <p class="row">
        <Button>{text.publish}</Button>
        {standing && (
          <Button kind="danger" name="go" value="withdraw" formNoValidate>
            {text.withdraw}
          </Button>
        )}
      </p>
    </KeyedForm>
  );
};

export async function doPublish(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const { code = "" } = params;
  const path = `${consoleCasePath(code)}/cong-khai?xong=1`;
  if (one(request, "go") === "withdraw") {
    const outcome = await execute(withdrawCase, acting, { code });
    if (outcome.kind === "done") return redirect(path);
    return outcome.kind === "refused" ? showPublishing(request, { refusal: outcome.refusal }) : missing();
  }
  const input = { code, question: one(request, "question"), answer: one(request, "answer") };
  const outcome = await execute(publishCase, acting, { ...input, confirmed: one(request, "confirmed") });
  if (outcome.kind === "done") return redirect(path);
  if (outcome.kind === "refused") return showPublishing(request, { refusal: outcome.refusal });
  const errors = outcome.problems.map((problem) => ({
    field: problem.field,
    sentence: problem.field === "confirmed" ? messages[locale].confirmFirst : request.sayProblem(problem),
  }));
  return showPublishing(request, { errors });
}
