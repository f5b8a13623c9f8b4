import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { readCaseCode } from "#core/text/case-code";
import { localDateOf } from "#core/time/local-time";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { attachment, blank, needed, text } from "../case-input.ts";
import { findCaseByCode } from "../case-queries.ts";
import { topics } from "../model/case.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { getHotSpot } from "./get-hot-spot.ts";
import { entryKinds, type HotSpotEntry } from "./hot-spot.ts";
import { closeHotSpot, insertHotSpot, insertHotSpotEntry, listHotSpotEntries } from "./hot-spot-store.ts";

/** Opens the file on a matter that no single case can hold. */
export const openHotSpot = defineCommand({
  name: "hot-spot.open",
  permission: "hot-spot.keep",
  summary: "Opens a file on a complex matter: its parties, places, documents, meetings and commitments.",
  input: z.strictObject({ title: needed(200), topic: z.enum(topics), office: needed(60) }),
  writes: "transaction",
  async run(acting, { title, topic, office }) {
    const { actor, at } = acting;
    const organisation = await findOrganisation(acting, office);
    if (!organisation) return refuse("case.unknown_office", { office });
    const place = { provinceCode: organisation.provinceCode, organisationId: office };
    if (actor.kind !== "official" || !may(actor, "hot-spot.keep", place)) return refuse("hot-spot.elsewhere");
    const { provinceCode } = organisation;
    const opened = { provinceCode, id: makeId(), title, topic, handledBy: office, openedAt: at, closedAt: null };
    await insertHotSpot(acting.db, opened, actor.accountId);
    return ok({ id: opened.id });
  },
});

const day = blank(z.iso.date());
const entryInput = z.strictObject({
  id: needed(60),
  kind: z.enum(entryKinds),
  title: needed(200),
  detail: text(4000).default(""),
  happenedOn: day,
  owner: text(200).default(""),
  dueOn: day,
  settles: blank(
    z
      .preprocess((sent) => (typeof sent === "string" && /^\d{1,6}$/.test(sent) ? Number(sent) : sent), z.int().min(1))
      .meta({ type: "integer", minimum: 1 }),
  ),
  caseCode: blank(needed(40)),
  file: attachment.optional(),
});
type EntryInput = z.infer<typeof entryInput>;

/** Adds what happened, who is concerned, what was promised, or that a promise was kept; nothing is ever taken away. */
export const addHotSpotEntry = defineCommand({
  name: "hot-spot.add",
  permission: "hot-spot.keep",
  summary: "Adds an entry to the file on a complex matter; a commitment names who owes it and by when.",
  input: entryInput,
  writes: "transaction",
  async run(acting, input) {
    const found = await getHotSpot(acting, input.id, "hot-spot.keep");
    if (!found.ok) return found;
    if (found.value.closedAt !== null) return refuse("hot-spot.closed");
    const entries = await listHotSpotEntries(acting.db, found.value);
    const wrong = await whatIsWrong(acting, input, entries);
    if (wrong) return wrong;
    const entry = entryOf(acting, input, entries.length + 1);
    await insertHotSpotEntry(acting.db, found.value, entry);
    if (input.kind === "closed") await closeHotSpot(acting.db, found.value, acting.at);
    return ok({ id: input.id, seq: entry.seq });
  },
});

async function whatIsWrong(
  acting: Acting,
  { kind, owner, dueOn, settles, caseCode }: EntryInput,
  entries: readonly HotSpotEntry[],
): Promise<ReturnType<typeof refuse> | undefined> {
  if (kind === "commitment" && (owner === "" || dueOn === undefined)) return refuse("hot-spot.who_and_when");
  const open = entries.some(({ kind, seq }) => kind === "commitment" && seq === settles);
  if (kind === "kept" && !open) return refuse("hot-spot.no_such_commitment");
  if (kind !== "case") return undefined;
  const item = await findCaseByCode(acting, caseCode ?? "");
  const seen = item && acting.actor.kind === "official" && maySeeCase(sightOf(acting.actor), item);
  return seen ? undefined : refuse("case.unknown", { code: caseCode ?? "" });
}

const entryOf = ({ actor, at }: Acting, input: EntryInput, seq: number): HotSpotEntry => ({
  seq,
  kind: input.kind,
  happenedOn: input.happenedOn ?? localDateOf(at),
  title: input.title,
  detail: input.detail,
  owner: input.owner,
  dueOn: input.kind === "commitment" ? (input.dueOn ?? null) : null,
  settles: input.kind === "kept" ? (input.settles ?? null) : null,
  caseCode: input.kind === "case" ? (readCaseCode(input.caseCode ?? "") ?? null) : null,
  file: input.file ?? null,
  addedAt: at,
  addedBy: actor.kind === "official" ? actor.accountId : "",
});
