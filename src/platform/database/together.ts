import type { Db } from "./database.ts";

/** One statement for many keys; answers in their order, undefined where there is nothing under a key. */
type DoMany<Key, Found> = (db: Db, keys: readonly Key[]) => Promise<readonly (Found | undefined)[]>;

type Waiting<Key, Found> = {
  readonly key: Key;
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (fault: unknown) => void;
};

type Line<Key, Found> = { underWay: number; readonly waiting: Waiting<Key, Found>[] };

/** So many statements at a time: one that the database works on, and one on its way. */
const abreast = 2;

/**
 * A statement that many need at the same moment, each for a key of their own: whoever comes alone is served at once, and
 * who comes while statements are under way goes with the others in the next one. The answers are those of single
 * statements; each call sees at least what was written before it was made. A statement that fails fails for all in it.
 * `most`: how many keys a statement takes, so that the first of a crowd does not wait for the last.
 */
export function together<Key, Found>(
  doMany: DoMany<Key, Found>,
  { most }: { readonly most: number },
): (db: Db, key: Key) => Promise<Found | undefined> {
  const lines = new WeakMap<Db, Line<Key, Found>>();

  const send = async (db: Db, line: Line<Key, Found>): Promise<void> => {
    const going = line.waiting.splice(0, most);
    line.underWay += 1;
    try {
      const found = await doMany(db, going.map(({ key }) => key)); // prettier-ignore
      going.forEach(({ resolve }, index) => resolve(found[index]));
    } catch (fault) {
      going.forEach(({ reject }) => reject(fault));
    } finally {
      line.underWay -= 1;
      if (line.waiting.length > 0) void send(db, line);
    }
  };

  return (db, key) =>
    new Promise((resolve, reject) => {
      const line = lines.get(db) ?? { underWay: 0, waiting: [] };
      lines.set(db, line);
      line.waiting.push({ key, resolve, reject });
      if (line.underWay < abreast) void send(db, line);
    });
}
