import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import type { Locale } from "#core/text/locale";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { drawQr } from "#platform/pdf/qr";
import { totpAddress, totpSecretOf } from "#platform/secrets/totp";
import { findAccount } from "../account-store.ts";
import type { Account } from "../account.ts";
import { changeOwnPassword } from "../change-own-password.ts";
import { messages } from "../messages.ts";
import { confirmSecondStep, offerSecondStep, stopSecondStep } from "../second-step.ts";
import { revokeOwnSession } from "../sign-out.ts";
import { listOwnSessions } from "../staff-queries.ts";
import { readStandInsOfAccount, type ListedStandIn } from "../stand-in-store.ts";
import { freshForm, redrawnForm, statusOf, typedField, type FormState } from "./form-state.ts";
import { OwnAccountView } from "./own-account-view.tsx";
import { paths } from "./paths.ts";
import { organisationNames, sayDay, sayPost, type PlaceNames } from "./say-post.ts";
import { ScanView } from "./second-step-view.tsx";

const section = "own-account";

async function findOwn({ acting }: PageRequest): Promise<Account | undefined> {
  const { actor } = acting;
  if (actor.kind !== "official") return undefined;
  return findAccount(acting.db, { provinceCode: actor.provinceCode, id: actor.accountId });
}

function sayStandIn(
  standIn: ListedStandIn,
  own: string,
  { names, locale }: { names: PlaceNames; locale: Locale },
): string {
  const text = messages[locale].own;
  return fill(standIn.accountId === own ? text.standsInFor : text.isStoodInFor, {
    absent: standIn.absentName,
    standIn: standIn.standInName,
    post: sayPost(standIn, names, locale),
    from: sayDay(standIn.validFrom, locale),
    to: sayDay(standIn.validTo, locale),
  });
}

async function drawOwn(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { acting, locale, query, formKey } = request;
  const { actor } = acting;
  const account = await findOwn(request);
  if (actor.kind !== "official" || !account) return missing();
  const standIns = await readStandInsOfAccount(acting.db, account, localDateOf(acting.at));
  const names = await organisationNames(acting, [...actor.posts, ...standIns], locale);
  const done: Readonly<Record<string, string>> = messages[locale].done;
  const view = (
    <OwnAccountView
      {...{ locale, account, form, formKey }}
      now={acting.at}
      posts={[...new Set(actor.posts.map((post) => sayPost(post, names, locale)))]}
      standIns={standIns.map((each) => sayStandIn(each, account.id, { names, locale }))}
      sessions={await listOwnSessions(acting)}
      sessionId={actor.sessionId}
      news={form.errors.length === 0 ? done[query["xong"] ?? ""] : undefined}
    />
  );
  return page(messages[locale].own.title, view, { section, status: statusOf(form) });
}

export const showOwn = (request: PageRequest): Promise<PageAnswer> => drawOwn(request, freshForm);

const passwordFields = {
  current: "currentPassword",
  next: "newPassword",
  "staff.wrong_password": "currentPassword",
  "staff.wait": "currentPassword",
  "staff.password_too_short": "newPassword",
  "staff.password_too_easy": "newPassword",
};

export async function sendPassword(request: PageRequest): Promise<PageAnswer> {
  const input = { current: typedField(request, "currentPassword"), next: typedField(request, "newPassword") };
  const outcome = await execute(changeOwnPassword, request.acting, input);
  if (outcome.kind === "done") return redirect(`${paths.own}?xong=password`);
  return drawOwn(request, redrawnForm(request, outcome, passwordFields));
}

export async function sendEndSession(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(revokeOwnSession, request.acting, { sessionId: typedField(request, "sessionId") });
  if (outcome.kind === "done") return redirect(`${paths.own}?xong=session`);
  return drawOwn(request, redrawnForm(request, outcome));
}

async function drawScan(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { locale, formKey } = request;
  const account = await findOwn(request);
  if (account?.totpOffered === undefined) return redirect(paths.own);
  const secret = totpSecretOf(request.acting.signer, account.totpOffered);
  const svg = drawQr(totpAddress(secret, account.username));
  const view = <ScanView {...{ locale, form, secret, svg }} formKey={formKey()} />;
  return page(messages[locale].scan.title, view, { section, status: statusOf(form) });
}

export const showScan = (request: PageRequest): Promise<PageAnswer> => drawScan(request, freshForm);

export async function sendOffer(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(offerSecondStep, request.acting, {});
  return outcome.kind === "done" ? redirect(paths.secondStep) : drawOwn(request, redrawnForm(request, outcome));
}

export async function sendConfirm(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(confirmSecondStep, request.acting, { code: typedField(request, "otp") });
  if (outcome.kind === "done") return redirect(`${paths.own}?xong=on`);
  return drawScan(request, redrawnForm(request, outcome, { code: "otp", "staff.wrong_code": "otp" }));
}

export async function sendStop(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(stopSecondStep, request.acting, { password: typedField(request, "password") });
  if (outcome.kind === "done") return redirect(`${paths.own}?xong=off`);
  const fields = { "staff.wrong_password": "password", "staff.wait": "password" };
  return drawOwn(request, redrawnForm(request, outcome, fields));
}
