import { checkPersonalId } from "#core/text/personal-id";
import type { Locale } from "#platform/i18n/locale";
import { consoleMessages } from "./messages.ts";

type Known = {
  readonly personalId?: string | undefined;
  readonly bornOn?: string | undefined;
  readonly sex?: string | undefined;
};

/** What contradicts the ID number. Warnings, never errors: the number has no check digit (domain 6.2). */
export function warningsAbout({ personalId, bornOn, sex }: Known, locale: Locale): readonly string[] {
  if (!personalId) return [];
  const words = consoleMessages[locale].warnings;
  const checked = checkPersonalId(personalId, {
    bornOn: bornOn && /^\d{4}-/.test(bornOn) ? bornOn : undefined,
    sex: sex === "male" || sex === "female" ? sex : undefined,
  });
  if (checked.ok) return checked.value.warnings.map((warning) => words[warning]);
  return checked.refusal.code === "personal_id.old_identity_card" ? [words.old_identity_card] : [];
}
