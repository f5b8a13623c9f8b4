import { z } from "zod";
import { findStep, type Process } from "#core/process/process";
import { maskName } from "#core/text/mask";
import { getProcedureVersion } from "#features/procedures";
import { findOrganisation, heirOf } from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";
import { statuses, type Dossier, type DossierAct } from "./model/dossier.ts";
import { listActsOf } from "./dossier-queries.ts";
import { statusNames } from "./messages.ts";
import { deskOf } from "./model/policy.ts";
import { transfersOf } from "./transfer/transfer-facts.ts";
import { clockOutput, type ExplainedClock } from "./time/explain-dossier.ts";
import { getProcess } from "./model/process-catalogue.ts";

const text = z.string();
const localised = z.object({ vi: text, en: text });
const place = z.object({ id: text, name: localised });

const stationOutput = z.object({
  step: text,
  name: localised,
  state: z.enum(["done", "here", "ahead"]),
  at: text.nullable(),
  place: place.nullable(),
});

/** What everybody with the code may see: offices, steps and times; the owner's name masked. */
export const trackingOutput = z.object({
  code: text,
  procedureCode: text,
  procedureName: localised,
  owner: text,
  status: z.number().int(),
  statusName: localised,
  with: place.nullable(),
  since: text.nullable(),
  dueAt: text.nullable(),
  answerDueAt: text.nullable(),
  supplementDueAt: text.nullable(),
  timeliness: text.nullable(),
  returnPlace: place,
  ledgerHead: text,
  stations: z.array(stationOutput),
  transfers: z
    .array(z.object({ at: text, from: place, to: place, instrument: text }))
    .meta({ description: "Each change of units that the dossier followed." }),
  answersNow: place
    .nullable()
    .meta({ description: "The office that answers today, where the one that received the dossier has ended." }),
});
export type Tracking = z.infer<typeof trackingOutput>;
export type Station = z.infer<typeof stationOutput>;

/** A dossier as an official's program reads it. */
export const dossierOutput = z.object({
  code: text,
  version: z.number().int(),
  ledgerHead: text,
  head: z.record(text, z.unknown()),
  state: z.record(text, z.unknown()),
  clock: clockOutput.optional().meta({ description: "Where one dossier is asked for: why it is due when it is." }),
});

export const presentForApi = (dossier: Dossier, clock?: ExplainedClock): z.infer<typeof dossierOutput> => ({
  code: dossier.head.code,
  version: dossier.version,
  ledgerHead: dossier.ledgerHead,
  head: { ...dossier.head, linkHash: undefined },
  state: { ...dossier.state },
  ...(clock ? { clock } : {}),
});

export const presentPlace = async (reading: Reading, id: string): Promise<{ id: string; name: Localised }> => {
  const organisation = await findOrganisation(reading, id);
  return { id, name: { vi: organisation?.name ?? id, en: organisation?.nameEn ?? id } };
};

/** The dossier's way for the person who waits for it. Of the acts it needs kind, moment and the step each led to. */
export async function presentTracking(
  reading: Reading,
  dossier: Dossier,
  given?: readonly DossierAct[],
): Promise<Tracking> {
  const { head, state } = dossier;
  const process = getProcess(head.processId);
  const procedure = await getProcedureVersion(reading, head.procedureCode, head.procedureVersion);
  const desk = deskOf(head, state, process);
  const acts = given ?? (await listActsOf(reading, dossier));
  return {
    code: head.code,
    procedureCode: head.procedureCode,
    procedureName: procedure.ok ? procedure.value.name : { vi: head.procedureCode, en: head.procedureCode },
    owner: maskName(head.owner.name),
    status: state.status,
    statusName: statusNames[state.status],
    with: desk ? await presentPlace(reading, desk.organisation) : null,
    since: state.stepSince ?? acts.at(-1)?.at ?? null,
    dueAt: state.dueAt,
    answerDueAt: state.acceptanceDueAt,
    supplementDueAt: state.supplementDueAt,
    timeliness: state.timeliness,
    returnPlace: await presentPlace(reading, state.returnOrganisation),
    ledgerHead: dossier.ledgerHead,
    stations: await stationsOf(reading, { dossier, process, acts }),
    transfers: await Promise.all(
      transfersOf(acts).map(async ({ at, from, to, instrument }) => ({
        at,
        from: await presentPlace(reading, from),
        to: await presentPlace(reading, to),
        instrument,
      })),
    ),
    answersNow: await answersNow(reading, head.receivedByOrganisation),
  };
}

/** A dossier that was finished before its unit changed stays in that unit's books; its heir answers for them. */
async function answersNow(reading: Reading, organisationId: string): Promise<z.infer<typeof place> | null> {
  const heir = await heirOf(reading, organisationId);
  return heir === organisationId ? null : presentPlace(reading, heir);
}

type Travelled = { readonly dossier: Dossier; readonly process: Process; readonly acts: readonly DossierAct[] };

/** The way as stations on a line: what was done and when, where it is, what lies ahead. */
async function stationsOf(reading: Reading, { dossier, process, acts }: Travelled): Promise<Station[]> {
  const { head, state } = dossier;
  const online = acts[0]?.kind === "submit";
  const accepted = acts.findLast((act) => act.kind === "receive" || act.kind === "accept");
  const centre = await presentPlace(reading, head.receivedByOrganisation);
  const submitted: Station = {
    step: "submit",
    name: { vi: "Bạn nộp trực tuyến", en: "You submitted online" },
    state: "done",
    at: head.submittedAt,
    place: null,
  };
  const reception: Station = {
    step: "reception",
    name: { vi: "Tiếp nhận", en: "Received" },
    state: accepted ? "done" : "here",
    at: accepted?.at ?? null,
    place: centre,
  };
  const steps = await Promise.all(process.steps.map((step) => stationOf(reading, step.id, { dossier, process, acts })));
  const [start, ...ahead] = steps;
  const way = [...(online ? [submitted] : []), ...beginning(reception, start), ...ahead];
  // A dossier that ended early keeps only the stations it has reached.
  const ended = [statuses.declined, statuses.withdrawn, statuses.stopped].includes(state.status as never);
  return way.filter((station) => !ended || station.state === "done");
}

// Where the first step is the reception itself, one station stands for both, at the moment of reception.
function beginning(reception: Station, start: Station | undefined): readonly Station[] {
  if (!start) return [reception];
  if (start.name.vi !== reception.name.vi) return [reception, start];
  return [reception.state === "done" ? { ...start, at: reception.at } : reception];
}

async function stationOf(reading: Reading, id: string, { dossier, process, acts }: Travelled): Promise<Station> {
  const { head, state } = dossier;
  const step = findStep(process, id);
  if (!step) throw new Error(`Process ${process.id} has no step ${id}`);
  const here = (state.step ?? state.resume?.step) === id;
  const left = acts.findLast(
    (act, index) =>
      stepBefore(acts, index) === id && act.body.becomes.step !== undefined && act.body.becomes.step !== id,
  );
  const organisation =
    step.place === "receiving-centre"
      ? head.receivedByOrganisation
      : step.place === "competent"
        ? head.competentOrganisation
        : state.returnOrganisation;
  return {
    step: id,
    name: step.name,
    state: here ? "here" : left && !isAheadOf(process, state.step, id) ? "done" : "ahead",
    at: here ? (state.stepSince ?? null) : (left?.at ?? null),
    place: await presentPlace(reading, organisation),
  };
}

const stepBefore = (acts: readonly DossierAct[], index: number): string | null | undefined =>
  acts.slice(0, index).findLast((act) => act.body.becomes.step !== undefined)?.body.becomes.step;

/** True when the dossier has been sent back to before that step. */
const isAheadOf = (process: Process, now: string | null, id: string): boolean => {
  if (now === null) return false;
  const order = process.steps.map((step) => step.id);
  return order.indexOf(id) > order.indexOf(now);
};
