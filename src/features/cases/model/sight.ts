import type { Official, Role } from "#core/access/actor";
import { isConfidential, type Case, type CaseState } from "./case.ts";

/** Posts that work with what people report. */
const handlers: readonly Role[] = ["receiver", "specialist", "leader", "centre-head", "supervisor"];
/** Posts that answer for complaints and denunciations (Law on Complaints 2011 art. 17-21, Law on Denunciations 2018 art. 12-14). */
const responsible: readonly Role[] = ["leader", "centre-head", "supervisor"];

/**
 * What an official may see, as lists that a statement can compare with a row: `stores/sight-store.ts` says the same in SQL,
 * and a test holds the two together. Whoever belongs to what a case concerns never sees it, by no other right.
 */
export type Sight = {
  readonly provinceCode: string;
  readonly accountId: string;
  /** Whose ordinary cases are seen: every office's of the province, or these offices'. */
  readonly everyOffice: boolean;
  readonly offices: readonly string[];
  readonly everyConfidential: boolean;
  readonly confidentialOffices: readonly string[];
  /** The offices and communes served: a case that concerns one of them is out of sight. */
  readonly belongsTo: readonly string[];
};

export function sightOf({ provinceCode, accountId, posts }: Official): Sight {
  const here = posts.filter((post) => post.provinceCode === provinceCode);
  const handling = here.filter(({ role }) => handlers.includes(role));
  const leading = here.filter(({ role }) => responsible.includes(role));
  const officesOf = (some: typeof here): string[] => some.flatMap(({ organisationId }) => organisationId ?? []);
  return {
    provinceCode,
    accountId,
    everyOffice: handling.some(({ organisationId }) => organisationId === undefined),
    offices: officesOf(handling),
    everyConfidential: leading.some(({ organisationId }) => organisationId === undefined),
    confidentialOffices: officesOf(leading),
    belongsTo: [...new Set(officesOf(here).flatMap((office) => concernOf(office).concat(office)))],
  };
}

/** Whom a matter about an office concerns: a commune as a whole, or one office of the province. */
export const concernOf = (organisationId: string): string[] => {
  const unit = organisationId.split(".", 1)[0] ?? "";
  return [unit.length > 2 ? unit : organisationId];
};

type Seen = { readonly head: Pick<Case["head"], "provinceCode">; readonly state: CaseState };

/** Whether this official may know that the case exists. */
export function maySeeCase(sight: Sight, { head, state }: Seen): boolean {
  if (head.provinceCode !== sight.provinceCode) return false;
  if (state.concerned.some((each) => sight.belongsTo.includes(each))) return false;
  if (state.keptFrom.includes(sight.accountId)) return false;
  if (state.owner === sight.accountId) return true;
  const [every, offices] = isConfidential(state.kind)
    ? [sight.everyConfidential, sight.confidentialOffices]
    : [sight.everyOffice, sight.offices];
  // Of a confidential case nothing stays behind in an office that it has left.
  const knowing = isConfidential(state.kind) ? [state.handledBy] : state.offices;
  return every || [...knowing, state.proposedTo].some((office) => office !== null && offices.includes(office));
}

/** The office that receives a denunciation: never one it concerns. */
export const denunciationDesk = (provinceCode: string, concerned: readonly string[]): string =>
  concerned.includes(`${provinceCode}.u`) ? `${provinceCode}.c` : `${provinceCode}.u`;
