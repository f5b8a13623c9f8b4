import type { Carrying } from "#platform/following";
import { writeToCitizen } from "../acting/citizen-texts.ts";
import { sayOfficeShort } from "../portal/say-office.ts";
import { waysOf, type Ways } from "./choose-way.ts";
import { leadOn, MOVER, type Led } from "./lead-on.ts";
import {
  listReceived,
  listWaiting,
  queueNotices,
  readMoving,
  writeMoved,
  type Asked,
  type Moving,
  type Waiting,
} from "./transfer-store.ts";

/** So many dossiers in one transaction: their rows are held for a fraction of a second. */
const BATCH = 1_500;

/** What was touched by an official while it was being read waits for another turn; nobody is that busy for ever. */
const TURNS = 20;

/**
 * Leads every dossier of a province that waits at an office which changes to the office that goes on, batch by batch. What
 * was led on names the old office no more, so that a run which was stopped goes on where it stood.
 */
export async function carryDossiers(carrying: Carrying): Promise<void> {
  const ways = waysOf(carrying.moves);
  const divided = ({ receivedBy, competent }: Waiting): boolean =>
    (ways.get(receivedBy)?.moves.length ?? 0) > 1 || (ways.get(competent)?.moves.length ?? 0) > 1;
  const asks = (each: Waiting): Asked => (carrying.silent ? (divided(each) ? "address" : "nothing") : "people");
  const { db, provinceCode } = carrying;
  const ending = [...ways].filter(([from, { moves }]) => moves.every(({ to }) => to !== from)).map(([from]) => from);
  let waiting = await listWaiting(db, provinceCode, [...ways.keys()]);
  for (let turn = 0; turn < TURNS && waiting.length > 0; turn += 1) {
    let led = 0;
    const missed = new Set<string>();
    for (const [asked, together] of Map.groupBy(waiting, asks))
      for (let at = 0; at < together.length; at += BATCH) {
        const codes = together.slice(at, at + BATCH).map(({ code }) => code);
        const went = await carryBatch(carrying, ways, { codes, asked });
        led += went.led;
        for (const code of went.missed) missed.add(code);
      }
    if (led === 0 && missed.size === 0) return;
    // What somebody worked on meanwhile, and what came in by a screen of before; the rest has been led, or stays.
    waiting = [
      ...waiting.filter(({ code }) => missed.has(code)),
      ...(await listReceived(db, provinceCode, ending)).filter(({ code }) => !missed.has(code)),
    ];
  }
}

/**
 * Leads these dossiers on in one transaction; those that are elsewhere already stay as they are. Says how many went, and
 * which somebody was faster with.
 */
export async function carryBatch(
  { db, provinceCode, ...change }: Carrying,
  ways: Ways,
  of: { readonly codes: readonly string[]; readonly asked: Asked },
): Promise<{ readonly led: number; readonly missed: readonly string[] }> {
  const at = change.at.toISOString();
  const { changeId, undoes } = change;
  const moving = await readMoving(db, { provinceCode, undoes, ...of });
  const led = moving.flatMap(
    (each) => leadOn(each, ways, { changeId, provinceCode, at, sortedTo: change.sorting.get(each.code) }) ?? [],
  );
  if (led.length === 0) return { led: 0, missed: [] };
  const people = new Map(moving.map((each) => [each.code, each.people]));
  const gone = await db.transaction().execute(async (tx) => {
    const all = new Set<string>();
    for (const [toProvince, together] of Map.groupBy(led, (each: Led) => each.toProvince)) {
      const journey = { changeId, fromProvince: provinceCode, toProvince, at, actor: MOVER };
      const went = new Set(
        await writeMoved(
          tx,
          journey,
          together.map((each) => each.moved),
        ),
      );
      for (const code of went) all.add(code);
      if (change.silent) continue;
      const notices = together
        .filter(({ moved: { code } }) => went.has(code))
        .flatMap((each) => noticeOf(each, people.get(each.moved.code), change.on) ?? []);
      await queueNotices(tx, { provinceCode: toProvince, changeId, at }, notices);
    }
    return all;
  });
  change.moved(gone.size);
  return { led: gone.size, missed: led.flatMap(({ moved: { code } }) => (gone.has(code) ? [] : code)) };
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
