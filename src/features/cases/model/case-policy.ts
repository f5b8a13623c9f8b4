import type { Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import { refuse, type Refusal } from "#core/result";
import { reopenUntil, type Case, type CaseStatus, type CaseVerb } from "./case.ts";
import { maySeeCase, sightOf } from "./sight.ts";

type Allowed = {
  readonly in: readonly CaseStatus[];
  /** Whether a proposed transfer must stand, or must not. */
  readonly proposed?: boolean;
};

/** What may be done in which state: one table, for buttons and commands alike. */
const table: Readonly<Record<Exclude<CaseVerb, "open" | "follow">, Allowed>> = {
  assign: { in: ["waiting", "working"], proposed: false },
  transfer: { in: ["waiting", "working"], proposed: false },
  "accept-transfer": { in: ["waiting", "working"], proposed: true },
  "refuse-transfer": { in: ["waiting", "working"], proposed: true },
  note: { in: ["waiting", "working", "answered"] },
  classify: { in: ["waiting", "working"], proposed: false },
  extend: { in: ["waiting", "working"], proposed: false },
  conceal: { in: ["waiting", "working", "answered", "merged"] },
  merge: { in: ["waiting", "working"], proposed: false },
  answer: { in: ["working"], proposed: false },
  reopen: { in: ["answered"] },
  rate: { in: ["answered"] },
};
export type CaseActVerb = keyof typeof table;

export const permissionOf = (verb: Exclude<CaseVerb, "follow">): Permission => `case.${verb}`;

export const caseAllows = ({ state }: Case, verb: CaseActVerb): boolean => {
  const { in: statuses, proposed } = table[verb];
  return statuses.includes(state.status) && (proposed === undefined || proposed === (state.proposedTo !== null));
};

/** The office in whose name the act is done: where the case lies, or the one that was asked to take it over. */
const officeFor = ({ state }: Case, verb: CaseActVerb): string =>
  (verb === "accept-transfer" || verb === "refuse-transfer" ? state.proposedTo : state.handledBy) ?? "";

/** True when the citizen is the one who opened the case: the link they were given, or their confirmed number. */
export const isOpener = (actor: Actor, { head }: Case): boolean =>
  actor.kind === "citizen" &&
  (actor.caseCode === head.code || (head.contact.phone !== undefined && actor.phone === head.contact.phone));

/** Why the actor may not do this here; undefined when they may. Whoever may not see the case is told there is none. */
export function whyNotOnCase(actor: Actor, verb: CaseActVerb, item: Case): Refusal | undefined {
  const { code } = item.head;
  if (actor.kind === "citizen") return isOpener(actor, item) ? undefined : refuse("case.not_yours", { code }).refusal;
  if (actor.kind !== "official" || !maySeeCase(sightOf(actor), item)) return refuse("case.unknown", { code }).refusal;
  const place = { provinceCode: item.head.provinceCode, organisationId: officeFor(item, verb) };
  // The owner of a confidential case was chosen by name, whatever post they hold.
  const isOwner = item.state.owner === actor.accountId && may(actor, permissionOf(verb));
  return isOwner || may(actor, permissionOf(verb), place) ? undefined : refuse("case.elsewhere", { code }).refusal;
}

/** The acts that this official may do now, in the table's order. */
export const verbsFor = (actor: Actor, item: Case): readonly CaseActVerb[] =>
  (Object.keys(table) as CaseActVerb[]).filter(
    (verb) => caseAllows(item, verb) && whyNotOnCase(actor, verb, item) === undefined && may(actor, permissionOf(verb)),
  );

/** Whether the citizen may still say that the answer does not settle it. */
export const mayReopen = ({ state }: Case, at: Date): boolean =>
  state.status === "answered" && state.answeredAt !== null && at < reopenUntil(state.answeredAt);
