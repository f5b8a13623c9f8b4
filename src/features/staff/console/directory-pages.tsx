import { fill } from "#core/text/fill";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { createAccount } from "../create-account.ts";
import { administrationMessages } from "../administration-messages.ts";
import { accountsPerPage, listAccounts } from "../staff-queries.ts";
import { CreateView, DirectoryView, FirstPasswordView } from "./directory-view.tsx";
import { freshForm, redrawnForm, statusOf, typedField, type FormState } from "./form-state.ts";
import { paths } from "./paths.ts";
import { organisationNames } from "./say-post.ts";

export const section = "accounts";

export async function showDirectory({ acting, locale, query }: PageRequest): Promise<PageAnswer> {
  if (acting.actor.kind !== "official") return missing();
  const q = (query["q"] ?? "").slice(0, 100);
  const asked = Number(query["trang"] ?? 1);
  const number = Number.isInteger(asked) && asked > 0 && asked <= 10_000 ? asked : 1;
  const found = await listAccounts(acting, { provinceCode: acting.actor.provinceCode, q, page: number });
  // A page past the end, from an old link: the last page that has something.
  if (found.rows.length === 0 && found.total > 0 && number > 1) {
    const last = Math.ceil(found.total / accountsPerPage);
    return redirect(`${paths.accounts}?q=${encodeURIComponent(q)}&trang=${last}`);
  }
  const names = await organisationNames(
    acting,
    found.rows.flatMap((row) => row.posts),
    locale,
  );
  const view = <DirectoryView {...{ locale, q, names, ...found }} page={number} />;
  return page(administrationMessages[locale].directory.title, view, { section, scripts: ["console-keys"] });
}

const drawCreate = (request: PageRequest, form: FormState): PageAnswer =>
  page(
    administrationMessages[request.locale].create.title,
    <CreateView locale={request.locale} form={form} formKey={request.formKey()} />,
    { section, status: statusOf(form), scripts: ["keep-draft"] },
  );

export const showCreate = async (request: PageRequest): Promise<PageAnswer> => drawCreate(request, freshForm);

export async function sendCreate(request: PageRequest): Promise<PageAnswer> {
  const input = Object.fromEntries(
    ["username", "name", "phone", "email"].map((field) => [field, typedField(request, field)]),
  );
  const outcome = await execute(createAccount, request.acting, input);
  if (outcome.kind !== "done")
    return drawCreate(request, redrawnForm(request, outcome, { "staff.username_taken": "username" }));
  const { accountId, username, firstPassword } = outcome.value;
  const title = fill(administrationMessages[request.locale].firstPassword.created, { username });
  const view = (
    <FirstPasswordView locale={request.locale} title={title} password={firstPassword} accountId={accountId} />
  );
  return page(title, view, { section });
}
