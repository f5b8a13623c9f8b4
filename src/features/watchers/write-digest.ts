import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { watchNames } from "./model/ladder.ts";
import type { Untold } from "./notice-store.ts";
import { messages } from "./messages.ts";

const mostLines = 40;

/** One message about many notices, the most urgent first; by text message only how many there are. No personal data. */
export function writeDigest(
  notices: readonly Untold[],
  channel: "email" | "sms",
): { readonly subject?: string; readonly text: string } {
  // Officials are written to in Vietnamese: an account keeps no language.
  const text = messages.vi;
  const count = new Set(notices.map(({ code }) => code)).size;
  if (channel === "sms") return { text: fill(text.digestShort, { count }) };
  const sorted = [...notices].sort(
    (one, other) =>
      watchNames.indexOf(one.watch) - watchNames.indexOf(other.watch) ||
      Number(one.anchor_at) - Number(other.anchor_at),
  );
  const lines = sorted
    .slice(0, mostLines)
    .map(({ code, watch, anchor_at }) =>
      fill(text.digestLine, { code, watch: text.watches[watch].title, anchor: sayInstant(anchor_at, "vi") }),
    );
  const more = sorted.length - lines.length;
  return {
    subject: fill(text.digestSubject, { count }),
    text: [text.digestLead, "", ...lines, ...(more > 0 ? [fill(text.digestMore, { more })] : []), "", text.digestEnd].join("\n"), // prettier-ignore
  };
}
