import type { Db } from "#platform/database/database";
import { appendAct, type ActRecord } from "../dossier-store.ts";
import { appendActs } from "./acts-store.ts";

type Waiting = {
  readonly record: ActRecord;
  readonly written: (moved: boolean) => void;
  readonly failed: (fault: unknown) => void;
};
type Lane = { waiting: Waiting[]; underWay: number };

const lanes = new WeakMap<Db, Lane>();

/** Statements under way at once; while they run, what arrives gathers for the next. */
const mostUnderWay = 2;
const mostTogether = 32;

/**
 * Writes an act, together with others that arrive while the database is busy: at a quiet counter each act is written at
 * once by itself, in a rush one statement and one commit carry many. True when written and durable, false when somebody
 * was faster; throws as `appendAct` does.
 */
export function writeAct(db: Db, record: ActRecord): Promise<boolean> {
  // Inside a transaction an act belongs to it and to nothing else.
  if (db.isTransaction) return appendAct(db, record);
  const lane = lanes.get(db) ?? { waiting: [], underWay: 0 };
  lanes.set(db, lane);
  return new Promise((written, failed) => {
    lane.waiting.push({ record, written, failed });
    void drive(db, lane);
  });
}

async function drive(db: Db, lane: Lane): Promise<void> {
  while (lane.underWay < mostUnderWay && lane.waiting.length > 0) {
    const together = takeTogether(lane);
    lane.underWay += 1;
    await write(db, together);
    lane.underWay -= 1;
  }
}

/** The longest waiting, one act per dossier, in the order of codes, so that two statements never wait for each other. */
function takeTogether(lane: Lane): Waiting[] {
  const taken = new Map<string, Waiting>();
  const left: Waiting[] = [];
  for (const each of lane.waiting) {
    const key = `${each.record.provinceCode} ${each.record.code}`;
    if (taken.size < mostTogether && !taken.has(key)) taken.set(key, each);
    else left.push(each);
  }
  lane.waiting = left;
  return [...taken.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

async function write(db: Db, together: readonly Waiting[]): Promise<void> {
  if (together.length === 1) return writeAlone(db, together);
  try {
    const moved = await appendActs(
      db,
      together.map(({ record }) => record),
    );
    for (const { record, written } of together) written(moved.has(record.code));
  } catch {
    // One of them broke a key and took the others with it: each is tried by itself and answers for itself.
    await writeAlone(db, together);
  }
}

async function writeAlone(db: Db, each: readonly Waiting[]): Promise<void> {
  await Promise.all(each.map(({ record, written, failed }) => appendAct(db, record).then(written, failed)));
}
