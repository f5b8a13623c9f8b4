import { randomUUID } from "node:crypto";
import { localDateOf } from "#core/time/local-time";
import type { Organisation } from "#features/units";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { endExport, recordExport } from "../exports/export-store.ts";
import { presentRegister, type RegisterEntry } from "../lists/present-register.ts";
import type { RegisterPeriod } from "../lists/register-store.ts";
import { drawForm07 } from "./form-07.ts";
import { sayPaperDate } from "./paper-dates.ts";
import { agencyOf } from "./paper-subject.ts";
import { setPaper } from "./set-paper.ts";

/** Lines of one file: some 60 pages, set in about four seconds. */
const registerPartLines = 1_000;

export type RegisterOrder = {
  readonly centre: Organisation;
  /** From the first moment up to, not including, the last. */
  readonly from: Date;
  readonly to: Date;
  /** Counted from 1; a long period has several parts. */
  readonly part: number;
};

/** Form 07 as pages to print, a part of a long period at a time; who took it is recorded like any list that leaves. */
export async function printRegister(request: PageRequest, order: RegisterOrder): Promise<PageAnswer> {
  const { acting, here } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const { centre, from, to, part } = order;
  const { provinceCode } = centre;
  const { entries, more } = await readPart(request, { provinceCode, centre: centre.id, from, to }, part);
  const key = { provinceCode: actor.provinceCode, id: randomUUID() };
  const taken = { exportedAt: acting.at, accountId: actor.accountId, list: "register", address: here.slice(0, 500) };
  await recordExport(acting.db, key, { ...taken, format: "pdf" });
  const drawn = drawForm07({
    agency: await agencyOf(acting, centre.id),
    issuedAt: acting.at,
    centre: centre.name,
    period: `từ ${sayPaperDate(from)} đến ${sayPaperDate(new Date(to.getTime() - 1))}`,
    entries,
    summary: sumUp(entries, { part, more }),
  });
  const on = localDateOf(acting.at);
  const bytes = await setPaper(acting, drawn, { provinceCode, on });
  await endExport(acting.db, key, { rows: entries.length, whole: true });
  const name = `so-theo-doi-${localDateOf(from)}-${part}.pdf`;
  return { kind: "file", bytes, type: "application/pdf", name, inline: true };
}

async function readPart(
  { acting }: PageRequest,
  period: RegisterPeriod,
  part: number,
): Promise<{ readonly entries: readonly RegisterEntry[]; readonly more: boolean }> {
  const first = (part - 1) * registerPartLines;
  const end = first + registerPartLines;
  const entries: RegisterEntry[] = [];
  let seen = 0;
  for await (const page of presentRegister(acting, period)) {
    entries.push(...page.filter((_, at) => seen + at >= first && seen + at < end));
    seen += page.length;
    if (seen > end) return { entries, more: true };
  }
  return { entries, more: false };
}

function sumUp(
  entries: readonly RegisterEntry[],
  { part, more }: { readonly part: number; readonly more: boolean },
): string {
  if (part === 1 && !more) return `Tổng số: ${entries.length} hồ sơ.`;
  const [first, last] = [entries.at(0)?.sequence, entries.at(-1)?.sequence];
  const span = first === undefined ? "" : `, từ số ${first} đến số ${last}`;
  return `Phần ${part}: ${entries.length} hồ sơ${span}.${more ? " Còn phần tiếp theo." : ""}`;
}
