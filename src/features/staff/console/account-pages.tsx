import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { listOrganisations } from "#features/units";
import { changeAccount } from "../change-account.ts";
import { endPost } from "../end-post.ts";
import { givePost } from "../give-post.ts";
import { messages } from "../messages.ts";
import { administrationMessages } from "../administration-messages.ts";
import { setPassword } from "../set-password.ts";
import { findAccountFile } from "../staff-queries.ts";
import { AccountView } from "./account-view.tsx";
import { section } from "./directory-pages.tsx";
import { FirstPasswordView } from "./directory-view.tsx";
import { freshForm, redrawnForm, statusOf, typedField, type FormState } from "./form-state.ts";
import { paths } from "./paths.ts";
import { organisationIdOf } from "./posts-view.tsx";
import { organisationNames } from "./say-post.ts";

const idOf = ({ params }: PageRequest): string => params["id"] ?? "";

async function drawAccount(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { acting, locale, query, formKey, say } = request;
  if (acting.actor.kind !== "official") return missing();
  const { provinceCode } = acting.actor;
  const file = await findAccountFile(acting, { provinceCode, id: idOf(request) });
  if (!file) return missing(say({ code: "staff.unknown_account" }));
  const offices = await listOrganisations(acting, { provinceCode });
  const done: Readonly<Record<string, string>> = messages[locale].done;
  const view = (
    <AccountView
      {...{ locale, file, form, formKey }}
      today={localDateOf(acting.at)}
      names={await organisationNames(acting, file.posts, locale)}
      choices={offices.map((office) => ({ id: office.id, name: locale === "vi" ? office.name : office.nameEn }))}
      news={form.errors.length === 0 ? done[query["xong"] ?? ""] : undefined}
    />
  );
  return page(file.account.name, view, { section, status: statusOf(form) });
}

export const showAccount = (request: PageRequest): Promise<PageAnswer> => drawAccount(request, freshForm);

/** After the act: back to the account with a word of what was done, or the page again with what is wrong. */
async function conclude(
  request: PageRequest,
  outcome: Outcome<unknown>,
  after: { readonly done: string; readonly fields?: Readonly<Record<string, string>> },
): Promise<PageAnswer> {
  if (outcome.kind === "done") return redirect(`${paths.account(idOf(request))}?xong=${after.done}`);
  return drawAccount(request, redrawnForm(request, outcome, after.fields));
}

export async function sendChange(request: PageRequest): Promise<PageAnswer> {
  const typed = Object.fromEntries(["name", "phone", "email"].map((field) => [field, typedField(request, field)]));
  const input = { accountId: idOf(request), ...typed };
  return conclude(request, await execute(changeAccount, request.acting, input), { done: "changed" });
}

export const sendActive =
  (active: boolean) =>
  async (request: PageRequest): Promise<PageAnswer> => {
    const outcome = await execute(changeAccount, request.acting, { accountId: idOf(request), active });
    return conclude(request, outcome, { done: active ? "started" : "stopped" });
  };

export async function sendSetPassword(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const clearSecondStep = typedField(request, "clearSecondStep") !== "";
  const outcome = await execute(setPassword, acting, { accountId: idOf(request), clearSecondStep });
  if (outcome.kind !== "done" || acting.actor.kind !== "official") {
    return conclude(request, outcome, { done: "changed" });
  }
  const { accountId, firstPassword } = outcome.value;
  const file = await findAccountFile(acting, { provinceCode: acting.actor.provinceCode, id: accountId });
  const title = fill(administrationMessages[locale].firstPassword.renewed, {
    username: file?.account.username ?? accountId,
  });
  return page(title, <FirstPasswordView {...{ locale, title, accountId }} password={firstPassword} />, { section });
}

const postFields = {
  "staff.unknown_organisation": "organisationId",
  "staff.other_province": "organisationId",
  "staff.role_needs_centre": "organisationId",
  "staff.role_needs_agency": "organisationId",
  "staff.role_is_province_wide": "organisationId",
  "staff.dates_reversed": "to",
  "staff.post_overlaps": "from",
};

export async function sendGivePost(request: PageRequest): Promise<PageAnswer> {
  const input = {
    accountId: idOf(request),
    role: typedField(request, "role"),
    organisationId: organisationIdOf(typedField(request, "organisationId")),
    from: typedField(request, "from"),
    to: typedField(request, "to"),
  };
  const outcome = await execute(givePost, request.acting, input);
  return conclude(request, outcome, { done: "given", fields: postFields });
}

const endFields = { "staff.day_is_past": "lastDay", "staff.dates_reversed": "lastDay" };

export async function sendEndPost(request: PageRequest): Promise<PageAnswer> {
  const lastDay = typedField(request, "lastDay");
  const outcome = await execute(endPost, request.acting, { postId: typedField(request, "postId"), lastDay });
  return conclude(request, outcome, { done: lastDay === "" ? "ended" : "changed", fields: endFields });
}
