import { parseInstant } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Reading } from "#platform/context";
import type { RefusalDetail } from "#platform/feature";
import type { Locale } from "#platform/i18n/locale";
import { consoleMessages } from "./console/messages.ts";
import { officeName } from "./console/office-name.ts";
import { statusNames } from "./messages.ts";
import { statuses, type Status } from "./model/dossier.ts";

const isStatus = (value: unknown): value is Status => (Object.values(statuses) as unknown[]).includes(value);

/** A detail of a dossier's refusal as people read it: offices, statuses, channels and moments in words. */
export async function sayDetail(
  reading: Reading & { readonly at?: Date },
  { name, value }: RefusalDetail,
  locale: Locale,
): Promise<string | undefined> {
  if (name === "status" && isStatus(value)) return statusNames[value][locale];
  const text = String(value);
  if (name === "holder" || name === "organisation") return officeName(reading, text, locale);
  const { dossier: words, channels } = consoleMessages[locale];
  if (name === "channel") return channels[text];
  if (name === "proposal") return text === "refuse" ? words.refuse : words.approve;
  const at = ["at", "until", "due"].includes(name) ? parseInstant(text) : undefined;
  return at && sayInstant(at, locale, reading.at ? { now: reading.at } : {});
}
