import { foldVietnamese } from "#core/text/fold";

/** Why a message waits for a person instead of becoming a case by itself. */
export const strangeMailReasons = [
  "unreadable",
  "no-sender",
  "automatic",
  "flood",
  "reply",
  "confidential",
  "empty",
  "too-long",
] as const;
export type StrangeMailReason = (typeof strangeMailReasons)[number];

type Judged = {
  readonly from?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly automatic: boolean;
};

export const mostMailLetters = 5_000;
/** So many an hour from one address, and the rest waits for a person. */
const mostMailsAnHour = 20;

/** Words after which a person decides: a letter taken as ordinary feedback would be read by those it concerns. */
const grave = /\b(?:to cao|khieu nai|hoi lo|nhan hoi lo|tham nhung|denounce|denunciation|complaint|bribe|corruption)\b/;

/** The code of a case as it stands in a subject of ours. */
export const caseCodeIn = (subject: string): string | undefined => /\b\d{2}-\d{4}-\d{4}\b/.exec(subject)?.[0];

/** Subject and text as one, the way a person would read them out. */
export const mailText = ({ subject, text }: Pick<Judged, "subject" | "text">): string =>
  [subject, text].filter((part) => part !== "").join("\n\n");

/** The first reason against taking a message as it is; undefined when there is none. */
export function whyStrange(mail: Judged | undefined, sentLastHour: number): StrangeMailReason | undefined {
  if (!mail) return "unreadable";
  if (mail.from === undefined) return "no-sender";
  if (mail.automatic) return "automatic";
  if (sentLastHour >= mostMailsAnHour) return "flood";
  if (caseCodeIn(mail.subject) !== undefined) return "reply";
  const text = mailText(mail);
  if (text.trim().length < 3) return "empty";
  if (grave.test(foldVietnamese(text))) return "confidential";
  return text.length > mostMailLetters ? "too-long" : undefined;
}
