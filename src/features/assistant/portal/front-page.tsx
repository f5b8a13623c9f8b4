import { MINUTE_MS } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { sha256 } from "#platform/secrets/sha256";
import { askInConversation, MOST_LETTERS } from "../conversation/ask-in-conversation.ts";
import { formatConversationCode } from "../conversation/conversation-code.ts";
import { AskForm } from "./ask-form.tsx";
import { drawConversation } from "./conversation-page.tsx";
import { examples, portalMessages } from "./messages.ts";
import { accuracyPath, askPath, conversationPath } from "./paths.ts";
import { typedIn } from "./typed-in.ts";
import { visitorUnit } from "./visitor-unit.ts";

/** A reload within this time is the same question, not another one. */
const SAME_MS = 10 * MINUTE_MS;

/** How to begin; with `?q=` (the box on other pages, a link) the answer at once. */
export async function showFront(request: PageRequest): Promise<PageAnswer> {
  const question = (request.query["q"] ?? "").trim();
  if (question === "") return drawFront(request, {});
  const { code: unitCode, provinceCode } = await visitorUnit(request);
  const bucket = Math.floor(request.acting.at.getTime() / SAME_MS);
  // Whoever opens the link twice comes to the same conversation; whoever does not know the secret cannot work it out.
  const id = sha256(request.acting.signer.sign("assistant-link", `${request.client}|${bucket}|${question}`)).slice(
    0,
    32,
  );
  const conversation = formatConversationCode({ provinceCode, id });
  const acting = { ...request.acting, requestKey: id };
  const asked = { conversation, unitCode, channel: "web", locale: request.locale, question: question.slice(0, MOST_LETTERS) }; // prettier-ignore
  const done = await execute(askInConversation, acting, asked);
  if (done.kind === "done") return drawConversation(request, done.value.conversation);
  return drawFront(request, done.kind === "refused" ? { refused: request.say(done.refusal) } : {});
}

/** A question from the form; the script asks for the new part of the page alone. */
export async function sendAsked(request: PageRequest): Promise<PageAnswer> {
  const { conversation = "", question = "", wordsLater } = typedIn(request.body);
  const { code: unitCode } = await visitorUnit(request);
  const asked = { conversation, unitCode, channel: "web", locale: request.locale, question, wordsLater: wordsLater === "yes" ? wordsLater : "" }; // prettier-ignore
  const done = await execute(askInConversation, request.acting, asked);
  if (done.kind === "done") {
    const { conversation: code, turn } = done.value;
    return redirect(`${conversationPath(code)}#cau-${turn}`);
  }
  if (done.kind === "refused") return drawFront(request, { typed: question, refused: request.say(done.refusal) });
  const [problem] = done.problems;
  const error = problem ? request.sayProblem(problem) : "";
  return conversation === ""
    ? drawFront(request, { typed: question, error })
    : drawConversation(request, conversation, { question: { typed: question, error } });
}

type Redrawn = { readonly typed?: string; readonly error?: string; readonly refused?: string };

function drawFront(request: PageRequest, { typed, error, refused }: Redrawn): PageAnswer {
  const { locale } = request;
  const text = portalMessages[locale];
  const errors = error ? [{ field: "question", sentence: error }] : [];
  const main = (
    <div class="narrow stack wide conversation">
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <AskForm request={request} conversation="" {...(typed ? { typed } : {})} {...(error ? { error } : {})} />
      <section class="stack tight">
        <h2>{text.examples}</h2>
        <ul class="plain stack tight">
          {examples[locale].map((question) => (
            <li key={question}>
              <a href={`${askPath}?q=${encodeURIComponent(question)}`}>{question}</a>
            </li>
          ))}
        </ul>
      </section>
      <p class="soft">
        <a href={accuracyPath}>{text.accuracy}</a>
      </p>
    </div>
  );
  const status = refused ? 409 : error ? 422 : 200;
  return page(text.title, main, { section: "assistant", scripts: ["assistant"], status });
}
