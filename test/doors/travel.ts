import type { Actor, Role } from "#core/access/actor";
import { dossierActs, receiveDossier, submitDossier, type ActOutput } from "#features/dossiers";
import { localDateOf } from "#core/time/local-time";
import { findProcedure } from "#features/procedures";
import type { Command } from "#platform/command/define-command";
import { addCalendarDay } from "#features/units";
import { asCommand } from "#platform/feature";
import { examineCalendar } from "../../src/features/dossiers/time/examine-calendar.ts";
import type { World } from "../world.ts";
import { owner, posts, type PostName } from "./cast.ts";

export type ActVerb = keyof typeof dossierActs;
export const actNamed = (verb: ActVerb): Command<never, unknown> =>
  asCommand(dossierActs[verb] as typeof dossierActs.accept);

/** A certificate of marital status: at the counter and online, examined by a specialist, signed by a leader. */
const usualProcedure = "1.004873";

const officialAt = (role: Role, post: PostName): Actor => {
  const { provinceCode } = posts[post];
  return {
    kind: "official",
    accountId: `${role}.${post}`,
    name: "Cán bộ Mẫu",
    provinceCode,
    posts: [{ role, ...posts[post] }],
  };
};
const people = {
  counter: officialAt("receiver", "centre"),
  returnCounter: officialAt("receiver", "return-centre"),
  specialist: officialAt("specialist", "committee"),
  leader: officialAt("leader", "committee"),
  owner: { kind: "citizen", phone: owner.phone } as Actor,
} as const;
type Traveller = keyof typeof people;

/** The papers of the procedure's first case, all brought. */
export async function openingOf(
  world: World,
  more: object = {},
  procedureCode: string = usualProcedure,
): Promise<Record<string, unknown>> {
  const procedure = await findProcedure(world.services, procedureCode, "2026-11-16");
  const papers = procedure?.cases[0]?.components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 })) ?? [];
  return { procedureCode, owner, papers, centre: posts.centre.organisationId, returnOrganisation: "31.c", ...more };
}

async function must(world: World, who: Traveller, command: Command<never, unknown>, input: object): Promise<ActOutput> {
  const outcome = await world.run(people[who], command, input);
  if (outcome.kind !== "done") throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  return outcome.value as ActOutput;
}

type Leg = readonly [Traveller, ActVerb, object?];
const reason = "Giấy tờ còn thiếu chữ ký";
const wanted = ["Tờ khai có chữ ký"];
const received = [] as const;
const examined = [["counter", "forward"]] as const;
const proposed = [...examined, ["specialist", "decide"]] as const;
const signed = [...proposed, ["leader", "sign"]] as const;
const finished = [...signed, ["specialist", "finish"]] as const;
const asked = [...examined, ["specialist", "request-supplement", { reason, wanted }]] as const;

/** Every stage a dossier passes or ends at, with the acts that bring it there from the counter (or from the portal). */
const ways = {
  received,
  examined,
  proposed,
  "proposed for refusal": [...examined, ["specialist", "decide", { outcome: "refuse", note: reason }]],
  signed,
  finished,
  returned: [...finished, ["returnCounter", "return"]],
  refused: [...proposed, ["leader", "refuse", { reason, legalBasis: "Luật Hộ tịch 2014" }]],
  "awaiting papers": asked,
  "awaiting payment": [...examined, ["specialist", "request-payment", { amountDong: 8000, reason: "Lệ phí" }]],
  "awaiting agency": [
    ...examined,
    ["specialist", "await-agency", { agency: "Sở Tư pháp mẫu", reason, legalBasis: "Luật Lý lịch tư pháp 2009" }],
  ],
  withdrawn: [["counter", "withdraw", { reason }]],
  stopped: [...asked],
} as const satisfies Record<string, readonly Leg[]>;
export const onlineFinished = [["counter", "accept"], ...finished] as const satisfies readonly Leg[];
export const onlineAsked = [["counter", "request-supplement", { reason, wanted }]] as const satisfies readonly Leg[];
const onlineWays = {
  submitted: [],
  declined: [["counter", "decline", { reason, legalBasis: "Luật Hộ tịch 2014" }]],
  "awaiting papers before acceptance": [["counter", "request-supplement", { reason, wanted }]],
} as const satisfies Record<string, readonly Leg[]>;
/** Taken in at the provincial centre for the ward's committee: the papers are on their way. */
const transferredWays = { "on the way": [["returnCounter", "forward"]] } as const satisfies Record<
  string,
  readonly Leg[]
>;

export type Stage = keyof typeof ways | keyof typeof onlineWays | keyof typeof transferredWays;
export const stages = [...Object.keys(ways), ...Object.keys(onlineWays), ...Object.keys(transferredWays)] as Stage[];

const has = <Key extends string>(of: Record<Key, unknown>, stage: string): stage is Key => stage in of;

/** A new dossier, brought to the stage by the real commands. */
export async function travelTo(world: World, stage: Stage): Promise<ActOutput> {
  const { first, legs } = await depart(world, stage);
  let last = first;
  for (const [who, verb, more] of legs) last = await must(world, who, actNamed(verb), { code: first.code, ...more });
  return stage === "stopped" ? stopLate(world, last.code) : last;
}

async function depart(world: World, stage: Stage): Promise<{ first: ActOutput; legs: readonly Leg[] }> {
  const receive = asCommand(receiveDossier);
  if (has(onlineWays, stage)) {
    const submit = asCommand(submitDossier);
    return { first: await must(world, "owner", submit, await openingOf(world)), legs: onlineWays[stage] };
  }
  if (has(transferredWays, stage)) {
    const opening = await openingOf(world, { centre: "31.c", competentUnitCode: "11329" });
    return { first: await must(world, "returnCounter", receive, opening), legs: transferredWays[stage] };
  }
  return { first: await must(world, "counter", receive, await openingOf(world)), legs: ways[stage] };
}

/** A dossier submitted online that goes these legs, with the secret of its receipt's link. */
export async function travelOnline(world: World, legs: readonly Leg[]): Promise<{ code: string; linkSecret: string }> {
  const linkSecret = "a-secret-that-only-the-receipt-tells";
  const opening = await openingOf(world, { linkSecret });
  const { code } = await must(world, "owner", asCommand(submitDossier), opening);
  for (const [who, verb, more] of legs) await must(world, who, actNamed(verb), { code, ...more });
  return { code, linkSecret };
}

/** A dossier at the committee that closes, as it turns out afterwards, on the very day on which the dossier is due. */
export async function travelToProposal(world: World): Promise<ActOutput> {
  const dossier = await travelTo(world, "examined");
  const day = localDateOf(new Date(dossier.dueAt ?? ""));
  const place = { provinceCode: "31", organisationId: posts.committee.organisationId };
  const dayOff = { ...place, day, kind: "off", occasion: "Nghỉ tránh bão", instrument: "1/CĐ-UBND" };
  const added = await world.run(officialAt("administrator", "province"), asCommand(addCalendarDay), dayOff);
  if (added.kind !== "done") throw new Error(JSON.stringify(added));
  await examineCalendar(world.acting({ kind: "system", name: "test" }));
  return dossier;
}

/** The term for a supplement has to pass; afterwards the clock stands where it stood. */
async function stopLate(world: World, code: string): Promise<ActOutput> {
  const now = world.clock.now();
  world.clock.advance(60 * 24 * 120);
  const stopped = await must(world, "leader", actNamed("stop"), { code, reason });
  world.clock.set(now);
  return stopped;
}
