import { findOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";

/** An office's name as people read it; its id where the office is unknown, so that a gap is seen. */
export async function officeName(reading: Reading, id: string, locale: Locale): Promise<string> {
  const office = await findOrganisation(reading, id);
  if (!office) return id;
  return locale === "vi" ? office.name : office.nameEn;
}
