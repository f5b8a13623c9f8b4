import type { Actor } from "#core/access/actor";
import { addWorkingMinutes } from "#core/time/working-time";
import type { WorkingCalendar } from "#core/time/working-calendar";
import { dossierActs, receiveDossier, statuses, submitDossier, type ActOutput } from "#features/dossiers";
import type { Procedure, ProcedureCase } from "#features/procedures";
import type { Actors } from "./actors.ts";
import type { Fate } from "./fate.ts";
import type { RandomSequence } from "./random-sequence.ts";
import type { SyntheticPerson } from "./synthetic-person.ts";

/** One act of a script: who, what, when. */
export type ScriptStep = {
  readonly at: Date;
  readonly actor: Actor;
  readonly command: unknown;
  readonly input: Readonly<Record<string, unknown>>;
};

/** A dossier's story: its first act, and what follows from what each act led to. */
export type Script = {
  readonly key: string;
  readonly first: ScriptStep;
  readonly next: (after: ActOutput, at: Date) => ScriptStep | undefined;
};

export type Cast = {
  readonly key: string;
  readonly arrivedAt: Date;
  readonly online: boolean;
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  readonly person: SyntheticPerson;
  readonly centre: string;
  readonly competent: string;
  readonly competentUnitCode?: string;
  readonly returnCentre: string;
  readonly fate: Fate;
};

type Stage = { readonly calendar: WorkingCalendar; readonly actors: Actors; readonly random: RandomSequence };

/** Writes the story of one dossier; every step is decided when the one before it has happened. */
export function scriptDossier(stage: Stage, cast: Cast): Script {
  const told = new Set<string>();
  const once = (name: string): boolean => !told.has(name) && Boolean(told.add(name));
  return {
    key: cast.key,
    first: firstAct(stage, cast),
    next: (after, at) => nextAct(stage, cast, { after, at, once }),
  };
}

function firstAct({ actors }: Stage, cast: Cast): ScriptStep {
  const input = {
    procedureCode: cast.procedure.code,
    caseId: cast.procedureCase.id,
    owner: cast.person,
    centre: cast.centre,
    returnOrganisation: cast.returnCentre,
    ...(cast.competentUnitCode ? { competentUnitCode: cast.competentUnitCode } : {}),
    papers: cast.procedureCase.components.map((each) => ({
      componentId: each.id,
      kind: cast.online ? "electronic" : each.kind,
      copies: Math.max(1, each.copies),
    })),
  };
  if (cast.online) return { at: cast.arrivedAt, actor: applicant(cast), command: submitDossier, input };
  return { at: cast.arrivedAt, actor: actors.find(cast.centre, "receiver"), command: receiveDossier, input };
}

const applicant = (cast: Cast): Actor => ({ kind: "citizen", phone: cast.person.phone });

type Moment = { readonly after: ActOutput; readonly at: Date; readonly once: (name: string) => boolean };
type Verb = keyof typeof dossierActs;

function nextAct(stage: Stage, cast: Cast, moment: Moment): ScriptStep | undefined {
  const { after } = moment;
  const say = (
    hours: number,
    verb: Verb,
    more: { actor: Actor; input?: Readonly<Record<string, unknown>> },
  ): ScriptStep | undefined => later(stage, moment.at, { hours, verb, ...more });
  const { fate } = cast;
  const counter = stage.actors.find(cast.centre, "receiver");

  // Due at the counter and not yet paid: it is paid before anything else happens.
  const { submitted, accepted, inProcess, finished } = statuses;
  if (after.payment === "due" && [submitted, accepted, inProcess, finished].includes(after.status as never))
    return say(0.1, "confirm-payment", { actor: counter, input: { receiptNumber: `BL-${cast.key}` } });
  if (after.status === statuses.submitted) {
    if (fate.turn === "declined") return say(3, "decline", { actor: counter, input: reasons.declined });
    return say(0.2 + 5 * stage.random.next() * fate.pace, "accept", { actor: counter });
  }
  if (after.status === statuses.awaitingSupplement) {
    if (fate.turn === "supplement-unanswered")
      return say(18, "stop", {
        actor: { kind: "system", name: "supplement-term" },
        input: { reason: "Hết thời hạn bổ sung, chưa nhận được giấy tờ." },
      });
    return say(2 + 10 * stage.random.next(), "supplement", {
      actor: applicant(cast),
      input: { note: "Tôi đã bổ sung." },
    });
  }
  if (after.status === statuses.awaitingPayment)
    return say(1 + 4 * stage.random.next(), "confirm-payment", {
      actor: counter,
      input: { receiptNumber: `BL-${cast.key}` },
    });
  if (fate.turn === "withdrawn" && after.status === statuses.inProcess && moment.once("withdrawn"))
    return say(1, "withdraw", { actor: applicant(cast), input: { reason: "Tôi không còn nhu cầu." } });
  return onward(stage, cast, { ...moment, say });
}

type Saying = Moment & {
  readonly say: (
    hours: number,
    verb: Verb,
    more: { actor: Actor; input?: Readonly<Record<string, unknown>> },
  ) => ScriptStep | undefined;
};

/** The straight way, step by step; detours branch off at the examination and the signature. */
function onward(stage: Stage, cast: Cast, telling: Saying): ScriptStep | undefined {
  const { after, at, say } = telling;
  const hours = stepHours(cast, { after, at }, stage.random);
  const tell = after.step === null ? undefined : stepTales[after.step];
  return tell?.({ ...telling, stage, cast, hours, desk: (role) => stage.actors.find(cast.competent, role), say });
}

type Tale = Saying & {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly hours: number;
  readonly desk: (role: "specialist" | "leader") => Actor;
};

const counterOf = ({ stage, cast }: Tale): Actor => stage.actors.find(cast.centre, "receiver");
const returningOf = ({ stage, cast }: Tale): Actor => stage.actors.find(cast.returnCentre, "receiver");
const forward = (tale: Tale) => tale.say(Math.min(tale.hours, 1.5), "forward", { actor: counterOf(tale) });

const stepTales: Readonly<Record<string, (tale: Tale) => ScriptStep | undefined>> = {
  intake: forward,
  check: forward,
  arrive: ({ say, hours, desk }) => say(hours, "take-over", { actor: desk("specialist") }),
  examine: ({ cast: { fate }, say, once, hours, desk }) => {
    const actor = desk("specialist");
    if (fate.turn.startsWith("supplement") && once("supplement")) {
      const days = fate.turn === "supplement-unanswered" ? 1 : 5;
      return say(hours, "request-supplement", { actor, input: { ...reasons.supplement, days } });
    }
    if (fate.turn === "payment" && once("payment"))
      return say(hours, "request-payment", { actor, input: { amountDong: 8000, reason: "Lệ phí theo quy định" } });
    const proposal = fate.turn === "refused" ? { outcome: "refuse", note: reasons.refused.reason } : {};
    return say(hours, "decide", { actor, input: proposal });
  },
  approve: ({ cast: { fate, procedure }, say, once, hours, desk }) => {
    const actor = desk("leader");
    if (fate.turn === "sent-back" && once("sent-back"))
      return say(hours, "send-back", { actor, input: { reason: "Đề nghị xác minh lại nơi cư trú." } });
    // At the counter nobody proposes before the leader, who then signs or refuses alone.
    if (fate.turn === "refused" && procedure.process !== "counter")
      return say(hours, "refuse", { actor, input: reasons.refused });
    return say(hours, "sign", { actor });
  },
  issue: (tale) => {
    const { cast, say, hours, desk } = tale;
    return say(Math.min(hours, 2), "finish", { actor: isAtCounter(cast) ? counterOf(tale) : desk("specialist") });
  },
  bring: (tale) => tale.say(2 + tale.stage.random.next() * 3, "take-over", { actor: returningOf(tale) }),
  give: (tale) => {
    const { cast, say, once, stage } = tale;
    const actor = returningOf(tale);
    // What comes from another desk is signed for within hours, though a few forget; a step of its own has seen to it
    // where the office that decides is another organisation's.
    const isThere =
      cast.procedure.process === "transferred" || (isAtCounter(cast) && cast.returnCentre === cast.centre);
    if (!isThere && stage.random.chance(0.97) && once("signed-for"))
      return say(0.3 + stage.random.next() * 2, "take-over", { actor });
    return say(Math.max(0.1, cast.fate.collectAfterHours), "return", {
      actor,
      input: { receivedBy: cast.person.name },
    });
  },
};

/** Received, decided and given in one place. */
const isAtCounter = (cast: Cast): boolean =>
  cast.procedure.process === "counter" && cast.competent.split(".")[0] === cast.centre.split(".")[0];

const reasons = {
  declined: { reason: "Không thuộc thẩm quyền giải quyết của tỉnh.", legalBasis: "Nghị định 118/2025/NĐ-CP" },
  supplement: { reason: "Tờ khai còn thiếu thông tin.", wanted: ["Tờ khai điền đủ các mục"] },
  refused: { reason: "Chưa đủ điều kiện theo quy định.", legalBasis: "Nghị định 118/2025/NĐ-CP" },
};

// Four working steps share the limit; the pace says how much of it the offices use.
function stepHours(cast: Cast, { after, at }: Pick<Moment, "after" | "at">, random: RandomSequence): number {
  const left =
    after.dueAt === null ? 8 : Math.max(0.5, (new Date(after.dueAt).getTime() - at.getTime()) / 3_600_000 / 3);
  const share = after.step === "examine" ? 0.5 : 0.2;
  return cast.fate.pace > 1
    ? left * share * cast.fate.pace * 2.4
    : left * share * cast.fate.pace * (0.5 + random.next());
}

type Later = {
  readonly hours: number;
  readonly verb: Verb;
  readonly actor: Actor;
  readonly input?: Readonly<Record<string, unknown>>;
};

// Officials act in working hours; applicants too, for simplicity of the day's rhythm.
function later({ calendar }: Stage, from: Date, { hours, verb, actor, input }: Later): ScriptStep | undefined {
  const at = addWorkingMinutes(calendar, from, Math.max(1, hours * 60));
  return at && { at, actor, command: dossierActs[verb], input: input ?? {} };
}
