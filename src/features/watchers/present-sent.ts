import type { Dossier } from "#features/dossiers";
import type { Reading } from "#platform/context";
import { maskRecipient } from "#platform/notify/mask-recipient";
import type { Channel } from "#platform/notify/notifier";
import { listAbout, type SentAbout } from "#platform/notify/outgoing-message-store";

/** `doubtful`: handed to a provider whose answer never came; it is not sent again. */
export type SentState = "waiting" | "sent" | "doubtful" | "failed";

/** A message about a dossier as officials see it. */
export type SentMessage = {
  readonly key: string;
  readonly channel: Channel;
  /** Masked. */
  readonly to: string;
  readonly text: string;
  readonly queuedAt: Date;
  readonly sentAt?: Date;
  readonly state: SentState;
};

/** What the applicant of a dossier has been sent, the newest first. */
export async function listSent({ db }: Pick<Reading, "db">, { head }: Dossier): Promise<readonly SentMessage[]> {
  const rows = await listAbout(db, head.provinceCode, head.code);
  return rows.map((row) => ({
    key: row.key,
    channel: row.channel,
    to: maskRecipient(row.recipient),
    text: row.text,
    queuedAt: row.queued_at,
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    state: stateOf(row),
  }));
}

function stateOf({ sent_at, next_at, handed_at }: SentAbout): SentState {
  if (sent_at) return "sent";
  if (next_at) return "waiting";
  return handed_at ? "doubtful" : "failed";
}
