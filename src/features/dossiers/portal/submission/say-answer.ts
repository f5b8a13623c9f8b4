import type { Field } from "#core/form/form";
import { formatDong } from "#core/text/amount";
import { findUnit } from "#features/units";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { sayPlace } from "../place-field.tsx";
import { messages } from "./messages.ts";

/** An answer as people read it: the choice's words, a date day first, a commune's name. Empty for no answer. */
export async function sayAnswer(
  reading: Reading,
  { field, value }: { readonly field: Field; readonly value: string | undefined },
  locale: Locale,
): Promise<string> {
  if (value === undefined || value === "") return "";
  switch (field.type) {
    case "choice":
      return field.choices?.find((choice) => choice.value === value)?.label[locale] ?? value;
    case "yes-no":
      return value === "yes" ? messages[locale].yes : messages[locale].no;
    case "date":
      return value.split("-").toReversed().join("/");
    case "commune": {
      const unit = await findUnit(reading, value);
      return unit ? sayPlace(reading, unit, locale) : value;
    }
    case "money":
      return /^\d+$/.test(value) ? formatDong(Number(value), locale) : value;
    default:
      return value;
  }
}
