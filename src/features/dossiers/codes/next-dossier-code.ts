import { defaultDossierCodePattern, formatDossierCode } from "#core/text/dossier-code";
import type { Reading } from "#platform/context";
import { findCodePattern, reserveNumbers, type CounterKey } from "./dossier-code-store.ts";

// Numbers this process has reserved and not yet given out, by counter.
type Block = { next: number; last: number; size: number; filling: Promise<void> | undefined; reservedAtMs: number };
const blocksOf = new WeakMap<object, Map<string, Block>>();

const mostAtOnce = 64;
/** A block that lasts less than this is too small: the next one doubles, and halves again when the rush is over. */
const rushMs = 250;

/**
 * The next code of an agency on a day (Circular 01/2018 art. 19: agency, date, number of the day).
 * A quiet counter takes one number at a time and leaves no gap; in a rush numbers are reserved in blocks,
 * so that receiving never waits for another reception to be written.
 */
export async function nextDossierCode({ db, memory }: Reading, key: CounterKey): Promise<string> {
  const pattern = await memory.remember(`code-pattern:${key.provinceCode}:${key.agencyCode}:${key.day}`, () =>
    findCodePattern(db, key),
  );
  const block = blockFor(memory, key);
  while (block.next > block.last) {
    block.filling ??= refill({ db, memory }, key, block).finally(() => {
      block.filling = undefined;
    });
    await block.filling;
  }
  const sequence = block.next++;
  return formatDossierCode(pattern ?? defaultDossierCodePattern, { agencyCode: key.agencyCode, on: key.day, sequence });
}

function blockFor(memory: object, key: CounterKey): Block {
  const blocks = blocksOf.get(memory) ?? new Map<string, Block>();
  blocksOf.set(memory, blocks);
  const name = `${key.provinceCode}:${key.agencyCode}:${key.day}`;
  const block = blocks.get(name) ?? { next: 1, last: 0, size: 1, filling: undefined, reservedAtMs: 0 };
  // Blocks of days gone by are of no use; one of today that is dropped only leaves a gap.
  if (blocks.size > 20_000) for (const each of blocks.keys()) if (!each.endsWith(key.day)) blocks.delete(each);
  blocks.set(name, block);
  return block;
}

async function refill({ db }: Reading, key: CounterKey, block: Block): Promise<void> {
  const now = performance.now();
  const rushed = now - block.reservedAtMs < rushMs;
  block.size = rushed ? Math.min(mostAtOnce, block.size * 2) : Math.max(1, block.size >> 1);
  block.reservedAtMs = now;
  const last = await reserveNumbers(db, key, block.size);
  block.next = last - block.size + 1;
  block.last = last;
}

/** After a change of a pattern: the next code asks again. */
export const forgetCodePatterns = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`code-pattern:${provinceCode}:`);
