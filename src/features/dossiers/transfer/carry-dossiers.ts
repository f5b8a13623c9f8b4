import type { Carrying } from "#platform/following";
import { writeToCitizen } from "../acting/citizen-texts.ts";
import { sayOfficeShort } from "../portal/say-office.ts";
import { leadOn, MOVER, type Led, type Ways } from "./lead-on.ts";
import { listWaiting, queueNotices, readMoving, writeMoved, type Moving, type Waiting } from "./transfer-store.ts";

/** So many dossiers in one transaction: their rows are held for a fraction of a second. */
const BATCH = 2_000;

/** What was touched by an official while it was being read waits for another turn; nobody is that busy for ever. */
const TURNS = 20;

/**
 * Leads every dossier of a province that waits at an office which changes to the office that goes on, batch by batch. What
 * was led on names the old office no more, so that a run which was stopped goes on where it stood.
 */
export async function carryDossiers(carrying: Carrying): Promise<void> {
  const ways = Map.groupBy(carrying.moves, ({ from }) => from);
  const divided = ({ receivedBy, competent }: Waiting): boolean =>
    (ways.get(receivedBy)?.length ?? 0) > 1 || (ways.get(competent)?.length ?? 0) > 1;
  for (let turn = 0; turn < TURNS; turn += 1) {
    let led = 0;
    const waiting = await listWaiting(carrying.db, carrying.provinceCode, [...ways.keys()]);
    for (const [asksPeople, together] of Map.groupBy(waiting, (each) => !carrying.silent || divided(each)))
      for (let at = 0; at < together.length; at += BATCH) {
        const codes = together.slice(at, at + BATCH).map(({ code }) => code);
        led += await carryBatch(carrying, ways, { codes, withPeople: asksPeople });
      }
    // What is left goes on where it is: its unit goes on, and nothing leads it elsewhere.
    if (led === 0) return;
  }
}

/** Leads these dossiers on in one transaction; those that are elsewhere already stay as they are. Returns how many went. */
export async function carryBatch(
  { db, provinceCode, ...change }: Carrying,
  ways: Ways,
  of: { readonly codes: readonly string[]; readonly withPeople: boolean },
): Promise<number> {
  const at = change.at.toISOString();
  const { changeId, undoes } = change;
  const moving = await readMoving(db, { provinceCode, undoes, ...of });
  const led = moving.flatMap(
    (each) => leadOn(each, ways, { changeId, provinceCode, at, sortedTo: change.sorting.get(each.code) }) ?? [],
  );
  if (led.length === 0) return 0;
  const people = new Map(moving.map((each) => [each.code, each.people]));
  const moved = await db.transaction().execute(async (tx) => {
    let count = 0;
    for (const [toProvince, together] of Map.groupBy(led, (each: Led) => each.toProvince)) {
      const journey = { changeId, fromProvince: provinceCode, toProvince, at, actor: MOVER };
      const went = new Set(
        await writeMoved(
          tx,
          journey,
          together.map((each) => each.moved),
        ),
      );
      count += went.size;
      if (change.silent) continue;
      const notices = together
        .filter(({ moved: { code } }) => went.has(code))
        .flatMap((each) => noticeOf(each, people.get(each.moved.code), change.on) ?? []);
      await queueNotices(tx, { provinceCode: toProvince, changeId, at }, notices);
    }
    return count;
  });
  change.moved(moved);
  return moved;
}

function noticeOf({ moved: { code }, dealsNow }: Led, people: Moving["people"] | undefined, on: string) {
  if (!dealsNow || !people?.owner) return undefined;
  const locale = people.language ?? "vi";
  const day = on.split("-").toReversed().join("/");
  const message = writeToCitizen({ ...people, owner: people.owner, code }, "transferred", {
    day,
    office: sayOfficeShort(dealsNow, locale),
  });
  return message && { ...message, about: code };
}
