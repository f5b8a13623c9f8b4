import { setTimeout as sleep } from "node:timers/promises";

export type EventQueue<Item> = {
  push(items: readonly Item[]): void;
  waiting(): number;
  /** Resolves when everything pushed so far has been taken. */
  drained(): Promise<void>;
  close(): void;
};

type Parts<Item> = {
  /** May fail: the same items are given again a little later, nothing is dropped. */
  readonly take: (items: readonly Item[]) => Promise<void>;
  readonly atOnce?: number;
  /** So many waiting: whoever brings more has to stop until half of them are taken. */
  readonly most?: number;
  readonly onFull?: () => void;
  readonly onRoom?: () => void;
  readonly onFault?: (fault: unknown) => void;
  readonly retryMs?: number;
};

/** Between a line that brings events as they happen and a store that takes them in batches, and may be away for a while. */
export function createEventQueue<Item>(parts: Parts<Item>): EventQueue<Item> {
  const { take, atOnce = 200, most = 10_000, retryMs = 500 } = parts;
  let items: Item[] = [];
  let running: Promise<void> | undefined;
  let full = false;

  const run = async (): Promise<void> => {
    while (items.length > 0) {
      const batch = items.slice(0, atOnce);
      try {
        await take(batch);
        items = items.slice(batch.length);
      } catch (fault) {
        parts.onFault?.(fault);
        await sleep(retryMs);
      }
      if (full && items.length <= most / 2) {
        full = false;
        parts.onRoom?.();
      }
    }
    running = undefined;
  };

  return {
    push(more) {
      if (more.length === 0) return;
      items.push(...more);
      if (!full && items.length >= most) {
        full = true;
        parts.onFull?.();
      }
      running ??= run();
    },
    waiting: () => items.length,
    drained: async () => running,
    close: () => void (items = []),
  };
}
