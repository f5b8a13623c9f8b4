import type { Encoding, Use } from "./compress.ts";

export type KeptPage = {
  readonly bodies: Record<Encoding, Buffer | undefined>;
  readonly etag: string;
  readonly use: Use;
  readonly untilMs: number;
};

/** Pages that are the same for everyone, drawn once and handed out until they expire; the oldest makes room. */
export type PageShelf = {
  find(key: string, nowMs: number): KeptPage | undefined;
  keep(key: string, page: KeptPage): void;
};

export function createPageShelf(most = 2000): PageShelf {
  const kept = new Map<string, KeptPage>();
  return {
    find(key, nowMs) {
      const page = kept.get(key);
      if (page && page.untilMs > nowMs) return page;
      if (page) kept.delete(key);
      return undefined;
    },
    keep(key, page) {
      if (kept.size >= most) kept.delete(kept.keys().next().value as string);
      kept.set(key, page);
    },
  };
}
