import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { FormKey, KeyedForm } from "#ui/form-key/view";
import { LongTextField } from "#ui/field/view";
import type { AskBack, ProcedureAnswer } from "../answer/answer.ts";
import type { ShownTurn } from "../conversation/read-conversation.ts";
import { AnswerView, type ToCall } from "./answer-view.tsx";
import { portalMessages } from "./messages.ts";
import { askPath, conversationPath, wordsPath } from "./paths.ts";
import { awaitsWords } from "./tell-words.ts";

type TurnProps = {
  readonly request: PageRequest;
  readonly shown: ShownTurn;
  /** The conversation's address. */
  readonly code: string;
  readonly call: ToCall | undefined;
  /** The latest turn carries what one can do next; earlier ones are only read. */
  readonly latest: boolean;
  /** What was missing, as typed into a form that could not be taken. */
  readonly why?: string | undefined;
};

/** One question and what was said to it. */
export const TurnView = ({ request, shown, code, call, latest, why }: TurnProps) => {
  const { locale } = request;
  const text = portalMessages[locale];
  const { turn, answer } = shown;
  const others = answer.answers.filter(({ role }) => role === "alternative").slice(0, 3);
  return (
    <section class="turn stack" id={`cau-${turn.seq}`} tabIndex={-1}>
      <h2 class="asked">
        <span class="unseen">{text.you}: </span>
        <bdi>{turn.asked}</bdi>
      </h2>
      {answer.question ? (
        <Choices request={request} code={code} question={answer.question} />
      ) : (
        <AnswerView
          answer={answer}
          said={turn.said}
          wordsFrom={latest && awaitsWords(request.acting, shown) ? wordsPath(code, turn.seq) : undefined}
          call={call}
          locale={locale}
        />
      )}
      {latest && others.length > 0 && !answer.question && <Others request={request} code={code} others={others} />}
      {latest && <Judging request={request} code={code} shown={shown} why={why} />}
    </section>
  );
};

type OnwardProps = { readonly request: PageRequest; readonly code: string };

/** Asks on with the name of a procedure: one question back as buttons, or what else it may have been. */
const AskOn = ({ request, code, names }: OnwardProps & { readonly names: readonly string[] }) => (
  <div class="stack tight">
    {names.map((name) => (
      <form key={name} method="post" action={askPath}>
        <FormKey value={request.formKey()} />
        <input type="hidden" name="conversation" value={code} />
        <input type="hidden" name="question" value={name} />
        <Button kind="quiet">{name}</Button>
      </form>
    ))}
  </div>
);

const Choices = ({ request, code, question }: OnwardProps & { readonly question: AskBack }) => (
  <div class="stack tight">
    <p>{question.text[request.locale]}</p>
    <AskOn request={request} code={code} names={question.choices.map(({ label }) => label[request.locale])} />
  </div>
);

const Others = ({ request, code, others }: OnwardProps & { readonly others: readonly ProcedureAnswer[] }) => (
  <details>
    <summary>{portalMessages[request.locale].others}</summary>
    <AskOn request={request} code={code} names={others.map(({ procedure }) => procedure.name[request.locale])} />
  </details>
);

/** Yes, or no and what was missing; who said so already is thanked. */
const Judging = ({ request, code, shown: { turn }, why }: OnwardProps & Pick<TurnProps, "shown" | "why">) => {
  const text = portalMessages[request.locale];
  if (turn.judged !== null) return <p class="soft">{text.thanks}</p>;
  return (
    <details class="judging" open={why !== undefined}>
      <summary>{text.helped}</summary>
      <KeyedForm formKey={request.formKey()} action={`${conversationPath(code)}/danh-gia`} class="stack tight">
        <input type="hidden" name="turn" value={String(turn.seq)} />
        <LongTextField name="why" label={text.why} value={why} rows={2} maxLength={500} />
        <p class="row">
          <Button kind="quiet" name="helped" value="yes">
            {text.yes}
          </Button>
          <Button kind="quiet" name="helped" value="no">
            {text.no}
          </Button>
        </p>
      </KeyedForm>
    </details>
  );
};
