import type { Carrying } from "#platform/following";
import { writeToCitizen } from "../acting/citizen-texts.ts";
import { sayOfficeShort } from "../portal/say-office.ts";
import { leadOn, MOVER, type Led, type Ways } from "./lead-on.ts";
import { listWaiting, lockMoving, queueNotices, writeMoved, type Moving } from "./transfer-store.ts";

/** So many dossiers in one transaction: their rows are held for a fraction of a second. */
const BATCH = 2_000;

/**
 * Leads every dossier of a province that waits at an office which changes to the office that goes on, batch by batch. What
 * was led on names the old office no more, so that a run which was stopped goes on where it stood.
 */
export async function carryDossiers(carrying: Carrying): Promise<void> {
  const ways = Map.groupBy(carrying.moves, ({ from }) => from);
  const codes = await listWaiting(carrying.db, carrying.provinceCode, [...ways.keys()]);
  for (let at = 0; at < codes.length; at += BATCH) await carryBatch(carrying, ways, codes.slice(at, at + BATCH));
}

/** Leads these dossiers on in one transaction; those that are elsewhere already stay as they are. */
export async function carryBatch(
  { db, provinceCode, ...change }: Carrying,
  ways: Ways,
  codes: readonly string[],
): Promise<void> {
  const at = change.at.toISOString();
  const { changeId, undoes } = change;
  const moved = await db.transaction().execute(async (tx) => {
    const moving = await lockMoving(tx, { provinceCode, codes, undoes });
    const led = moving.flatMap(
      (each) => leadOn(each, ways, { changeId, provinceCode, at, sortedTo: change.sorting.get(each.code) }) ?? [],
    );
    for (const [toProvince, together] of Map.groupBy(led, (each: Led) => each.toProvince)) {
      const rows = together.map((each) => each.moved);
      await writeMoved(tx, { changeId, fromProvince: provinceCode, toProvince, at, actor: MOVER }, rows);
      if (change.silent) continue;
      const people = new Map(moving.map((each) => [each.code, each.people]));
      const notices = together.flatMap((each) => noticeOf(each, people.get(each.moved.code), change.on) ?? []);
      await queueNotices(tx, { provinceCode: toProvince, changeId, at }, notices);
    }
    return led.length;
  });
  change.moved(moved);
}

function noticeOf({ moved: { code }, dealsNow }: Led, people: Moving["people"] | undefined, on: string) {
  if (!dealsNow || !people) return undefined;
  const locale = people.language ?? "vi";
  const day = on.split("-").toReversed().join("/");
  const message = writeToCitizen({ ...people, code }, "transferred", { day, office: sayOfficeShort(dealsNow, locale) });
  return message && { ...message, about: code };
}
