import PostalMime, { type Address } from "postal-mime";

/** A message as a person would read it. Nothing in it proves who sent it. */
export type Mail = {
  /** Without its brackets; absent where the sender's program gave none. */
  readonly messageId?: string;
  /** Lower case; absent where there is none, or several. */
  readonly from?: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** Sent by a program: an absence note, a list, a report of what could not be delivered. Never to be answered. */
  readonly automatic: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: Buffer }[];
};

/** Deeper nesting than any person's mail; a bomb is refused before it grows. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 200_000, maxRfc822NestingDepth: 0 } as const;

/** Reads RFC 822; undefined where it cannot be a message. */
export async function readMail(raw: Buffer): Promise<Mail | undefined> {
  const email = await PostalMime.parse(raw, limits).catch(() => undefined);
  // Every message says where it comes from or when; bytes without any of it are something else.
  if (!email || !email.headers.some(({ key }) => ["from", "date", "message-id", "subject"].includes(key)))
    return undefined;
  const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? "";
  const from = addressOf(email.from);
  return {
    ...(email.messageId ? { messageId: email.messageId.replace(/^<|>$/g, "").slice(0, 500) } : {}),
    ...(from ? { from: from.toLowerCase() } : {}),
    name: storable(email.from?.name ?? ""),
    subject: storable(email.subject ?? "").replace(/\s+/g, " "),
    text: storable(email.text ?? (email.html ? await textOfHtml(email.html) : "")),
    automatic: isAutomatic(header, from),
    attachments: email.attachments.map(({ filename, content }) => ({
      name: filename ?? "",
      bytes: typeof content === "string" ? Buffer.from(content) : Buffer.from(content as Uint8Array),
    })),
  };
}

/**
 * The library turns a web page into text where another part is text already, and keeps the function to itself: the page
 * is handed to it once more beside an empty part.
 */
async function textOfHtml(html: string): Promise<string> {
  const page = Buffer.from(html).toString("base64");
  const parts = ["text/plain\r\n\r\n", `text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}`];
  const body = parts.map((part) => `--p\r\nContent-Type: ${part}\r\n`).join("");
  const email = await PostalMime.parse(`Content-Type: multipart/mixed; boundary=p\r\n\r\n${body}--p--\r\n`, limits);
  return email.text ?? "";
}

/** Text that every database takes. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

const addressOf = (from: Address | undefined): string | undefined =>
  from?.address && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(from.address) ? from.address : undefined;

/** RFC 3834: what must not be answered, so that two programs do not write to each other for ever. */
function isAutomatic(header: (name: string) => string, from: string | undefined): boolean {
  const submitted = header("auto-submitted").trim().toLowerCase();
  return (
    (submitted !== "" && submitted !== "no") ||
    /^(?:bulk|junk|list|auto_reply)$/i.test(header("precedence").trim()) ||
    header("list-id") !== "" ||
    header("x-auto-response-suppress") !== "" ||
    header("return-path").trim() === "<>" ||
    /^(?:mailer-daemon|postmaster|no-?reply|do-not-reply)@/i.test(from ?? "")
  );
}
