import type { Official } from "#core/access/actor";
import { localDateOf } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { addNumber } from "./numbers/add-number.ts";
import { readNumbers } from "./numbers/number-store.ts";
import { drawShifts } from "./roster/draw-shifts.ts";
import { setNeighbour } from "./roster/set-neighbour.ts";
import { writeNote } from "./roster/write-note.ts";

/** Subscriber numbers that begin with 000 are given to nobody: whoever dials one reaches nobody either. */
const demoNumbers = [
  { provinceCode: "31", organisationId: "31.c", number: "0225 000 0031", languages: ["vi", "en"] },
  { provinceCode: "22", organisationId: "22.c", number: "0203 000 0022", languages: ["vi", "en", "zh"] },
  { provinceCode: "22", organisationId: "06862.c", number: "0203 000 0862", languages: ["vi", "tyz"] },
] as const;

const demoLines = [
  { provinceCode: "31", organisationId: "11329.c" },
  { provinceCode: "31", organisationId: "31.c" },
  { provinceCode: "22", organisationId: "06862.c" },
  { provinceCode: "22", organisationId: "22.c" },
] as const;

type World = Omit<Acting, "at" | "actor" | "requestKey">;

/**
 * What a newcomer finds of the hotline: numbers that are plainly invented, the roster of two communes and two provincial
 * centres by day and night, with a hole to be seen, and a note from the shift before. Nothing where there is any already.
 */
export async function seedDemoHotline(
  world: World,
  demo: { readonly at: Date; readonly known: readonly Official[] },
): Promise<void> {
  const { at, known } = demo;
  const numbers = await readNumbers(world.db, ["31", "22"]);
  if (numbers.some(({ organisationId }) => organisationId === "22.c")) return;
  const act = (provinceCode: string, requestKey: string): Acting => ({
    ...world,
    at,
    requestKey,
    actor: administratorOf(provinceCode, known),
  });
  const today = localDateOf(at);
  for (const { provinceCode, organisationId, ...more } of demoNumbers)
    await execute(addNumber, act(provinceCode, `demo-number-${organisationId}`), {
      ...more,
      provinceCode,
      organisationId,
      purpose: "hotline",
      hours: "always",
      validFrom: "2025-07-01",
      instrument: "Số mẫu để xem thử, không gọi được",
    });
  for (const place of demoLines) {
    const line = { ...place, purpose: "hotline" };
    const people = known
      .filter(({ posts }) => posts.some(({ organisationId = "" }) => isOfUnit(organisationId, place.organisationId)))
      .map(({ accountId }) => accountId);
    // At the ward the nights of Sunday are left open: a hole is there to be found.
    const isWard = place.organisationId === "11329.c";
    const days = { ...line, people, turn: "day", rank: 1, validFrom: today };
    const key = `demo-roster-${place.organisationId}`;
    const dayAndNight = [["07:00", "19:00"], ["19:00", "07:00"]]; // prettier-ignore
    await execute(drawShifts, act(place.provinceCode, key), { ...days, windows: dayAndNight, weekdays: isWard ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7] }); // prettier-ignore
    if (isWard)
      await execute(drawShifts, act(place.provinceCode, `${key}-sunday`), { ...days, windows: [["07:00", "19:00"]], weekdays: [7] }); // prettier-ignore
  }
  const ward = { provinceCode: "31", organisationId: "11329.c", purpose: "hotline" };
  await execute(setNeighbour, act("31", "demo-neighbour"), { ...ward, neighbour: "11359.c" });
  const writer = known.find(({ accountId }) => accountId === "tiepnhan.ngoquyen");
  const text = "Bà Trần Thị Mẫu hỏi giấy khai sinh của cháu, hẹn gọi lại sau 9 giờ sáng.";
  if (writer) await execute(writeNote, { ...act("31", "demo-note"), actor: writer }, { ...ward, text });
}

const isOfUnit = (organisationId: string, line: string): boolean => organisationId.split(".")[0] === line.split(".")[0];

function administratorOf(provinceCode: string, known: readonly Official[]): Acting["actor"] {
  const found = known.find(({ posts }) => posts.some((post) => post.role === "administrator" && post.provinceCode === provinceCode)); // prettier-ignore
  if (!found) throw new Error(`The demo has no administrator in province ${provinceCode}`);
  return found;
}
