import { ownBytes, type Encoding, type Use } from "./compress.ts";

export type KeptPage = {
  readonly bodies: Record<Encoding, Buffer | undefined>;
  readonly etag: string;
  readonly use: Use;
  readonly untilMs: number;
};

/** Pages that are the same for everyone, drawn once and handed out until they expire; the oldest make room. */
export type PageShelf = {
  find(key: string, nowMs: number): KeptPage | undefined;
  keep(key: string, page: KeptPage): void;
};

/** Some hundred long pages or some thousand short ones: what many look at within seconds, not all that anybody looked at. */
const usualBytes = 12 * 2 ** 20;

/** Holds pages of at most so many bytes together, counted before they are compressed. */
export function createPageShelf(mostBytes = usualBytes): PageShelf {
  const kept = new Map<string, KeptPage>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= sizeOf(kept.get(key));
    kept.delete(key);
  };
  return {
    find(key, nowMs) {
      const page = kept.get(key);
      if (page && page.untilMs > nowMs) return page;
      if (page) drop(key);
      return undefined;
    },
    keep(key, page) {
      drop(key);
      page.bodies.identity &&= ownBytes(page.bodies.identity);
      kept.set(key, page);
      bytes += sizeOf(page);
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}

const sizeOf = (page: KeptPage | undefined): number => page?.bodies.identity?.length ?? 0;
