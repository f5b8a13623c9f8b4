import { localDateOf } from "#core/time/local-time";

/** An act as the ledger holds it, and a dossier as it was handed in: plain data, nothing of the product's folding. */
export type Act = {
  readonly kind: string;
  readonly at: Date;
  readonly body: Readonly<Record<string, unknown>> & { readonly becomes: Readonly<Record<string, unknown>> };
};
export type History = {
  readonly code: string;
  readonly channel: string;
  readonly centre: string;
  readonly agency: string;
  readonly procedure: string;
  /** In the order of the ledger. */
  readonly acts: readonly Act[];
};
export type HandCount = Readonly<Record<string, readonly string[]>>;

type Span = { readonly from: Date; readonly to: Date; readonly asOf: Date };
type Standing = { status: number; dueAt?: Date; paused?: Date; accepted?: Date };

const replay = (acts: readonly Act[], before: (act: Act) => boolean): Standing => {
  const standing: Standing = { status: 0 };
  for (const act of acts) {
    if (!before(act)) break;
    const { status, dueAt, clock } = act.body.becomes as { status?: number; dueAt?: string | null; clock?: { state: string } | null }; // prettier-ignore
    if (status !== undefined) standing.status = status;
    if (dueAt !== undefined) {
      if (dueAt === null) delete standing.dueAt;
      else standing.dueAt = new Date(dueAt);
    }
    if (clock !== undefined) {
      if (clock?.state === "paused") standing.paused = act.at;
      else delete standing.paused;
    }
    if (act.kind === "receive" || act.kind === "accept") standing.accepted = act.at;
  }
  return standing;
};

/** The codes behind every column of II.06a, found by going through each dossier's acts one after the other. */
export function countByHand(histories: readonly History[], { from, to, asOf }: Span): HandCount {
  const found: Record<string, string[]> = {};
  const put = (code: string, ...columns: readonly string[]): void => {
    for (const column of columns) (found[column] ??= []).push(code);
  };
  for (const { code, channel, acts } of histories) {
    const atEnd = replay(acts, (act) => act.at < to);
    if (!atEnd.accepted) continue;
    const atBegin = replay(acts, (act) => act.at < from);
    if (atBegin.accepted && [3, 7, 8, 9, 10].includes(atBegin.status)) continue;
    const carried = atEnd.accepted < from;
    put(code, "received", carried ? "carried" : channel === "portal" || channel === "vneid" ? "online" : "direct");
    const end = acts.find((act) => act.at < to && [3, 7, 8, 9].includes(Number(act.body.becomes["status"])));
    if (end) putEnded(put, { code, end, before: replay(acts, (act) => act !== end) });
    else if (atEnd.status === 5) put(code, "heldUp", "supplement");
    else if (atEnd.status === 6) put(code, "heldUp", "payment");
    else put(code, "inProcess", atEnd.dueAt && (atEnd.paused ?? asOf) > atEnd.dueAt ? "overdue" : "inTime");
  }
  return found;
}

function putEnded(
  put: (code: string, ...columns: readonly string[]) => void,
  { code, end, before }: { readonly code: string; readonly end: Act; readonly before: Standing },
): void {
  const status = Number(end.body.becomes["status"]);
  if (status === 3) return put(code, "refused");
  if (status === 8) return put(code, "heldUp", "stopped");
  if (status === 7) put(code, "withdrawn");
  const { dueAt } = before;
  const at = before.paused ?? end.at;
  if (!dueAt) return put(code, "settled", "onTime");
  if (at > dueAt) return put(code, "settled", "late");
  put(code, "settled", localDateOf(at) < localDateOf(dueAt) ? "early" : "onTime");
}
