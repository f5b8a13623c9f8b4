import { foldVietnamese } from "./fold.ts";
import { normalisePhone } from "./phone.ts";

/** What tells who somebody is. `number` is any other long number: an account, a dossier's code. */
const findingKinds = ["email", "personal-id", "phone", "number", "name"] as const;
export type FindingKind = (typeof findingKinds)[number];
export type Finding = { readonly kind: FindingKind; readonly text: string };

export const redactionMark = "[đã che]";

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** Nine digits or more, however they are grouped; dates have slashes and are none. */
const longNumber = /(?<![\d\p{L}])\+?\d(?:[\s.\-\u2010-\u2015]?\d){8,}(?!\d)/gu;
const word = "\\p{Lu}[\\p{Ll}\\p{M}]*";

const families =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|Vương|Trịnh|Trương|Đinh|Lâm|Phùng|Mai|Tô|Hà|" +
  "Tạ|Thái|Lương|Châu|Cao|Chu|Quách|Tăng|Triệu|Kiều|La|Nông|Hứa|Giàng|Lò|Vàng|Sùng|Thào|Lường|Quàng|Tòng|Cầm|Rơ|Ksor|Siu|Y|H";
// A street, a ward or a school may bear a great person's name; those are places.
const afterPlace =
  "(?<!(?:đường|phố|phường|xã|quận|huyện|thôn|ngõ|trường|chợ|cầu|công viên|bệnh viện|Đường|Phố|Phường|Xã|Trường|Chợ|Cầu)\\s)";
const fullName = new RegExp(`${afterPlace}(?<!\\p{L})(?:${families})(?:\\s+${word}){1,4}`, "gu");
const titles = "ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|đồng chí|Ông|Bà|Anh|Chị|Em|Cháu|Cô|Chú|Bác|Cụ|Đồng chí";
const titled = new RegExp(`(?<!\\p{L})(?:${titles})\\s+(${word}(?:\\s+${word}){0,4})`, "gu");

type Span = Finding & { readonly from: number; readonly to: number };

const numberKind = (text: string): FindingKind => {
  const digits = text.replace(/\D/g, "");
  if (normalisePhone(text).ok) return "phone";
  return digits.length === 12 || digits.length === 9 ? "personal-id" : "number";
};

/** Everything in a text that tells who somebody is, as far as rules can know; `known` are names the case itself tells. */
function spansIn(text: string, known: readonly string[]): Span[] {
  const spans: Span[] = [];
  const add = (kind: FindingKind, from: number, found: string): void =>
    void spans.push({ kind, text: found, from, to: from + found.length });
  for (const { 0: found, index } of text.matchAll(email)) add("email", index, found);
  for (const { 0: found, index } of text.matchAll(longNumber)) add(numberKind(found), index, found);
  for (const { 0: found, index } of text.matchAll(fullName)) add("name", index, found);
  for (const { 0: found, 1: name = "", index } of text.matchAll(titled))
    add("name", index + found.length - name.length, name);
  for (const { from, to } of knownIn(text, known)) add("name", from, text.slice(from, to));
  return spans;
}

/** Known names however they are written: with or without accents, in any case. */
function knownIn(text: string, known: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: written, index }) => ({
    folded: foldVietnamese(written),
    from: index,
    to: index + written.length,
  }));
  return known.flatMap((name) => {
    const wanted = foldVietnamese(name).split(" ").filter(Boolean);
    // One short word is as likely a common one.
    if (wanted.length < 2) return [];
    return words.flatMap(({ from }, at) => {
      const meets = wanted.every((each, nth) => words[at + nth]?.folded === each);
      const last = words[at + wanted.length - 1];
      return meets && last ? [{ from, to: last.to }] : [];
    });
  });
}

/** The text with everything found masked, and what it was. A person looks it over: rules find much, never all. */
export function redact(
  text: string,
  known: readonly string[] = [],
): { readonly text: string; readonly found: readonly Finding[] } {
  const plain = text.normalize("NFC");
  const spans = spansIn(plain, known).toSorted((one, other) => one.from - other.from || other.to - one.to);
  let out = "";
  let at = 0;
  const found: Finding[] = [];
  for (const span of spans) {
    // Inside or across the one before: one mask covers both.
    if (span.from >= at) {
      out += plain.slice(at, span.from) + redactionMark;
      found.push({ kind: span.kind, text: span.text });
    }
    at = Math.max(at, span.to);
  }
  return { text: out + plain.slice(at), found };
}
