import { z } from "zod";
import { normalisePhone } from "#core/text/phone";
import { caseChannels, caseKinds, priorities, replyWays, topics } from "./model/case.ts";

/** Text that every database takes: without the sign 0 and lone halves of a pair, which no keyboard makes. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "").trim();

export const text = (most: number) => z.string().max(most).transform(storable).pipe(z.string().max(most));
export const needed = (most: number) => z.string().max(most).transform(storable).pipe(z.string().min(1).max(most));
/** Forms send empty text for what was left blank. */
export const blank = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), type.optional());

const phone = z.string().trim().max(30).transform((typed, context) => {
  const normal = normalisePhone(typed);
  if (!normal.ok) context.addIssue({ code: "custom", params: { problem: "not_a_phone" } });
  return normal.ok ? normal.value.number : "";
}); // prettier-ignore

export const attachment = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: needed(200),
  mediaType: needed(100),
  bytes: z.int().min(1).max(11_000_000),
});

const contactInput = z.strictObject({
  name: blank(needed(120)),
  phone: blank(phone),
  email: blank(z.email().max(254)),
  address: blank(text(300)),
  /** Set by the product alone: whoever could name another's chat could write to them. */
  zalo: blank(needed(100)),
  /** The name and the number are kept for the answer and shown to nobody. */
  anonymous: z.boolean().default(false),
  reply: z.enum(replyWays).default("none"),
  locale: z.enum(["vi", "en"]).default("vi"),
});

/** What every door hands to `openCase`: the web form, the counter, a call, the assistant, a letter typed in. */
export const openCaseInput = z.strictObject({
  kind: z.enum(caseKinds),
  topic: z.enum(topics).default("other"),
  channel: z.enum(caseChannels),
  /** The office the matter concerns, `11329.c`. Where a denunciation goes is decided by the product, never this office. */
  about: needed(60),
  text: needed(5000),
  place: blank(text(300)),
  procedureCode: blank(needed(30)),
  dossierCode: blank(needed(60)),
  priority: z.enum(priorities).default("normal"),
  contact: contactInput.default({ anonymous: false, reply: "none", locale: "vi" }),
  attachments: z.array(attachment).max(12).default([]),
  /** The call it came by, as the call register names it. */
  callId: blank(needed(100)),
});
export type OpenCaseInput = z.infer<typeof openCaseInput>;
