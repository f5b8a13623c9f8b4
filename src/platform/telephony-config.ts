import type { ConfigReader } from "./config-reader.ts";
import type { Localised } from "./i18n/locale.ts";
import type { AsteriskSettings } from "./telephony/connect-asterisk.ts";
import { readAsteriskUrl } from "./telephony/read-asterisk-url.ts";

/** Telephone systems to speak to, addresses separated by spaces. The addresses themselves are not repeated: they carry secrets. */
export function readTelephonyConfig(
  read: ConfigReader,
  wrong: (name: string, sentence: Localised) => void,
): readonly AsteriskSettings[] {
  const texts = (read.text("ASTERISK_URLS") ?? "").split(/\s+/).filter((text) => text !== "");
  const found = texts.map(readAsteriskUrl);
  const known = found.filter((each) => each !== undefined);
  const shape = "ami://name:secret@host:5038/31/tong-dai?context=hotline";
  if (known.length < found.length)
    wrong("ASTERISK_URLS", { vi: `cần các địa chỉ dạng ${shape}`, en: `needs addresses like ${shape}` });
  return known;
}
