import type { RefusalText } from "#platform/feature";
import { messages } from "./messages.ts";

export const conservationRefusals: Readonly<Record<string, RefusalText>> = {
  "conservation.not_written": { status: 404, vi: messages.vi.noDay, en: messages.en.noDay },
  "conservation.unknown_place": { status: 404, vi: messages.vi.noPlace, en: messages.en.noPlace },
};
