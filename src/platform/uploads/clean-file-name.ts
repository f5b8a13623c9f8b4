import { acceptedTypes, type MediaType } from "./detect-media-type.ts";

const mostLetters = 100;

// Control characters, invisible direction marks (they can show "gpj.exe" as "exe.jpg"), lone halves of a pair,
// and what file systems keep for themselves.
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*;%]/gu;

// Windows opens a device instead of a file of such a name, whatever its ending.
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const everyEnding: readonly string[] = Object.values(acceptedTypes).flat();

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? "";

function stemOf(given: string): string {
  const part = lastPart(given.normalize("NFC")).replace(unwanted, "").replace(/\s+/gu, " ");
  const dot = part.lastIndexOf(".");
  // A wrong ending is dropped only when it is one of ours (a photo named .pdf); others stay as part of the name.
  const stem = everyEnding.includes(part.slice(dot + 1).toLowerCase()) && dot >= 0 ? part.slice(0, dot) : part;
  const short = [...stem].slice(0, mostLetters).join("");
  return short.replace(/^[.\s]+|[.\s]+$/gu, "");
}

/**
 * A name that is safe in a list, a header and a folder of any system, and still the one the person knows:
 * accents stay, the path goes, and the ending tells what the file really is.
 */
export function cleanFileName(given: string, type: MediaType): string {
  const stem = stemOf(given) || "tài liệu";
  const endings: readonly string[] = acceptedTypes[type];
  const own = lastPart(given).split(".").at(-1)?.toLowerCase() ?? "";
  const ending = endings.includes(own) ? own : endings[0];
  return `${deviceName.test(stem) ? `_${stem}` : stem}.${ending}`;
}
