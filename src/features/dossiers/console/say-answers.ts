import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import type { SummaryLine } from "#ui/summary-list/view";
import { sayAnswer } from "../portal/submission/say-answer.ts";
import type { DossierFile } from "./dossier-file.ts";

export type AnsweredPage = { readonly title: string; readonly lines: readonly SummaryLine[] };

/** The form as it was answered, page by page in the order it was asked; what no page asks (a program's own) comes last. */
export async function sayAnswers(
  reading: Reading,
  file: DossierFile,
  locale: Locale,
): Promise<readonly AnsweredPage[]> {
  const given = new Map(
    Object.entries(file.dossier.head.answers).flatMap(([id, value]) =>
      value === null || value === "" ? [] : [[id, String(value)] as const],
    ),
  );
  const pages: AnsweredPage[] = [];
  for (const page of file.known.procedure?.form?.pages ?? []) {
    const answered = page.fields.filter(({ id }) => given.has(id));
    const lines = answered.map(async (field) => ({
      term: field.label[locale],
      value: await sayAnswer(reading, { field, value: given.get(field.id) }, locale),
    }));
    pages.push({ title: page.title[locale], lines: await Promise.all(lines) });
    for (const { id } of answered) given.delete(id);
  }
  const others = [...given].map(([term, value]) => ({ term, value }));
  return [...pages, { title: "", lines: others }].filter(({ lines }) => lines.length > 0);
}
