import { normalisePhone } from "../text/phone.ts";
import { holds } from "./condition.ts";
import type { Answers, Field, Form, FormPage } from "./form.ts";

type Shown = { readonly page: FormPage; readonly fields: readonly Field[] };

/**
 * The pages and fields somebody sees. An answer to a question that is no longer asked counts for nothing,
 * so changing one answer takes everything that hung on it out of the form.
 */
export function shownPages(form: Form, answers: Answers): readonly Shown[] {
  const counted: Record<string, string> = {};
  const shown: Shown[] = [];
  for (const page of form.pages) {
    if (page.showWhen && !holds(page.showWhen, counted)) continue;
    const fields = page.fields.filter((field) => {
      if (field.showWhen && !holds(field.showWhen, counted)) return false;
      const given = answers[field.id];
      if (given !== undefined) counted[field.id] = given;
      return true;
    });
    if (fields.length > 0) shown.push({ page, fields });
  }
  return shown;
}

/** Pages to walk through, in order; a page none of whose fields is asked is left out. */
export function visiblePages(form: Form, answers: Answers): readonly FormPage[] {
  return shownPages(form, answers).map(({ page }) => page);
}

/** Fields of one page. `answers` are those of the whole form, as `cleanAnswers` leaves them. */
export function visibleFields(page: FormPage, answers: Answers): readonly Field[] {
  const counted: Record<string, string> = { ...answers };
  return page.fields.filter((field) => {
    if (!field.showWhen || holds(field.showWhen, counted)) return true;
    delete counted[field.id];
    return false;
  });
}

/** What is kept of a filled-in form: only questions asked, trimmed, composed (NFC), empty ones left out. */
export function cleanAnswers(form: Form, answers: Answers): Answers {
  const tidy = Object.fromEntries(
    form.pages
      .flatMap((page) => page.fields)
      .flatMap((field): [string, string][] => {
        const text = tidyText(Object.hasOwn(answers, field.id) ? answers[field.id] : undefined, field);
        return text === "" ? [] : [[field.id, text]];
      }),
  );
  const asked = new Set(shownPages(form, tidy).flatMap(({ fields }) => fields.map((field) => field.id)));
  return Object.fromEntries(Object.entries(tidy).filter(([id]) => asked.has(id)));
}

/** Control characters other than line break and tab. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

function tidyText(given: string | undefined, field: Field): string {
  const text = (given ?? "").replaceAll("\r\n", "\n").replace(CONTROL, "").normalize("NFC").trim();
  if (field.type === "long-text") return text;
  const line = text.replace(/\s+/gu, " ");
  // People group digits: 0912 345 678, 1.500.000. The groups are for the eye only.
  if (field.type === "personal-id") return line.replace(/[\s.-]/gu, "");
  if (field.type === "phone") return phoneNumber(line);
  if (field.type === "money") return line.replace(/[\s.,](?=\d{3}(?:\D|$))/gu, "");
  return line;
}

/** As dialled inside the country; what is no phone number stays as typed, to be shown again. */
function phoneNumber(line: string): string {
  const read = normalisePhone(line);
  return read.ok ? read.value.number : line;
}
