/** One entry of a phone's contacts (RFC 6350). */
export type VCard = {
  /** Stays the same when the entry is saved again, so that a phone replaces it. */
  readonly uid: string;
  readonly name: string;
  readonly organisation: string;
  /** As dialled: `+842253666122`. */
  readonly telephones: readonly string[];
  readonly address?: string | undefined;
  readonly note?: string | undefined;
  readonly url?: string | undefined;
};

const LINE_BYTES = 75;

/** Entries as one vCard 3.0 file, the version that every phone reads; lines end in CRLF and are folded at 75 bytes. */
export const vcardsOf = (cards: readonly VCard[]): string => cards.map(vcardOf).join("");

function vcardOf({ uid, name, organisation, telephones, address, note, url }: VCard): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:${escaped(uid)}`,
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    `ORG:${escaped(organisation)}`,
    ...telephones.map((number) => `TEL;TYPE=WORK,VOICE:${escaped(number)}`),
    ...(address ? [`ADR;TYPE=WORK:;;${escaped(address)};;;;`] : []),
    ...(note ? [`NOTE:${escaped(note)}`] : []),
    ...(url ? [`URL:${escaped(url)}`] : []),
    "END:VCARD",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/[,;]/g, (mark) => `\\${mark}`);

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** Folded between letters, never within one: a letter with two marks takes three bytes. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const letter of line) {
    if (bytes + bytesOf(letter) > LINE_BYTES) {
      text += "\r\n ";
      bytes = 1;
    }
    text += letter;
    bytes += bytesOf(letter);
  }
  return text;
}
