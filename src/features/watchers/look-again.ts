import {
  getProcess,
  listProvincesToWatch,
  listToWatch,
  remindCitizen,
  setAlarms,
  type Dossier,
} from "#features/dossiers";
import { listProvinces } from "#features/units";
import type { Acting } from "#platform/context";
import type { Db } from "#platform/database/database";
import { queueMessage } from "#platform/notify/queue-message";
import { aroundOf } from "./around-of.ts";
import { identified } from "./identified.ts";
import { look, type ApplicantReminder, type Looked, type Standing } from "./model/look.ts";
import { watchesOf } from "./model/watches.ts";
import { endNotices, raiseNotices, type Raised } from "./notice-store.ts";

const atOnce = 200;
/** So that one turn leaves the database to others after a few seconds; the rest follows with the next turn. */
const mostPerTurn = 4_000;

/**
 * Looks at every dossier whose alarm has gone off, in every province. What it finds is a row under a key made of the
 * reason: looking twice, on two servers, after a crash or with a clock that jumped changes nothing that stands.
 */
export async function lookAgain(acting: Acting): Promise<void> {
  const provinces = (await listProvinces(acting)).map(({ code }) => code);
  for (const provinceCode of await listProvincesToWatch(acting.db, provinces, acting.at))
    for (let seen = 0, last = atOnce; last >= atOnce && seen < mostPerTurn; seen += last)
      last = await lookAtBatch(acting, provinceCode);
}

type Seen = { readonly dossier: Dossier; readonly looked: Looked };

async function lookAtBatch(acting: Acting, provinceCode: string): Promise<number> {
  const { db, at } = acting;
  const dossiers = await listToWatch(db, { provinceCode, at, limit: atOnce });
  const offices = dossiers.flatMap((dossier) =>
    watchesOf({ dossier, process: getProcess(dossier.head.processId) }).map(
      ({ places }) => places.desk?.organisationId,
    ),
  );
  const around = await aroundOf(acting, { provinceCode, offices });
  const seen = dossiers.map((dossier) => ({
    dossier,
    looked: look({ dossier, process: getProcess(dossier.head.processId) }, around),
  }));
  if (seen.length > 0) await db.transaction().execute((tx) => write(tx, { provinceCode, at }, seen));
  return seen.length;
}

type Writing = { readonly provinceCode: string; readonly at: Date };

async function write(tx: Db, writing: Writing, seen: readonly Seen[]): Promise<void> {
  const { provinceCode } = writing;
  const looks = seen.map(({ dossier: { head, version }, looked }) => ({
    code: head.code,
    version,
    nextAt: looked.nextAt,
    watched: looked.standing.length + looked.reminders.length > 0,
  }));
  // First the alarms: the rows are ours from here, and what has moved meanwhile is left for its own look.
  const ours = await setAlarms(tx, provinceCode, looks);
  const still = seen.filter(({ dossier }) => ours.has(dossier.head.code));
  const standing = still.flatMap(({ dossier, looked }) => looked.standing.map((each) => asRaised(dossier, each)));
  const reminders = still.flatMap(({ dossier, looked }) =>
    looked.reminders.map((each) => ({ dossier, raised: asReminder(dossier, each) })),
  );
  const raised = [...standing, ...reminders.map(({ raised }) => raised)];
  await endNotices(tx, writing, { codes: [...ours], standing: raised.map(({ id }) => id) });
  const fresh = raised.length > 0 ? await raiseNotices(tx, writing, raised) : new Set<string>();
  for (const { dossier, raised } of reminders) if (fresh.has(raised.id)) await remind(tx, writing, { dossier, raised });
}

/** The applicant is written to in the same transaction in which the reminder is noted: once, or not at all. */
async function remind(tx: Db, { provinceCode, at }: Writing, of: { dossier: Dossier; raised: Raised }): Promise<void> {
  const message = remindCitizen(of.dossier, of.raised.watch === "supplement" ? "supplementEnds" : "collect");
  if (!message) return;
  const { code } = of.raised;
  await queueMessage(tx, { ...message, provinceCode, at, about: code, key: `${code}:${of.raised.id}` });
}

const asRaised = ({ head }: Dossier, { watch, occasion, level, place, anchorAt }: Standing): Raised =>
  identified({ code: head.code, procedureCode: head.procedureCode, watch, occasion, rung: level, anchorAt, ...place });

// Addressed to no post: it only notes that the applicant was reminded.
const asReminder = ({ head }: Dossier, reminder: ApplicantReminder): Raised =>
  identified({
    code: head.code,
    procedureCode: head.procedureCode,
    rung: "applicant",
    organisationId: "",
    role: "",
    ...reminder,
  });
