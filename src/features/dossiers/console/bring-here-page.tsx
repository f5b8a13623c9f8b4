import { normaliseDossierCode } from "#core/text/dossier-code";
import { parseIdCardQr } from "#core/text/id-card-qr";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/text";
import { KeyedForm } from "#ui/form-key/view";
import { findCodes } from "../codes/find-codes.ts";
import { bringHere } from "../acts/bring-here.ts";
import { consoleMessages } from "./messages.ts";
import { sayRefusal } from "./name-refusal.ts";
import { bringHerePath, dossierPath } from "./paths.ts";
import { textOf } from "./typed.ts";

type Redrawn = { readonly refused?: string; readonly errors?: readonly FieldError[]; readonly status?: number };

/** At any counter of the province: the owner's card and the code, and the result will be returned here. */
export async function showBringHere(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { locale, body, query } = request;
  const words = consoleMessages[locale].bringHere;
  const errors = redrawn.errors ?? [];
  const errorOf = (name: string): string | undefined => errors.find((error) => error.field === name)?.sentence;
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {redrawn.refused && <Banner kind="refused">{redrawn.refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={bringHerePath} keep="bring-here" class="stack">
        <TextField
          name="code"
          label={words.code}
          value={textOf(body, "code") || (query["ma"] ?? "")}
          error={errorOf("code")}
          width={24}
          required
        />
        <TextField
          name="ownerPersonalId"
          label={words.ownerPersonalId}
          hint={words.scanHint}
          value={textOf(body, "ownerPersonalId")}
          error={errorOf("ownerPersonalId")}
          autoFocus
          required
        />
        <Button>{words.button}</Button>
      </KeyedForm>
    </div>
  );
  return page(words.title, main, { section: "search", status: redrawn.status ?? 200, scripts: ["keep-draft"] });
}

export async function doBringHere(request: PageRequest): Promise<PageAnswer> {
  const typed = textOf(request.body, "code").slice(0, 120);
  const { actor } = request.acting;
  const meant = await findCodes(
    request.acting,
    typed,
    actor.kind === "official" ? { provinceCode: actor.provinceCode } : undefined,
  );
  // Of several nobody's result is moved: the code as typed is refused with its sentence.
  const code = meant.length === 1 && meant[0] ? meant[0].code : normaliseDossierCode(typed);
  // A scanned card says the number with everything else that is on it.
  const scanned = textOf(request.body, "ownerPersonalId").trim();
  const card = parseIdCardQr(scanned);
  const ownerPersonalId = card.ok ? card.value.personalId : scanned;
  const outcome = await execute(bringHere, request.acting, { code, ownerPersonalId });
  if (outcome.kind === "done") return redirect(dossierPath(code));
  if (outcome.kind === "refused")
    return showBringHere(request, { refused: await sayRefusal(request, outcome.refusal), status: 409 });
  const errors = outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showBringHere(request, { errors, status: 422 });
}
