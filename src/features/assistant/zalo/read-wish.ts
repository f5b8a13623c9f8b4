import { foldVietnamese } from "#core/text/fold";
import type { ChatRow, MenuEntry } from "./chat-tables.ts";

/** What a message is: a digit of the menu, a number to call, a wish for a person, or a question. */
export type Wish =
  | { readonly kind: "call" | "person" | "no-choice" | "no-phone" }
  | { readonly kind: "phone"; readonly phone: string }
  | { readonly kind: "question"; readonly text: string };

export type Written = { readonly text: string; readonly phone: string | null; readonly sentAt: Date };
type Standing = Pick<ChatRow, "menu" | "menu_sent_at" | "waits_for">;

const person =
  /(?:^|\s)(?:gap|noi chuyen|noi voi|nhan tin|chuyen|lien he|hoi).{0,16}(?:can bo|nhan vien|nguoi truc|tong dai vien)(?:$|\s(?:truc|di|a|nhe|giup|voi|duoc))|(?:^|\s)(?:gap nguoi|nguoi that)(?:\s|$)|(?:talk|speak|write|connect).{0,16}(?:person|human|official|somebody|someone|agent)|real person/u;
const MOST_LETTERS_OF_WISH = 60;

/**
 * Reads a message where its person stands. A digit counts for the menu that its sender had seen: one sent before the menu's
 * own question was sent is none of its choices, however late it arrives.
 */
export function readWish({ text, phone, sentAt }: Written, standing: Standing | undefined): Wish {
  const typed = text.trim();
  const digit = /^\(?([1-9])[).]?$/u.exec(typed)?.[1];
  const seen = standing?.menu_sent_at !== undefined && standing.menu_sent_at !== null && sentAt > standing.menu_sent_at;
  if (digit !== undefined) return wishOfEntry(seen ? standing.menu?.[Number(digit) - 1] : undefined);
  if (standing?.waits_for === "phone" && phone !== null) return { kind: "phone", phone };
  // Masked, or digits alone that are no telephone number.
  if (standing?.waits_for === "phone" && /^[\d\s.+()-]{5,20}$|^\[…\]$/u.test(typed)) return { kind: "no-phone" };
  const folded = foldVietnamese(typed);
  return folded.length <= MOST_LETTERS_OF_WISH && person.test(folded) ? { kind: "person" } : { kind: "question", text };
}

function wishOfEntry(entry: MenuEntry | undefined): Wish {
  if (entry === undefined) return { kind: "no-choice" };
  return entry.act === "procedure" ? { kind: "question", text: entry.name } : { kind: entry.act };
}

const english = /\b(?:the|my|how|what|where|when|need|want|is|for|much|please|hello|lost|can i|do i|i am|i'm)\b/giu;
const vietnamese = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/iu;

/** The language of a message; where it does not say (a digit, "ok"), the one spoken before. */
export function languageOf(text: string, before: "vi" | "en"): "vi" | "en" {
  if (vietnamese.test(text)) return "vi";
  if ((text.match(english) ?? []).length >= 2) return "en";
  return text.trim().split(/\s+/u).length > 2 ? "vi" : before;
}
