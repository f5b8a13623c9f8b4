import { fill } from "#core/text/fill";
import { missing, page, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { TextField } from "#ui/field/view";
import { Note } from "#ui/note/view";
import type { Answer } from "../answer/answer.ts";
import { sayProcedure } from "../answer/say-procedure.ts";
import { maskAsked } from "../conversation/mask-asked.ts";
import { askTaught } from "../improve/ask-taught.ts";
import { operatorMessages } from "./messages.ts";

const path = "/tro-ly/goi-y";
const MOST_LETTERS = 300;
const MOST = 3;

/** What the assistant would say to these words, for whoever talks or writes to a citizen. Nothing is kept of it. */
async function showSuggestions(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = operatorMessages[locale];
  const q = maskAsked(query["q"] ?? "", MOST_LETTERS);
  const { provinceCode } = acting.actor;
  const answer = q === "" ? undefined : await askTaught(acting, provinceCode, { text: q, at: acting.at });
  const main = (
    <div class="pane stack">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <form action={`/can-bo${path}`} role="search" class="row at-foot">
        <TextField name="q" label={text.label} type="search" value={q} width={24} maxLength={MOST_LETTERS} autoFocus />
        <Button>{text.ask}</Button>
      </form>
      {answer && <Suggestions answer={answer} request={request} />}
    </div>
  );
  return page(text.title, main, { section: "calls" });
}

const Suggestions = ({ answer, request }: { readonly answer: Answer; readonly request: PageRequest }) => {
  const { locale, origin } = request;
  const text = operatorMessages[locale];
  const found = answer.answers.slice(0, MOST);
  return (
    <div data-proposals="" class="stack tight">
      {answer.message && <Note grave={answer.call.length > 0}>{answer.message[locale]}</Note>}
      {found.length === 0 && !answer.message && <p class="soft">{text.nothing}</p>}
      {found.map((told, nth) => {
        const short = sayProcedure(told, { facet: answer.facet, locale, portal: origin });
        return (
          <article key={told.procedure.code} class="card stack tight">
            <div>
              {short
                .split("\n")
                .map((line, at) => (at === 0 ? <strong key={line}>{line}</strong> : <div key={line}>{line}</div>))}
            </div>
            <p class="row">
              {/* Shown by the script beside a field; on this page the text is there to be copied. */}
              <button type="button" class="button quiet" hidden data-put={short} aria-keyshortcuts={`Alt+${nth + 1}`}>
                {fill(text.put, { nth: nth + 1 })}
              </button>
              <a href={`/thu-tuc/${told.procedure.code}`} target="_blank" rel="noopener">
                {text.open}
              </a>
            </p>
          </article>
        );
      })}
    </div>
  );
};

export const operatorConsole: readonly PageRoute[] = [
  { method: "GET", path, permission: "case.read", limited: true, handle: showSuggestions },
];
