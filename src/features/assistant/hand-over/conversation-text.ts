import { maskAsked } from "../conversation/mask-asked.ts";
import type { Conversation } from "../conversation/read-conversation.ts";
import { handOverMessages } from "./messages.ts";

type Locale = "vi" | "en";

const answered = ({ answer }: Conversation["turns"][number], locale: Locale): string => {
  const names = answer.answers.filter(({ role }) => role === "answer").map(({ procedure }) => procedure.name[locale]);
  return answer.message?.[locale] ?? names.join("; ");
};

/** The conversation as whoever answers reads it: each question and what was said to it, in Vietnamese. */
export const conversationText = ({ turns }: Conversation, most: number): string =>
  turns
    .map((each) => `– ${each.turn.asked}\n  → ${answered(each, "vi")}`)
    .join("\n")
    .slice(-most);

/** One line for the list of promised calls: the last question first, then what was asked before it. */
export function callSubject({ turns }: Conversation, most: number): string {
  const asked = turns.map(({ turn }) => turn.asked.replaceAll(/\s+/g, " "));
  const [last = "", ...before] = asked.toReversed();
  const more = before.length > 0 ? ` · ${handOverMessages.vi.before}: ${before.join(" · ")}` : "";
  return maskAsked(`${handOverMessages.vi.fromAssistant}: ${last}${more}`, most);
}
