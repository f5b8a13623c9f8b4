import { fill } from "#core/text/fill";
import { readCaseCode } from "#core/text/case-code";
import { sayInstant } from "#core/time/say-time";
import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Tag } from "#ui/tag/view";
import { caseKinds } from "../model/case.ts";
import { caseCodeIn, strangeMailReasons } from "../model/judge-mail.ts";
import { caseWords } from "../words.ts";
import { listWaitingMail, type WaitingMail } from "./mail-store.ts";
import { mayOverProvince } from "./manage-mailbox.ts";
import { mailMessages } from "./messages.ts";
import { sortMail } from "./sort-mail.ts";

const path = "/can-bo/thu-cho";
const most = 50;
const shownLetters = 2_000;

/** Messages that wait for a person, the oldest first, each with why and what can be done. */
export async function showWaitingMail(request: PageRequest, refusal?: Refusal): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official" || !mayOverProvince(actor, "case.sort-mail")) return missing();
  const text = mailMessages[locale];
  const waiting = await listWaitingMail(acting.db, actor.provinceCode, most);
  const code = readCaseCode((query["ma"] ?? "").slice(0, 20));
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{code ? fill(text.sortedCode, { code }) : text.sorted}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <h1>{text.waitingTitle}</h1>
      <p>{text.waitingLead}</p>
      {waiting.length === 0 && <p class="soft">{text.noneWaiting}</p>}
      {waiting.map((mail) => (
        <Waiting key={mail.id} request={request} mail={mail} />
      ))}
    </div>
  );
  return page(text.waitingTitle, main, { section: "waiting-mail", status: refusal ? 409 : 200 });
}

const Waiting = ({ request, mail }: { readonly request: PageRequest; readonly mail: WaitingMail }) => {
  const { acting, locale } = request;
  const text = mailMessages[locale];
  const { told } = mail;
  const reason = strangeMailReasons.find((each) => each === mail.reason);
  const sender = [told.name, told.from].filter(Boolean).join(" · ");
  return (
    <article class="card stack tight">
      <h2>{told.subject || sender || text.from}</h2>
      <p class="row">
        <Tag kind="soon">{reason ? text.reasons[reason] : mail.reason}</Tag>
        <span class="soft">
          {[sender, sayInstant(mail.receivedAt, locale, { now: acting.at })].filter(Boolean).join(" · ")}
        </span>
      </p>
      <p class="pre">{told.text.slice(0, shownLetters)}</p>
      {told.attachments.length > 0 && (
        <p class="soft">{`${text.files}: ${told.attachments.map(({ name }) => name).join(", ")}`}</p>
      )}
      <SortForm request={request} mail={mail} />
    </article>
  );
};

const SortForm = ({ request, mail: { id, told } }: { readonly request: PageRequest; readonly mail: WaitingMail }) => {
  const { locale } = request;
  const text = mailMessages[locale];
  const code = caseCodeIn(told.subject);
  const kinds = caseWords[locale].kinds;
  // What was typed beside this message, when it is drawn again.
  const typed = (name: string): string | undefined => (one(request, "mailId") === id ? one(request, name) : undefined);
  return (
    <KeyedForm formKey={request.formKey()} action={path} class="stack tight">
      <input type="hidden" name="mailId" value={id} />
      <div class="row at-foot">
        <SelectField
          name="kind"
          label={text.kind}
          value={typed("kind")}
          choices={caseKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <TextField name="name" label={text.name} value={typed("name") ?? told.name} width={24} maxLength={120} />
        <TextField
          name="address"
          label={text.postal}
          hint={text.postalHint}
          value={typed("address")}
          width={24}
          maxLength={300}
        />
      </div>
      <div class="row">
        <Button name="how" value="open" kind="quiet">
          {text.take}
        </Button>
        {code && (
          <Button name="how" value="note" kind="quiet">
            {fill(text.note, { code })}
          </Button>
        )}
        <Button name="how" value="discard" kind="danger">
          {text.discard}
        </Button>
      </div>
    </KeyedForm>
  );
};

const one = ({ body }: PageRequest, name: string): string => [body[name]].flat().at(-1) ?? "";

export async function doSortMail(request: PageRequest): Promise<PageAnswer> {
  const input = Object.fromEntries(
    ["mailId", "how", "kind", "name", "address"].map((name) => [name, one(request, name)]),
  );
  const outcome = await execute(sortMail, request.acting, input);
  if (outcome.kind === "done")
    return redirect(`${path}?xong=1${outcome.value.code ? `&ma=${outcome.value.code}` : ""}`);
  return showWaitingMail(request, outcome.kind === "refused" ? outcome.refusal : { code: "case.mail_not_taken" });
}
