import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { officeChoices } from "../console/office-choices.ts";
import { listMailboxes, type Mailbox } from "./mail-store.ts";
import { mailSecretOf } from "./mailboxes.ts";
import { manageMailbox, mayOverProvince } from "./manage-mailbox.ts";
import { mailMessages } from "./messages.ts";

const path = "/can-bo/quan-tri/hop-thu";
const changePath = `${path}/thay-doi`;
type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[] };

const one = ({ body }: PageRequest, name: string): string => [body[name]].flat().at(-1) ?? "";

/** Mailboxes of the province, where their mail is to be sent and with which secret. */
export async function showMailboxes(
  request: PageRequest,
  { refusal, problems = [] }: Redrawn = {},
): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official" || !mayOverProvince(actor, "case.manage-mailbox")) return missing();
  const text = mailMessages[locale];
  const mailboxes = await listMailboxes(acting.db, actor.provinceCode);
  const offices = await officeChoices(request, actor.provinceCode);
  const errors = problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  const field = (name: string) => ({ name, value: one(request, name), error: errorOf(errors, name) });
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Mailboxes
        request={request}
        mailboxes={mailboxes}
        names={new Map(offices.map((each) => [each.value, each.label]))}
      />
      <h2>{text.add}</h2>
      <KeyedForm formKey={request.formKey()} action={path} keep="case-mailbox">
        <TextField {...field("mailboxId")} label={text.id} hint={text.idHint} width={12} maxLength={31} />
        <TextField {...field("address")} label={text.address} type="email" width={24} maxLength={254} />
        <SelectField {...field("organisationId")} label={text.office} empty="" choices={offices} />
        <p>
          <Button>{text.add}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  const status = refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(text.title, main, { section: "mailboxes", status, scripts: ["keep-draft"] });
}

type ListProps = {
  readonly request: PageRequest;
  readonly mailboxes: readonly Mailbox[];
  readonly names: ReadonlyMap<string, unknown>;
};

const Mailboxes = ({ request, mailboxes, names }: ListProps) => {
  const text = mailMessages[request.locale];
  return (
    <List
      caption={text.title}
      empty={text.none}
      columns={[
        { title: text.address },
        { title: text.office, wide: true },
        { title: text.door },
        { title: text.state },
      ]}
      rows={mailboxes.map((mailbox) => ({
        key: mailbox.id,
        cells: [
          mailbox.address,
          String(names.get(mailbox.organisationId) ?? mailbox.organisationId),
          <>
            <code>{`${request.origin}/hooks/mail/${mailbox.provinceCode}/${mailbox.id}`}</code>
            <details>
              <summary>{text.show}</summary>
              <code>{mailSecretOf(request.acting.signer, mailbox)}</code>
            </details>
          </>,
          <>
            <Tag kind={mailbox.closedAt ? "late" : "good"}>{mailbox.closedAt ? text.closed : text.open}</Tag>
            <Changes request={request} mailbox={mailbox} />
          </>,
        ],
      }))}
    />
  );
};

const Changes = ({ request, mailbox }: { readonly request: PageRequest; readonly mailbox: Mailbox }) => {
  const text = mailMessages[request.locale];
  const ways = mailbox.closedAt ? ([["open", text.reopen]] as const) : ([["renew-secret", text.renew], ["close", text.close]] as const); // prettier-ignore
  return (
    <KeyedForm formKey={request.formKey()} action={changePath} class="row">
      <input type="hidden" name="mailboxId" value={mailbox.id} />
      {ways.map(([change, label]) => (
        <Button key={change} kind="quiet" name="change" value={change}>
          {label}
        </Button>
      ))}
    </KeyedForm>
  );
};

export async function doAddMailbox(request: PageRequest): Promise<PageAnswer> {
  const [mailboxId, address, organisationId] = [one(request, "mailboxId"), one(request, "address"), one(request, "organisationId")]; // prettier-ignore
  const outcome = await execute(manageMailbox, request.acting, { mailboxId, address, organisationId, change: "open" });
  return outcome.kind === "done" ? redirect(`${path}?xong=1`) : showMailboxes(request, outcome);
}

export async function doChangeMailbox(request: PageRequest): Promise<PageAnswer> {
  const input = { mailboxId: one(request, "mailboxId"), change: one(request, "change") };
  const outcome = await execute(manageMailbox, request.acting, input);
  return outcome.kind === "done" ? redirect(`${path}?xong=1`) : showMailboxes(request, outcome);
}
