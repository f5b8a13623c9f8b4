import { sayInstant } from "#core/time/say-time";
import type { CaseAct } from "../model/case.ts";
import { caseWords } from "../words.ts";
import type { CaseFile } from "./case-file.ts";
import type { PageRequest } from "#platform/http/page-door";
import { Tag } from "#ui/tag/view";
import { messages } from "./messages.ts";

/** Every act, the latest first, with the words that were kept with it. */
export const CaseHistory = ({ file, request }: { readonly file: CaseFile; readonly request: PageRequest }) => {
  const { acting, locale } = request;
  const text = messages[locale];
  return (
    <section class="stack tight">
      <h2>{text.history}</h2>
      <ol class="stack tight" reversed>
        {file.acts.toReversed().map((act) => (
          <li key={act.seq}>
            <strong>{caseWords[locale].verbs[act.kind]}</strong> {act.kind === "note" && <Tag>{text.internal}</Tag>}
            <div class="soft">
              {[sayInstant(new Date(act.at), locale, { now: acting.at }), who(act, file)].filter(Boolean).join(" · ")}
            </div>
            {wordsOf(act).map((line) => (
              <p class="pre" key={line}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};

const who = ({ actor, organisation }: CaseAct, { names }: CaseFile): string => {
  const person = actor.startsWith("official:") ? (names.get(actor.slice("official:".length)) ?? "") : "";
  return [person, organisation === null ? "" : (names.get(organisation) ?? organisation)].filter(Boolean).join(", ");
};

const wordsOf = ({ body }: CaseAct): string[] => {
  const { note, reason, to, into } = body as Readonly<Record<string, unknown>>;
  return [to, into, reason, note, body.becomes.answer].filter((each): each is string => typeof each === "string");
};
