import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { Facts } from "#ui/facts/view";
import { CheckField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Tag } from "#ui/tag/view";
import { administrationMessages } from "../administration-messages.ts";
import type { AccountProps } from "./account-props.ts";
import { paths } from "./paths.ts";
import { GivePostCard, PostsCard } from "./posts-view.tsx";

export const AccountView = (props: AccountProps) => {
  const { account } = props.file;
  const [text, directory] = [
    administrationMessages[props.locale].account,
    administrationMessages[props.locale].directory,
  ];
  return (
    <div class="pane stack wide">
      <Breadcrumb
        locale={props.locale}
        crumbs={[{ label: directory.title, href: paths.accounts }, { label: account.name }]}
      />
      {props.news && <Banner kind="done">{props.news}</Banner>}
      <ErrorSummary errors={props.form.errors} locale={props.locale} />
      <h1>{account.name}</h1>
      <Facts
        facts={[
          { term: text.username, value: account.username },
          {
            term: text.state,
            value: account.deactivatedAt ? (
              <Tag kind="late">{directory.inactive}</Tag>
            ) : (
              <Tag kind="good">{directory.active}</Tag>
            ),
          },
          { term: text.secondStep, value: account.totpSeed === undefined ? text.off : text.on },
        ]}
      />
      <PostsCard {...props} />
      {!account.deactivatedAt && <GivePostCard {...props} />}
      <ContactCard {...props} />
      <SecurityCard {...props} />
    </div>
  );
};

const ContactCard = ({ locale, file, form, formKey }: AccountProps) => {
  const [text, create] = [administrationMessages[locale].account, administrationMessages[locale].create];
  const { account } = file;
  const of = (name: "name" | "phone" | "email") => ({
    name,
    value: form.typed[name] ?? account[name] ?? "",
    error: errorOf(form.errors, name),
    autoComplete: "off",
  });
  return (
    <Card title={text.contact}>
      <KeyedForm formKey={formKey()} action={`${paths.account(account.id)}/sua`}>
        <TextField {...of("name")} label={create.name} maxLength={120} width={24} />
        <TextField {...of("phone")} type="tel" label={create.phone} maxLength={20} width={12} />
        <TextField {...of("email")} type="email" label={create.email} maxLength={200} width={24} />
        <div class="row">
          <Button kind="quiet">{text.save}</Button>
        </div>
      </KeyedForm>
    </Card>
  );
};

const SecurityCard = ({ locale, file, formKey }: AccountProps) => {
  const text = administrationMessages[locale].account;
  const { account } = file;
  return (
    <Card title={text.security}>
      <KeyedForm formKey={formKey()} action={`${paths.account(account.id)}/mat-khau`} class="stack">
        <p>{text.setPasswordLead}</p>
        {account.totpSeed !== undefined && <CheckField name="clearSecondStep" label={text.clearSecondStep} />}
        <div>
          <Button kind="quiet">{text.setPassword}</Button>
        </div>
      </KeyedForm>
      <KeyedForm
        formKey={formKey()}
        action={`${paths.account(account.id)}/${account.deactivatedAt ? "mo" : "ngung"}`}
        class="stack"
      >
        {!account.deactivatedAt && <p>{text.stopLead}</p>}
        <div>
          {account.deactivatedAt ? (
            <Button kind="quiet">{text.start}</Button>
          ) : (
            <Button kind="danger">{text.stop}</Button>
          )}
        </div>
      </KeyedForm>
    </Card>
  );
};
