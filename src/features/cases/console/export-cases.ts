import { findOrganisation } from "#features/units";
import { exportFile, type ExportFormat } from "#platform/export/export-file";
import type { Cell, Column } from "#platform/export/sheet";
import type { PageAnswer, PageRequest } from "#platform/http/page-door";
import { listCaseLines, type CaseFilter } from "../stores/case-list-store.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";

const batch = 500;

/** A list of cases as a file, read batch by batch. What is out of sight on the screen is out of the file: one statement. */
export function exportCases(request: PageRequest, filter: CaseFilter, format: ExportFormat): PageAnswer {
  const text = messages[request.locale];
  const columns: readonly Column[] = [
    { title: text.code, kind: "text", letters: 14 },
    { title: text.kind, kind: "text", letters: 20 },
    { title: text.topic, kind: "text", letters: 24 },
    { title: text.text, kind: "text", letters: 60 },
    { title: text.with, kind: "text", letters: 40 },
    { title: text.opened, kind: "instant", letters: 16 },
    { title: text.due, kind: "instant", letters: 16 },
    { title: text.status, kind: "text", letters: 16 },
  ];
  const title = `${text.title} - ${text.views[filter.view]}`;
  return exportFile({ title, columns, rows: linesOf(request, filter) }, format);
}

async function* linesOf({ acting, locale }: PageRequest, filter: CaseFilter): AsyncGenerator<readonly Cell[]> {
  const words = caseWords[locale];
  for (let offset = 0; ; offset += batch) {
    const lines = await listCaseLines(acting.db, filter, { limit: batch, offset });
    for (const line of lines) {
      const office = await findOrganisation(acting, line.handledBy);
      yield [
        line.code,
        words.kinds[line.kind],
        words.topics[line.topic],
        line.text,
        (locale === "vi" ? office?.name : office?.nameEn) ?? line.handledBy,
        line.openedAt,
        line.takeDueAt ?? line.dueAt,
        words.statuses[line.status],
      ];
    }
    if (lines.length < batch) return;
  }
}
