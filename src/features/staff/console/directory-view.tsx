import { fill } from "#core/text/fill";
import type { Locale } from "#core/text/locale";
import { Button, ButtonLink } from "#ui/button/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Pagination } from "#ui/pagination/view";
import { SearchBox } from "#ui/search-box/view";
import { Tag } from "#ui/tag/view";
import { administrationMessages } from "../administration-messages.ts";
import type { Colleague } from "../staff-directory-store.ts";
import { accountsPerPage } from "../staff-queries.ts";
import type { FormState } from "./form-state.ts";
import { paths } from "./paths.ts";
import { sayPost, type PlaceNames } from "./say-post.ts";

type DirectoryProps = {
  readonly locale: Locale;
  readonly q: string;
  readonly page: number;
  readonly rows: readonly Colleague[];
  readonly total: number;
  readonly names: PlaceNames;
};

const mostPostsShown = 2;

const pageHref = (q: string, page: number): string =>
  `${paths.accounts}?${q ? `q=${encodeURIComponent(q)}&` : ""}trang=${page}`;

export const DirectoryView = ({ locale, q, page, rows, total, names }: DirectoryProps) => {
  const text = administrationMessages[locale].directory;
  const first = (page - 1) * accountsPerPage + 1;
  const last = first + rows.length - 1;
  return (
    <div class="pane stack">
      <div class="row">
        <h1>{text.title}</h1>
        <span class="soft">{fill(text.total, { total })}</span>
        <span class="push">
          <ButtonLink href={paths.newAccount} hotkey="n">
            {text.create}
          </ButtonLink>
        </span>
      </div>
      <SearchBox
        action={paths.accounts}
        name="q"
        label={text.search}
        placeholder={text.search}
        button={text.find}
        value={q}
      />
      <List
        caption={text.title}
        empty={text.empty}
        columns={[
          { title: text.name },
          { title: text.username, wide: true },
          { title: text.posts },
          { title: text.state },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: paths.account(row.id),
          cells: [
            <a class="who" href={paths.account(row.id)}>
              {row.name}
            </a>,
            row.username,
            <Posts row={row} names={names} locale={locale} />,
            row.active ? <Tag kind="good">{text.active}</Tag> : <Tag>{text.inactive}</Tag>,
          ],
        }))}
      />
      <Pagination
        locale={locale}
        here={fill(text.here, { first, last, total })}
        earlier={page > 1 ? pageHref(q, page - 1) : undefined}
        later={last < total ? pageHref(q, page + 1) : undefined}
      />
    </div>
  );
};

const Posts = ({ row, names, locale }: { row: Colleague; names: PlaceNames; locale: Locale }) => {
  const text = administrationMessages[locale].directory;
  if (row.posts.length === 0) return <span class="soft">{text.noPost}</span>;
  const more = row.posts.length - mostPostsShown;
  return (
    <>
      {row.posts.slice(0, mostPostsShown).map((post, at) => (
        <div key={at}>{sayPost(post, names, locale)}</div>
      ))}
      {more > 0 && <div class="soft">{fill(text.more, { count: more })}</div>}
    </>
  );
};

type CreateProps = { readonly locale: Locale; readonly form: FormState; readonly formKey: string };

export const CreateView = ({ locale, form, formKey }: CreateProps) => {
  const text = administrationMessages[locale].create;
  const of = (name: string) => ({ name, value: form.typed[name], error: errorOf(form.errors, name) });
  return (
    <div class="pane stack wide">
      <ErrorSummary errors={form.errors} locale={locale} />
      <h1>{text.title}</h1>
      <KeyedForm formKey={formKey} action={paths.newAccount} keep="new-account">
        <TextField {...of("name")} label={text.name} autoComplete="off" maxLength={120} width={24} />
        <TextField
          {...of("username")}
          label={text.username}
          hint={text.usernameHint}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          width={24}
        />
        <TextField {...of("phone")} type="tel" label={text.phone} autoComplete="off" maxLength={20} width={12} />
        <TextField {...of("email")} type="email" label={text.email} autoComplete="off" maxLength={200} width={24} />
        <div class="row">
          <Button>{text.send}</Button>
        </div>
      </KeyedForm>
    </div>
  );
};

type FirstPasswordProps = {
  readonly locale: Locale;
  readonly title: string;
  readonly password: string;
  readonly accountId: string;
};

/** Shown in answer to the form itself, never at an address of its own: whoever reloads it must be the one who asked. */
export const FirstPasswordView = ({ locale, title, password, accountId }: FirstPasswordProps) => {
  const text = administrationMessages[locale].firstPassword;
  return (
    <div class="pane stack wide">
      <h1>{title}</h1>
      <p>{text.lead}</p>
      <p class="card">
        <span class="soft">{text.password}</span>
        <br />
        <strong>
          <code>{password}</code>
        </strong>
      </p>
      <p>
        <ButtonLink href={paths.account(accountId)}>{text.next}</ButtonLink>
      </p>
    </div>
  );
};
