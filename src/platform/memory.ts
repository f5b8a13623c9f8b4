/** What was read once and may be used again: catalogues, calendars, sessions. One per process, emptied by name. */
export type Memory = {
  /** The value under `key`, loading it when absent or older than `forMs` (one minute unless told). */
  remember<Value>(key: string, load: () => Promise<Value>, forMs?: number): Promise<Value>;
  /** Forgets every key that begins with `prefix`. */
  forget(prefix: string): void;
  /** Calls `listener` whenever `key` is forgotten in this process, kept or not; gives what ends the listening. */
  onForget(key: string, listener: () => void): () => void;
};

type Kept = { readonly value: Promise<unknown>; readonly until: number };

export function createMemory(now: () => number = Date.now, most = 20_000): Memory {
  const kept = new Map<string, Kept>();
  const listeners = new Map<string, Set<() => void>>();
  return {
    remember<Value>(key: string, load: () => Promise<Value>, forMs = 60_000): Promise<Value> {
      const found = kept.get(key);
      if (found && found.until > now()) return found.value as Promise<Value>;
      const value = load();
      if (kept.size >= most) kept.delete(kept.keys().next().value as string);
      kept.set(key, { value, until: now() + forMs });
      value.catch(() => kept.delete(key));
      return value;
    },
    forget(prefix) {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
      for (const [key, told] of listeners) if (key.startsWith(prefix)) told.forEach((listener) => listener());
    },
    onForget(key, listener) {
      const told = listeners.get(key) ?? new Set();
      listeners.set(key, told.add(listener));
      return () => {
        told.delete(listener);
        if (told.size === 0) listeners.delete(key);
      };
    },
  };
}
