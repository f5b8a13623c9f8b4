import type { Role } from "#core/access/actor";
import type { Place, Watch } from "#features/watchers";
import { isConfidential, type Case } from "./case.ts";

/** Somebody who holds a post now, as far as reminders need to know. */
export type Holder = { readonly accountId: string; readonly role: Role; readonly organisationId: string | null };

/**
 * Every reason a case gives to remind somebody, on the watchers' one ladder: the desk that has it, its head, the province.
 * A complaint or denunciation is named to nobody below the head.
 */
function caseWatchesOf({ state }: Case): readonly Watch[] {
  const { status, handledBy, proposedTo, takeDueAt, dueAt, kind } = state;
  if (status !== "waiting" && status !== "working") return [];
  const places = (office: string): Watch["places"] => ({
    ...(isConfidential(kind) ? {} : { desk: { organisationId: office, role: deskRole(office) } }),
    head: { organisationId: office, role: headRole(office) },
    province: { organisationId: "", role: "supervisor" },
  });
  const watch = (name: Watch["name"], anchor: string, office: string): Watch => ({
    name,
    occasion: `${office}:${anchor}`,
    anchorAt: new Date(anchor),
    places: places(office),
  });
  if (proposedTo !== null && state.proposedAt) return [watch("case-transfer", state.proposedAt, proposedTo)];
  return [
    ...(takeDueAt === null ? [] : [watch("case-untaken", takeDueAt, handledBy)]),
    ...(dueAt === null ? [] : [watch("case-late", dueAt, handledBy)]),
    ...(dueAt === null ? [] : [{ ...watch("case-due-soon", dueAt, handledBy), endsAt: new Date(dueAt) }]),
  ];
}

const isCentre = (office: string): boolean => office.endsWith(".c");
const deskRole = (office: string): Role => (isCentre(office) ? "receiver" : "specialist");
const headRole = (office: string): Role => (isCentre(office) ? "centre-head" : "leader");

/**
 * The same reasons without any post that somebody holds whom the case concerns: not even a code is told to them, nor to
 * the colleagues who share their post. The next rung is told in its stead.
 */
export function watchesInSight(item: Case, holders: readonly Holder[]): readonly Watch[] {
  const { concerned, keptFrom } = item.state;
  if (concerned.length === 0 && keptFrom.length === 0) return caseWatchesOf(item);
  const belongs = ({ organisationId }: Holder): boolean =>
    organisationId !== null &&
    concerned.some((each) => organisationId === each || organisationId.startsWith(`${each}.`));
  const excluded = new Set([...keptFrom, ...holders.filter(belongs).map(({ accountId }) => accountId)]);
  const barred = (place: Place | undefined): boolean =>
    place !== undefined &&
    holders.some(
      ({ accountId, role, organisationId }) =>
        excluded.has(accountId) && role === place.role && (organisationId ?? "") === place.organisationId,
    );
  return caseWatchesOf(item).map((watch) => ({
    ...watch,
    places: Object.fromEntries(Object.entries(watch.places).filter(([, place]) => !barred(place))),
  }));
}
