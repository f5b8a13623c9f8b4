import fc from "fast-check";
import { runStatement, type Db } from "#platform/database/database";

/** What happens to an invented dossier: times are minutes after the first midnight of its world. */
type Event =
  | { readonly at: number; readonly does: "open"; readonly kind: "submit" | "receive" }
  | { readonly at: number; readonly does: "send" | "arrive" | "work" }
  | { readonly at: number; readonly does: "transfer"; readonly from: string; readonly to: string }
  | { readonly at: number; readonly does: "end"; readonly kind: keyof typeof endings };

export type Life = {
  readonly provinceCode: string;
  readonly code: string;
  readonly centre: string;
  readonly startOn: string;
  readonly events: readonly Event[];
};

export type Loss = "head" | "state" | "first-act" | "ending-act" | "open-state" | "transfer";

const endings = { decline: 3, refuse: 3, withdraw: 7, stop: 8, return: 10 } as const;
const centres = ["2004-11329.c", "11329.c", "2004-30.c", "31.c", "06862.c", "2004-303.c"];
const DAY = 1440;
const WORLD_DAYS = 3;

// Half of all events lie on a midnight or a minute beside it.
const minutes = fc.oneof(
  fc.integer({ min: 0, max: WORLD_DAYS * DAY - 1 }),
  fc
    .tuple(fc.integer({ min: 0, max: WORLD_DAYS - 1 }), fc.integer({ min: 0, max: 1 }))
    .map(([day, late]) => day * DAY + late),
);

const life = (startOn: string) =>
  fc
    .record({
      times: fc.uniqueArray(minutes, { minLength: 1, maxLength: 7 }),
      draws: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      centre: fc.constantFrom(...centres),
    })
    .map(({ times, draws, centre }) => ({
      startOn,
      centre,
      events: eventsOf(
        times.toSorted((a, b) => a - b),
        draws,
        centre,
      ),
    }));

function eventsOf(times: readonly number[], draws: readonly number[], centre: string): Event[] {
  let place = centre;
  let ended = false;
  return times.map((at, index): Event => {
    const draw = draws[index] ?? 0;
    if (index === 0) return { at, does: "open", kind: draw % 3 === 0 ? "submit" : "receive" };
    if (draw % 4 === 0) {
      const from = place;
      place =
        centres[draw % centres.length] === place
          ? (centres[(draw + 1) % centres.length] ?? place)
          : (centres[draw % centres.length] ?? place);
      return { at, does: "transfer", from, to: place };
    }
    if (!ended && draw % 4 === 1) {
      ended = true;
      const kinds = Object.keys(endings) as (keyof typeof endings)[];
      return { at, does: "end", kind: kinds[draw % kinds.length] ?? "return" };
    }
    return { at, does: (["send", "arrive", "work"] as const)[draw % 3] ?? "work" };
  });
}

/** Dossiers of a few days around the reform or Tết, each with a life of its own. */
export const lives = fc
  .constantFrom("2025-06-30", "2026-02-16")
  .chain((startOn) => fc.array(life(startOn), { minLength: 1, maxLength: 14 }))
  .map((all) =>
    all.map((each, n): Life => ({
      ...each,
      code: `H24-T-${String(n).padStart(4, "0")}`,
      provinceCode: ["31", "22", "30"][n % 3] ?? "31",
    })),
  );

const midnight = (startOn: string): number => new Date(`${startOn}T00:00:00+07:00`).getTime();
const instant = (startOn: string, at: number): Date => new Date(midnight(startOn) + at * 60_000);
const dayOf = (startOn: string, days: number): string =>
  new Date(midnight(startOn) + days * DAY * 60_000 + 7 * 3_600_000).toISOString().slice(0, 10);

export const days = (world: readonly Life[]): string[] =>
  Array.from({ length: WORLD_DAYS }, (_, n) => dayOf(world[0]?.startOn ?? "", n));

type Standing = { readonly place: string; readonly open: boolean; readonly sent: boolean };

/** Where a dossier stands before a minute; undefined before it was opened. */
function standing({ centre, events }: Life, before: number): Standing | undefined {
  const past = events.filter(({ at }) => at < before);
  if (past.length === 0) return undefined;
  const moves = past.flatMap((event) => (event.does === "transfer" ? [event.to] : []));
  const custody = past.findLast(({ does }) => does === "send" || does === "arrive");
  return {
    place: moves.at(-1) ?? centre,
    open: !past.some(({ does }) => does === "end"),
    sent: custody?.does === "send",
  };
}

const unitOf = (centre: string): string => centre.split(".")[0] ?? "";

/** The ledger of one day, counted dossier by dossier in the simplest way. */
export function figuresByHand(world: readonly Life[], on: string) {
  const day = days(world).indexOf(on);
  const units: Record<string, Record<string, number>> = {};
  const add = (centre: string, what: string): void => {
    const names = ["opening", "received", "transferredIn", "ended", "transferredOut", "inHand", "inTransit"];
    const figures = (units[unitOf(centre)] ??= Object.fromEntries(names.map((name) => [name, 0])));
    figures[what] = (figures[what] ?? 0) + 1;
  };
  for (const each of world) {
    const opening = standing(each, day * DAY);
    if (opening?.open) add(opening.place, "opening");
    for (const event of each.events.filter(({ at }) => at >= day * DAY && at < (day + 1) * DAY)) {
      const before = standing(each, event.at);
      if (event.does === "open") add(each.centre, "received");
      if (event.does === "end" && before) add(before.place, "ended");
      if (event.does === "transfer" && before?.open) {
        add(event.from, "transferredOut");
        add(event.to, "transferredIn");
      }
    }
    const closing = standing(each, (day + 1) * DAY);
    if (closing?.open) add(closing.place, closing.sent ? "inTransit" : "inHand");
  }
  return Object.fromEntries(Object.entries(units).toSorted());
}

export async function emptyWorld(db: Db): Promise<void> {
  for (const table of ["dossier", "dossier_state", "dossier_act", "dossier_transfer", "ledger_day"])
    await runStatement(db, `delete from ${table} where province_code >= '00'`, []);
}

const becomesOf = (event: Event): Record<string, unknown> => {
  if (event.does === "open")
    return { status: event.kind === "submit" ? 1 : 2, papersHeld: { holder: "x", since: "" }, resultHeld: null };
  if (event.does === "send") return { papersHeld: { holder: "x", since: "", to: "y" } };
  if (event.does === "arrive") return { papersHeld: { holder: "y", since: "" } };
  return event.does === "end" ? { status: endings[event.kind] } : {};
};

/** Only what the ledger looks at; the rest of a dossier is left as empty as its table allows. */
export async function writeWorld(db: Db, world: readonly Life[]): Promise<void> {
  for (const { provinceCode, code, centre, startOn, events } of world) {
    const state = Object.assign({}, ...events.map(becomesOf)) as { status: number };
    const place = events.flatMap((event) => (event.does === "transfer" ? [event.to] : [])).at(-1) ?? centre;
    const key = [provinceCode, code];
    await runStatement(
      db,
      `insert into dossier (province_code, code, procedure_code, procedure_version, case_id, channel, process_id, submitted_at,
         submitted_at_organisation, received_by_organisation, competent_organisation, owner_name_folded, owner_name_reversed, head)
       values ($1, $2, '', 1, '', '', '', $3, $4, $4, $4, '', '', '{}')`,
      [...key, instant(startOn, events[0]?.at ?? 0), centre],
    );
    await runStatement(
      db,
      `insert into dossier_state (province_code, code, version, ledger_head, status, received_by_organisation,
         competent_organisation, state)
       values ($1, $2, $3, '', $4, $5, $5, $6::jsonb)`,
      [...key, events.length, state.status, place, JSON.stringify(state)],
    );
    for (const [index, event] of events.entries()) {
      const kind = event.does === "open" || event.does === "end" ? event.kind : event.does;
      const at = instant(startOn, event.at);
      await runStatement(
        db,
        `insert into dossier_act (province_code, code, seq, kind, at, actor, request_key, body, hash)
         values ($1, $2, $3, $4, $5, '', $6, $7::jsonb, '')`,
        [...key, index + 1, kind, at, `${code}-${index}`, JSON.stringify({ becomes: becomesOf(event) })],
      );
      if (event.does === "transfer")
        await runStatement(
          db,
          `insert into dossier_transfer (province_code, code, seq, change_id, from_province, from_organisation, to_organisation,
             from_competent, to_competent, transferred_at)
           values ($1, $2, $3, 'change', $1, $4, $5, $4, $5, $6)`,
          [...key, index + 1, event.from, event.to, at],
        );
    }
  }
}

/** What can be taken away from a dossier so that the ledger must notice. */
export function lossesOf({ events }: Life): readonly Loss[] {
  const end = events.findIndex(({ does }) => does === "end");
  const open = end < 0;
  const moves = events.some(({ does }, index) => does === "transfer" && (open || index < end));
  return [
    ...(open ? (["head", "state"] as const) : (["ending-act"] as const)),
    "first-act",
    ...(moves && open ? (["transfer"] as const) : []),
  ];
}

export async function lose(db: Db, { provinceCode, code, events }: Life, loss: Loss): Promise<void> {
  const of = "where province_code = $1 and code = $2";
  const first = events.findIndex(({ does }) => does === "transfer") + 1;
  const statements: Record<Loss, string> = {
    head: `delete from dossier ${of}`,
    state: `delete from dossier_state ${of}`,
    "first-act": `delete from dossier_act ${of} and seq = 1`,
    "ending-act": `delete from dossier_act ${of} and kind in ('decline', 'refuse', 'withdraw', 'stop', 'return')`,
    "open-state": `update dossier_state set status = 4 ${of}`,
    transfer: `delete from dossier_transfer ${of} and seq = ${first}`,
  };
  await runStatement(db, statements[loss], [provinceCode, code]);
}
