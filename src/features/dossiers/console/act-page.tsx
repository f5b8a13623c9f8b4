import type { Refusal } from "#core/result";
import { storeUpload } from "#features/documents";
import { execute } from "#platform/command/execute";
import type { Command } from "#platform/command/define-command";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button, ButtonLink } from "#ui/button/view";
import { ErrorSummary, type FieldError } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { dossierActs } from "../all-commands.ts";
import { consoleMessages } from "./messages.ts";
import type { ActOutput } from "../acting/present-act.ts";
import { actFields, officesFor } from "./act-fields.tsx";
import { actInput, supplementPapers, type ActVerb } from "./act-input.ts";
import { readDossierFile, type DossierFile } from "./dossier-file.ts";
import { codeOf, showDossier } from "./dossier-page.tsx";
import { sayRefusal } from "./name-refusal.ts";
import { actPath, dossierPath, withQuery, workPath } from "./paths.ts";
import { proposeExtension } from "./extension-proposal.ts";
import { isGrave } from "./verb-keys.ts";
import { textOf } from "./typed.ts";

const isActVerb = (text: string | undefined): text is ActVerb => text !== undefined && Object.hasOwn(dossierActs, text);

type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

/** The form of one act; drawn again, with everything typed and what stood in the way, when it did not happen. */
export async function showAct(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const verb = params["verb"];
  if (!isActVerb(verb)) return missing();
  const found = await readDossierFile(acting, codeOf(request), "act");
  if (!found.ok) return missing(request.say(found.refusal));
  const file = found.value;
  // The act's own page is no way around the policy: who may not act now sees the dossier, and why.
  if (!file.verbs.includes(verb) && !redrawn.refusal) return redirect(dossierPath(file.dossier.head.code));
  const problems = redrawn.problems ?? [];
  const errors = problems.map((problem) => sayNamed(request, problem));
  const refused = redrawn.refusal && (await sayRefusal(request, redrawn.refusal));
  const offices = await officesFor(request, verb, file);
  const extension = verb === "extend" ? await proposeExtension(acting, file.dossier) : undefined;
  const main = (
    <div class="stack">
      <ActHead file={file} verb={verb} locale={locale} />
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <KeyedForm
        formKey={request.formKey()}
        action={actPath(file.dossier.head.code, verb)}
        keep={`${file.dossier.head.code}/${verb}`}
        class="stack"
        files={verb === "supplement"}
      >
        <input type="hidden" name="version" value={file.dossier.version} />
        {actFields[verb].map((Draw, at) => (
          <Draw
            key={at}
            file={file}
            body={request.body}
            errors={errors}
            offices={offices}
            extension={extension}
            locale={locale}
          />
        ))}
        <ActButtons file={file} verb={verb} locale={locale} />
      </KeyedForm>
    </div>
  );
  const status = redrawn.refusal ? 409 : problems.length > 0 ? 422 : 200;
  return page(consoleMessages[locale].verbs[verb], main, {
    section: "work",
    status,
    scripts: ["keep-draft"],
  });
}

/** The sentence with the field's name before it: in the summary on top several fields say the same otherwise. */
function sayNamed(request: PageRequest, problem: FieldProblem): FieldError {
  const [field = ""] = problem.field.split(".");
  const labels: Readonly<Record<string, string>> = consoleMessages[request.locale].fields;
  const sentence = request.sayProblem(problem);
  const label = labels[field];
  return { field, sentence: label ? `${label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence };
}

type ActProps = { readonly file: DossierFile; readonly verb: ActVerb; readonly locale: PageRequest["locale"] };

const ActHead = ({ file, verb, locale }: ActProps) => {
  const words = consoleMessages[locale];
  const { head } = file.dossier;
  const crumbs = [
    { label: words.dossier.backToWork, href: workPath },
    { label: head.code, href: dossierPath(head.code) },
    { label: words.verbs[verb] },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{words.verbs[verb]}</h1>
      <p>
        <strong>{head.owner.name}</strong>, {file.known.procedure?.name[locale] ?? head.procedureCode}
      </p>
    </>
  );
};

const ActButtons = ({ file, verb, locale }: ActProps) => {
  const words = consoleMessages[locale];
  return (
    <div class="row">
      <Button kind={isGrave(verb) ? "danger" : "primary"}>{words.verbs[verb]}</Button>
      <ButtonLink kind="quiet" href={dossierPath(file.dossier.head.code)}>
        {words.dossier.back}
      </ButtonLink>
    </div>
  );
};

/** Does the act, once; on success back to the dossier, otherwise back to where the person was, with all they typed. */
export async function doAct(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, params } = request;
  const verb = params["verb"];
  if (!isActVerb(verb)) return missing();
  const code = codeOf(request);
  const extra = verb === "supplement" ? await takeIn(request, code) : { ok: true as const, value: {} };
  if (!extra.ok) return showAct(request, { refusal: extra.refusal });
  const command = dossierActs[verb] as unknown as Command<unknown, ActOutput>;
  const outcome = await execute(command, acting, { ...actInput(verb, code, body), ...extra.value });
  if (outcome.kind === "done") return redirect(withQuery(dossierPath(code), { xong: verb }));
  if (outcome.kind === "invalid") return showAct(request, { problems: outcome.problems });
  if (textOf(body, "from") === "dossier") return showDossier(request, outcome.refusal);
  return showAct(request, { refusal: outcome.refusal });
}

type TakenIn = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly refusal: Refusal };

/** Scans are stored and hashed before the act names them; who may not see the dossier uploads nothing. */
async function takeIn(request: PageRequest, code: string): Promise<TakenIn> {
  const found = await readDossierFile(request.acting, code, "act");
  if (!found.ok) return found;
  const file = found.value;
  if (!file.verbs.includes("supplement")) return { ok: true, value: {} };
  const stored: { sha256: string; name: string }[] = [];
  for (const { name, bytes } of request.files) {
    const upload = { provinceCode: file.dossier.head.provinceCode, name, bytes, alreadyHeld: stored.length };
    const kept = await storeUpload(request.acting, upload);
    if (!kept.ok) return kept;
    stored.push({ sha256: kept.value.sha256, name: kept.value.name });
  }
  return { ok: true, value: { papers: supplementPapers(file, request.body, stored) } };
}
