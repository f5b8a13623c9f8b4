import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Acting } from "#platform/context";
import type { QueuedMessage } from "#platform/notify/queue-message";
import type { Case, CaseContact } from "../model/case.ts";
import { messages, type Occasion } from "./citizen-messages.ts";

const mostLetters = 1200;

/** Where answers go: undefined where they left nothing for the way they chose. */
export function wayToAnswer({ reply, email, phone, zalo }: CaseContact): string | undefined {
  if (reply === "email") return email;
  return reply === "zalo" ? (zalo ?? phone) : phone;
}

/**
 * What whoever opened a case is told, in the channel they chose; undefined where they left none, or chose to come back
 * with the code. Never what the case is about: a telephone lies open on a table.
 */
export function tellCitizen(
  { at, requestKey, silent }: Acting,
  { head, state }: Case,
  occasion: Occasion,
): QueuedMessage | undefined {
  const { contact, code, provinceCode } = head;
  const to = wayToAnswer(contact);
  if (silent || contact.reply === "none" || to === undefined) return undefined;
  const { locale } = contact;
  const words = messages[locale];
  const confidential = state.kind === "complaint" || state.kind === "denunciation";
  // The answer to a confidential matter is read behind the link or a confirmed number.
  const wanted = occasion === "answered" && confidential ? "answeredInside" : occasion;
  const due = state.dueAt ?? state.takeDueAt;
  const text = fill(words.texts[wanted], {
    code,
    due: due === null ? "" : sayInstant(new Date(due), locale, { style: "due" }),
    answer: state.answer ?? "",
  });
  return {
    provinceCode,
    at,
    channel: contact.reply,
    to,
    text: [...text].slice(0, mostLetters).join(""),
    ...(contact.reply === "email" ? { subject: fill(words.subject, { code }) } : {}),
    ...(contact.reply === "zalo" && contact.zalo === undefined
      ? { template: { name: `case-${occasion}`, data: { code } } }
      : {}),
    key: `case:${code}:${occasion}:${requestKey}`,
    about: `case:${code}`,
  };
}
