import { z } from "zod";
import { normalisePhone } from "#core/text/phone";

/** What Zalo reports, as far as it is answered. */
export type ChatEvent = {
  readonly kind: "text" | "follow";
  readonly id: string;
  readonly person: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly appTimestamp: string;
};

export type ReadEvent =
  | { readonly kind: "event"; readonly event: ChatEvent }
  /** Pictures, stickers, delivery reports: acknowledged, so that Zalo does not send them again. */
  | { readonly kind: "other"; readonly sentAt: Date; readonly appTimestamp: string }
  | { readonly kind: "malformed" };

const MOST_LETTERS = 4_000;
const id = z.string().regex(/^[\w-]{1,64}$/);
/** Milliseconds since 1970; a number in some events, digits in others. */
const timestamp = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{13}$/));

const anyEvent = z.looseObject({ event_name: z.string().max(100), timestamp });
const textEvent = z.looseObject({
  sender: z.looseObject({ id }),
  message: z.looseObject({ msg_id: id, text: z.string() }),
});
const followEvent = z.looseObject({ follower: z.looseObject({ id }) });

/** Reads an event out of the body's text; what lacks its parts is malformed, whoever signed it. */
export function readEvent(body: string): ReadEvent {
  const told = jsonIn(body);
  const any = anyEvent.safeParse(told);
  if (!any.success) return { kind: "malformed" };
  const appTimestamp = any.data.timestamp;
  const sentAt = new Date(Number(appTimestamp));
  const common = { sentAt, appTimestamp };
  if (any.data.event_name === "user_send_text") {
    const read = textEvent.safeParse(told);
    if (!read.success) return { kind: "malformed" };
    const { sender, message } = read.data;
    const text = message.text.slice(0, MOST_LETTERS);
    return { kind: "event", event: { kind: "text", id: message.msg_id, person: sender.id, text, ...common } };
  }
  if (any.data.event_name === "follow") {
    const read = followEvent.safeParse(told);
    if (!read.success) return { kind: "malformed" };
    const person = read.data.follower.id;
    return { kind: "event", event: { kind: "follow", id: `follow-${person.slice(0, 40)}-${appTimestamp}`, person, text: "", ...common } }; // prettier-ignore
  }
  return { kind: "other", ...common };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const phoneLike = /(?:\+|00)?\d(?:[\s.\-()]?\d){8,13}/gu;

/** The first telephone number of the country in a text; undefined where there is none. */
export function findPhone(text: string): string | undefined {
  for (const [typed] of text.normalize("NFKC").matchAll(phoneLike)) {
    const normal = normalisePhone(typed);
    if (normal.ok) return normal.value.number;
  }
  return undefined;
}
