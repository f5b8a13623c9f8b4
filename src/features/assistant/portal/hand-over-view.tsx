import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { PageRequest } from "#platform/http/page-door";
import { Button, ButtonLink } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Conversation } from "../conversation/read-conversation.ts";
import { portalMessages } from "./messages.ts";
import { conversationPath } from "./paths.ts";

export type HandOverForm = "call" | "write";
export type Typed = {
  readonly form?: HandOverForm;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

type HandOverProps = {
  readonly request: PageRequest;
  readonly code: string;
  readonly conversation: Conversation;
  /** Who calls, as people know the office. */
  readonly office: string;
  readonly caseHref: string | undefined;
  readonly typed: Typed;
};

/** A person instead of the assistant: open where it did not know, folded away where it did. */
export const HandOver = (props: HandOverProps) => {
  const { request, conversation, typed } = props;
  const text = portalMessages[request.locale];
  const last = conversation.turns.at(-1);
  const reason = last?.answer.reason;
  if (conversation.row.handed_as !== null) return <HandedOver {...props} />;
  if (reason?.startsWith("emergency")) return null;
  const unanswered = reason === "unknown" || reason === "out-of-scope" || reason === "no-such-procedure" || last?.turn.judged === "no"; // prettier-ignore
  if (unanswered || typed.form) return <Card title={text.handTitle}>{forms(props)}</Card>;
  return (
    <details>
      <summary>{text.anyway}</summary>
      <div class="stack">{forms(props)}</div>
    </details>
  );
};

const forms = ({ request, code, conversation, typed: { values, errors, form } }: HandOverProps) => {
  const text = portalMessages[request.locale];
  const asked = conversation.turns.at(-1)?.turn.asked ?? "";
  const field = (name: string) => ({ name, value: values[name], error: errorOf(errors, name) });
  return (
    <>
      <p>{text.handLead}</p>
      <KeyedForm formKey={request.formKey()} action={`${conversationPath(code)}/goi-lai`} class="stack tight">
        <h3>{text.callTitle}</h3>
        <TextField {...field("phone")} label={text.phone} type="tel" inputMode="tel" autoComplete="tel" width={12} />
        <TextField {...field("name")} label={text.name} autoComplete="name" width={24} maxLength={120} />
        <Button>{text.callMe}</Button>
      </KeyedForm>
      <details open={form === "write"}>
        <summary>{text.writeTitle}</summary>
        <KeyedForm formKey={request.formKey()} action={`${conversationPath(code)}/gui-cau-hoi`} class="stack tight">
          <LongTextField {...field("text")} value={values["text"] ?? asked} label={text.writeText} rows={3} />
          <TextField {...field("replyPhone")} label={text.phone} type="tel" inputMode="tel" width={12} />
          <TextField {...field("replyName")} label={text.name} width={24} maxLength={120} />
          <Button kind="quiet">{text.writeMe}</Button>
        </KeyedForm>
      </details>
    </>
  );
};

/** What was promised, to whom it went, and where to follow it. */
const HandedOver = ({ request, conversation, office, caseHref }: HandOverProps) => {
  const { locale, acting } = request;
  const text = portalMessages[locale];
  const { handed_as, handed_to, handed_due_at } = conversation.row;
  if (handed_as === "call")
    return (
      <Card title={text.callTitle}>
        <p>
          {handed_due_at &&
            fill(text.calledBy, { office, time: sayInstant(handed_due_at, locale, { now: acting.at }) })}
        </p>
        {/* prettier-ignore */}
      </Card>
    );
  return (
    <Card title={text.handTitle}>
      <p>{fill(text.caseOpened, { code: handed_to ?? "" })}</p>
      {caseHref && (
        <p>
          <ButtonLink href={caseHref} kind="quiet">
            {text.followCase}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
};
