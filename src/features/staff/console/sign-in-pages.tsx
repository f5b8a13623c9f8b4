import type { Result } from "#core/result";
import { page, redirect, sessionCookieName, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { findWantedStep, giveCode, giveNewPassword } from "../continue-sign-in.ts";
import { messages } from "../messages.ts";
import { signIn, type SignedIn } from "../sign-in.ts";
import { signOut } from "../sign-out.ts";
import { freshForm, refusedForm, statusOf, typedField, typedFields, type FormState } from "./form-state.ts";
import { paths, returnPath } from "./paths.ts";
import { CodeView, NewPasswordView, SignInView } from "./sign-in-views.tsx";

/** Holds the ticket between the steps of signing in, never a password. */
const ticketCookieName = "gd_sign_in";
const ticketSeconds = 600;

const thenOf = (request: PageRequest): string =>
  returnPath(typedField(request, "tiep") || request.query["tiep"] || undefined);

const withThen = (path: string, then: string): string => `${path}?tiep=${encodeURIComponent(then)}`;

function drawSignIn(request: PageRequest, form: FormState): PageAnswer {
  const { locale, formKey, query } = request;
  const signedOut = query["ra"] !== undefined && form.errors.length === 0;
  const view = <SignInView {...{ locale, form, signedOut }} formKey={formKey()} then={thenOf(request)} />;
  return page(messages[locale].signIn.title, view, { status: statusOf(form) });
}

export async function showSignIn(request: PageRequest): Promise<PageAnswer> {
  if (request.acting.actor.kind === "official") return redirect(thenOf(request));
  return drawSignIn(request, freshForm);
}

export async function sendSignIn(request: PageRequest): Promise<PageAnswer> {
  const given = { username: typedField(request, "username"), password: typedField(request, "password") };
  // Longer than any account allows: refused before it costs a hash.
  const possible = given.username.length <= 100 && given.password.length <= 200;
  const missing = (["username", "password"] as const).filter((field) => given[field] === "");
  if (missing.length > 0) {
    const errors = missing.map((field) => ({
      field,
      sentence: request.sayProblem({ field, problem: "required" }),
    }));
    return drawSignIn(request, { typed: typedFields(request), errors });
  }
  if (!possible) return drawSignIn(request, refusedForm(request, { code: "staff.wrong_sign_in" }, signInFields));
  const done = await signIn(request.acting, given, "console");
  return done.ok ? goOn(request, done.value) : drawSignIn(request, refusedForm(request, done.refusal, signInFields));
}

const signInFields = { "staff.wrong_sign_in": "username" };

/** To the next step with a ticket, or into the console with a session. */
function goOn(request: PageRequest, done: SignedIn): PageAnswer {
  const then = thenOf(request);
  if (done.kind === "signed-in") {
    return redirect(then, [
      { name: sessionCookieName, value: done.token },
      { name: ticketCookieName, value: "", maxAgeSeconds: 0 },
    ]);
  }
  const next = done.kind === "code-wanted" ? paths.code : paths.newPassword;
  const ticket = { name: ticketCookieName, value: done.token, maxAgeSeconds: ticketSeconds };
  return redirect(withThen(next, then), [ticket]);
}

type Step = {
  readonly wants: "code" | "new-password";
  readonly field: string;
  readonly title: (request: PageRequest) => string;
  readonly View: typeof CodeView;
  readonly give: (acting: PageRequest["acting"], ticket: string, typed: string) => Promise<Result<SignedIn>>;
};

const codeStep: Step = {
  wants: "code",
  field: "otp",
  title: ({ locale }) => messages[locale].code.title,
  View: CodeView,
  give: giveCode,
};
const newPasswordStep: Step = {
  wants: "new-password",
  field: "newPassword",
  title: ({ locale }) => messages[locale].newPassword.title,
  View: NewPasswordView,
  give: giveNewPassword,
};

const ticketOf = (request: PageRequest): string => request.cookies[ticketCookieName] ?? "";

const drawStep = (request: PageRequest, step: Step, form: FormState): PageAnswer =>
  page(
    step.title(request),
    <step.View locale={request.locale} form={form} formKey={request.formKey()} then={thenOf(request)} />,
    { status: statusOf(form) },
  );

const showStep =
  (step: Step) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const wanted = await findWantedStep(request.acting, ticketOf(request));
    return wanted === step.wants
      ? drawStep(request, step, freshForm)
      : redirect(withThen(paths.signIn, thenOf(request)));
  };

const sendStep =
  (step: Step) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const typed = typedField(request, step.field);
    if (typed === "" || typed.length > 200) {
      const problem = { field: step.field, problem: typed === "" ? "required" : "too_long", limit: 200 };
      const errors = [{ field: step.field, sentence: request.sayProblem(problem) }];
      return drawStep(request, step, { typed: {}, errors });
    }
    const done = await step.give(request.acting, ticketOf(request), typed);
    if (done.ok) return goOn(request, done.value);
    if (done.refusal.code === "staff.sign_in_expired") return drawSignIn(request, refusedForm(request, done.refusal));
    return drawStep(request, step, refusedForm(request, done.refusal, { [done.refusal.code]: step.field }));
  };

export const showCode = showStep(codeStep);
export const sendCode = sendStep(codeStep);
export const showNewPassword = showStep(newPasswordStep);
export const sendNewPassword = sendStep(newPasswordStep);

export async function sendSignOut(request: PageRequest): Promise<PageAnswer> {
  await signOut(request.acting);
  return redirect(`${paths.signIn}?ra`, [{ name: sessionCookieName, value: "", maxAgeSeconds: 0 }]);
}
