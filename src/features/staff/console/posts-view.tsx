import { roles } from "#core/access/actor";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf } from "#ui/error-summary/view";
import { DateField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { administrationMessages } from "../administration-messages.ts";
import { roleName } from "../role-names.ts";
import type { HeldPost } from "../post-store.ts";
import type { AccountProps } from "./account-props.ts";
import { paths } from "./paths.ts";
import { sayPeriod, sayPlace, sayPost } from "./say-post.ts";

const isOver = (post: HeldPost, today: string): boolean =>
  post.endedAt !== undefined || (post.validTo !== undefined && post.validTo < today);

const sayDays = (post: HeldPost, { locale, today }: Pick<AccountProps, "locale" | "today">): string =>
  post.endedAt && !(post.validTo !== undefined && post.validTo < today)
    ? fill(administrationMessages[locale].account.endedOn, { at: sayInstant(post.endedAt, locale, { style: "date" }) })
    : sayPeriod(post.validFrom, post.validTo, locale);

export const PostsCard = (props: AccountProps) => {
  const { locale, file, today, names, formKey } = props;
  const text = administrationMessages[locale].account;
  const open = file.posts.filter((post) => !isOver(post, today));
  return (
    <Card title={text.posts}>
      <List
        caption={text.posts}
        empty={text.noPosts}
        columns={[
          { title: text.role },
          { title: text.place },
          { title: text.period, wide: true },
          { title: text.action },
        ]}
        rows={file.posts.map((post) => ({
          key: post.id,
          cells: [
            roleName(post.role, locale),
            sayPlace(post, names, locale),
            sayDays(post, props),
            !isOver(post, today) && (
              <div class="row">
                <KeyedForm formKey={formKey()} action={`${paths.account(file.account.id)}/vi-tri/ket-thuc`} class="row">
                  <input type="hidden" name="postId" value={post.id} />
                  <button class="button quiet" aria-label={fill(text.endThis, { post: sayPost(post, names, locale) })}>
                    {text.end}
                  </button>
                </KeyedForm>
                <a href={`${paths.standIns}?viTri=${encodeURIComponent(post.id)}`}>{text.standIn}</a>
              </div>
            ),
          ],
        }))}
      />
      {open.length > 0 && <EndLater {...props} open={open} />}
    </Card>
  );
};

const EndLater = ({ locale, file, names, form, formKey, open }: AccountProps & { open: readonly HeldPost[] }) => {
  const text = administrationMessages[locale].account;
  return (
    <details open={errorOf(form.errors, "lastDay") !== undefined}>
      <summary>{text.endLater}</summary>
      <KeyedForm formKey={formKey()} action={`${paths.account(file.account.id)}/vi-tri/ket-thuc`}>
        <SelectField
          name="postId"
          label={text.whichPost}
          value={form.typed["postId"]}
          choices={open.map((post) => ({ value: post.id, label: sayPost(post, names, locale) }))}
        />
        <DateField
          name="lastDay"
          label={text.lastDay}
          value={form.typed["lastDay"]}
          error={errorOf(form.errors, "lastDay")}
          locale={locale}
        />
        <div class="row">
          <Button kind="quiet">{text.endOnDay}</Button>
        </div>
      </KeyedForm>
    </details>
  );
};

/** How an organisation is written in the box: its name, then the code that is read back. */
const organisationLine = (of: { readonly id: string; readonly name: string }): string => `${of.name} · ${of.id}`;

/** The code at the end of what was chosen or typed; a bare code counts too. */
export const organisationIdOf = (line: string): string => (line.split("·").at(-1) ?? "").trim();

export const GivePostCard = ({ locale, file, choices, form, formKey }: AccountProps) => {
  const text = administrationMessages[locale].account;
  const errorFor = (name: string) => errorOf(form.errors, name);
  return (
    <Card title={text.give}>
      <KeyedForm formKey={formKey()} action={`${paths.account(file.account.id)}/vi-tri`}>
        <SelectField
          name="role"
          label={text.role}
          value={form.typed["role"]}
          error={errorFor("role")}
          choices={roles.map((role) => ({ value: role, label: roleName(role, locale) }))}
        />
        <TextField
          name="organisationId"
          label={text.organisation}
          hint={text.organisationHint}
          value={form.typed["organisationId"]}
          error={errorFor("organisationId")}
          list="organisations"
          autoComplete="off"
          maxLength={300}
        />
        <datalist id="organisations">
          {choices.map((each) => (
            <option key={each.id} value={organisationLine(each)} />
          ))}
        </datalist>
        <DateField
          name="from"
          label={text.firstDay}
          value={form.typed["from"]}
          error={errorFor("from")}
          locale={locale}
        />
        <DateField name="to" label={text.until} value={form.typed["to"]} error={errorFor("to")} locale={locale} />
        <div class="row">
          <Button>{text.giveSend}</Button>
        </div>
      </KeyedForm>
    </Card>
  );
};
