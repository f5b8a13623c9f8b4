import { getDraft, resumeDraft, type Draft } from "#features/people";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { one } from "../place-field.tsx";
import { draftCookie, readDraftAddress, stepHref, type DraftAddress } from "./draft-address.ts";
import { messages } from "./messages.ts";
import { answerUnopened } from "./step-page.tsx";
import { checkStepId } from "./steps.ts";

/** The code of a draft, typed on another device. */
export const showResume = async (request: PageRequest): Promise<PageAnswer> =>
  drawResume(request, { code: (request.query["ma"] ?? "").slice(0, 40), digits: "" });

export async function resumeByCode(request: PageRequest): Promise<PageAnswer> {
  const typed = {
    code: one(request.body, "code").slice(0, 40),
    digits: one(request.body, "phone-digits").slice(0, 20),
  };
  const address = readDraftAddress(typed.code);
  const text = messages[request.locale];
  if (!address)
    return drawResume(request, typed, { errors: [{ field: "code", sentence: text.resumeCodeWrong }], status: 422 });
  const visitor = request.client;
  const outcome = await execute(resumeDraft, request.acting, {
    ...address,
    visitor,
    ...(typed.digits === "" ? {} : { phoneDigits: typed.digits }),
  });
  if (outcome.kind === "done") return enterDraft(request, address, outcome.value.secret);
  const sentence = outcome.kind === "refused" ? request.say(outcome.refusal) : text.resumeCodeWrong;
  const asksDigits = outcome.kind === "refused" && outcome.refusal.code === "draft.phone_needed";
  return drawResume(request, typed, {
    errors: [{ field: asksDigits ? "phone-digits" : "code", sentence }],
    status: 422,
  });
}

/** The link of a draft: whoever holds it goes on where they stopped. */
export async function resumeByLink(request: PageRequest): Promise<PageAnswer> {
  const address = readDraftAddress(request.params["draft"] ?? "");
  const secret = (request.query["k"] ?? "").slice(0, 100);
  if (address) return enterDraft(request, address, secret);
  const sentence = messages[request.locale].linkVoid;
  return drawResume(request, { code: "", digits: "" }, { errors: [{ field: "code", sentence }], status: 404 });
}

async function enterDraft(request: PageRequest, address: DraftAddress, secret: string): Promise<PageAnswer> {
  const link = { ...address, secret };
  const found = await getDraft(request.acting, link);
  if (found.ok) return redirect(whereStopped(found.value), [draftCookie(found.value, secret)]);
  return answerUnopened(request, { kind: "refused", refusal: found.refusal, link });
}

const whereStopped = (draft: Draft): string => stepHref(draft, draft.page ?? checkStepId);

type Typed = { readonly code: string; readonly digits: string };
type Wrong = { readonly errors: readonly FieldError[]; readonly status: number };

function drawResume(request: PageRequest, typed: Typed, wrong?: Wrong): PageAnswer {
  const { locale } = request;
  const text = messages[locale];
  const errors = wrong?.errors ?? [];
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <h1>{text.resumeTitle}</h1>
        <p>{text.resumeLead}</p>
      </div>
      <KeyedForm formKey={request.formKey()} action="/tiep-tuc">
        <TextField
          name="code"
          label={text.resumeCode}
          hint={text.resumeCodeHint}
          value={typed.code}
          error={errorOf(errors, "code")}
          width={24}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="phone-digits"
          label={text.resumeDigits}
          hint={text.resumeDigitsHint}
          value={typed.digits}
          error={errorOf(errors, "phone-digits")}
          inputMode="numeric"
          width={6}
          autoComplete="off"
        />
        <p>
          <Button>{text.resumeButton}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.resumeTitle, main, { section: "procedures", ...(wrong ? { status: wrong.status } : {}) });
}
