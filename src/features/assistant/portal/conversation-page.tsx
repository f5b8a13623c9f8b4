import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { whomToCall } from "#features/hotline";
import { centreOf } from "#features/units";
import type { Refusal } from "#core/result";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { readConversationCode } from "../conversation/conversation-code.ts";
import { readConversation, type Conversation } from "../conversation/read-conversation.ts";
import { keepDaysOf } from "../conversation/keep-days.ts";
import { AskForm } from "./ask-form.tsx";
import { HandOver, type Typed } from "./hand-over-view.tsx";
import { portalMessages } from "./messages.ts";
import { accuracyPath, askPath } from "./paths.ts";
import { TurnView } from "./turn-view.tsx";

export type Redrawn = {
  readonly refusal?: Refusal;
  readonly typed?: Typed;
  readonly question?: { readonly typed: string; readonly error: string };
};

const nothing: Typed = { values: {}, errors: [] };

export const showConversation = (request: PageRequest): Promise<PageAnswer> =>
  drawConversation(request, request.params["code"] ?? "");

/** A conversation with what can be done next; an unknown or purged one says so and how to begin again. */
export async function drawConversation(request: PageRequest, code: string, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const key = readConversationCode(code);
  const conversation = key && (await readConversation(acting, key, acting.at));
  if (!key || !conversation) return missing(request.say({ code: "assistant.unknown_conversation" }));
  const text = portalMessages[locale];
  const { refusal, typed = nothing, question } = redrawn;
  const days = await keepDaysOf(acting, key.provinceCode);
  const errors = question ? [{ field: "question", sentence: question.error }] : typed.errors;
  const main = (
    <div class="narrow stack wide conversation">
      {query["xong"] === "cam-on" && <Banner kind="done">{text.thanks}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <Turns
        request={request}
        code={code}
        conversation={conversation}
        call={await callOf(request, conversation)}
        why={typed.values["why"]}
      />
      <HandOver
        request={request}
        code={code}
        conversation={conversation}
        office={await officeOf(request, conversation)}
        caseHref={conversation.row.handed_as === "case" ? `/phan-anh/${conversation.row.handed_to}` : undefined}
        typed={typed}
      />
      <AskForm
        request={request}
        conversation={code}
        {...(question ? { typed: question.typed, error: question.error } : {})}
      />
      <p class="soft">
        <a href={askPath}>{text.fresh}</a> · {fill(text.kept, { days })} <a href={accuracyPath}>{text.accuracy}</a>
      </p>
    </div>
  );
  return page(text.title, main, { section: "assistant", scripts: ["assistant"], status: statusOf(redrawn) });
}

const statusOf = ({ refusal, typed, question }: Redrawn): number =>
  refusal ? (refusal.code === "assistant.too_many_requests" ? 429 : 409) : typed || question ? 422 : 200;

type TurnsProps = {
  readonly request: PageRequest;
  readonly code: string;
  readonly conversation: Conversation;
  readonly call: Awaited<ReturnType<typeof callOf>>;
  readonly why: string | undefined;
};

const Turns = ({ request, code, conversation: { turns }, call, why }: TurnsProps) => (
  <>
    {turns.map((shown, nth) => (
      <TurnView
        key={shown.turn.seq}
        request={request}
        shown={shown}
        code={code}
        call={call}
        latest={nth === turns.length - 1}
        why={why}
      />
    ))}
  </>
);

/** Whom to call about it: the place that was named, else the place where it was asked. */
async function callOf({ acting }: PageRequest, { row, turns }: Conversation) {
  const unit = turns.at(-1)?.answer.context.unitCode ?? row.unit_code;
  return (await whomToCall(acting, unit, localDateOf(acting.at))).first;
}

async function officeOf({ acting, locale }: PageRequest, { row, turns }: Conversation): Promise<string> {
  const unit = turns.at(-1)?.answer.context.unitCode ?? row.unit_code;
  const centre = (await centreOf(acting, unit)) ?? (await centreOf(acting, row.unit_code));
  return (locale === "vi" ? centre?.name : centre?.nameEn) ?? "";
}
