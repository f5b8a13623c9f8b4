import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Acting } from "#platform/context";
import { readConversationCode } from "../conversation/conversation-code.ts";
import { readConversation, type ShownTurn } from "../conversation/read-conversation.ts";
import { mayBePutInWords, putInWords } from "../rephrase/put-in-words.ts";

/** Who comes later reads the facts: nothing is asked of a model twice. */
const FRESH_MS = 60_000;

/** Whether a language model may still put this answer into words. */
export const awaitsWords = ({ languageModel, at }: Acting, { turn, answer }: ShownTurn): boolean =>
  languageModel !== undefined &&
  turn.said === null &&
  turn.read_as === null &&
  mayBePutInWords(answer) &&
  at.getTime() - turn.asked_at.getTime() < FRESH_MS;

/**
 * The latest answer in words, sentence by sentence as they come, each checked against the record before it is sent. The
 * last event says all of it, or nothing where it went wrong: then the page takes back what it has shown.
 */
export async function tellWords(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const { languageModel } = acting;
  const key = readConversationCode(params["code"] ?? "");
  const shown = key && (await readConversation(acting, key, acting.at))?.turns.at(-1);
  if (!shown || !languageModel || String(shown.turn.seq) !== params["turn"] || !awaitsWords(acting, shown))
    return missing();
  const { answer, turn } = shown;
  return {
    kind: "live",
    follow: (send) => {
      let open = true;
      const tell = (words: string): void => (open ? send({ name: "words", data: words }) : undefined);
      const end = (words = ""): void => (open ? send({ name: "end", data: words }) : undefined);
      putInWords(languageModel, { answer, asked: turn.asked, locale, tell }).then(end, () => end());
      return () => void (open = false);
    },
  };
}
