import type { Refusal } from "#core/result";
import type { Command } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button, ButtonLink } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { caseActs, type OfficialVerb } from "../all-case-commands.ts";
import type { CaseOutput } from "../acts/case-output.ts";
import { getCase } from "../case-queries.ts";
import { caseWords } from "../words.ts";
import { caseActFields } from "./act-fields.tsx";
import { readCaseFile } from "./case-file.ts";
import { showCaseFile } from "./case-page.tsx";
import { messages } from "./messages.ts";
import { caseActPath, casesPath, consoleCasePath } from "./paths.ts";

const isVerb = (text: string | undefined): text is OfficialVerb => text !== undefined && Object.hasOwn(caseActs, text);

type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

/** The form of one act; drawn again, with everything typed and what stood in the way, when it did not happen. */
export async function showCaseAct(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const verb = request.params["verb"];
  if (!isVerb(verb)) return missing();
  const found = await readCaseFile(request, "act");
  if (!found.ok) return missing(request.say(found.refusal));
  const { item, verbs } = found.value;
  const { code } = item.head;
  // The act's own page is no way around the policy: who may not act now sees the case, and why.
  if (!verbs.includes(verb) && !redrawn.refusal) return redirect(consoleCasePath(code));
  const { locale } = request;
  const title = caseWords[locale].verbs[verb];
  const errors = (redrawn.problems ?? []).map((problem) => ({
    field: problem.field,
    sentence: request.sayProblem(problem),
  }));
  const fields = await Promise.all(caseActFields[verb].map((draw) => draw({ request, item, errors })));
  const main = (
    <div class="stack">
      <Breadcrumb
        crumbs={[
          { label: messages[locale].back, href: casesPath },
          { label: code, href: consoleCasePath(code) },
          { label: title },
        ]}
        locale={locale}
      />
      <h1>{title}</h1>
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <p class="soft">{item.head.text.slice(0, 300)}</p>
      <KeyedForm formKey={request.formKey()} action={caseActPath(code, verb)} keep={`${code}/${verb}`} class="stack">
        <input type="hidden" name="version" value={item.version} />
        {fields}
        <div class="row">
          <Button>{title}</Button>
          <ButtonLink kind="quiet" href={consoleCasePath(code)}>
            {code}
          </ButtonLink>
        </div>
      </KeyedForm>
    </div>
  );
  const status = redrawn.refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(title, main, {
    section: "cases",
    status,
    scripts: verb === "answer" ? ["keep-draft", "propose"] : ["keep-draft"],
  });
}

/** Does the act, once; afterwards back to the case, or to the list where the case has left one's sight. */
export async function doCaseAct(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, params } = request;
  const { verb, code = "" } = params;
  if (!isVerb(verb)) return missing();
  const { _key, from, ...typed } = body;
  const command = caseActs[verb] as unknown as Command<unknown, CaseOutput>;
  const outcome = await execute(command, acting, { ...typed, code });
  if (outcome.kind === "invalid") return showCaseAct(request, { problems: outcome.problems });
  if (outcome.kind === "refused")
    return from === "case"
      ? showCaseFile(request, outcome.refusal)
      : showCaseAct(request, { refusal: outcome.refusal });
  const still = await getCase(acting, code, "after");

  return redirect(still.ok ? `${consoleCasePath(code)}?xong=${verb}` : `${casesPath}?xong=${verb}`);
}
