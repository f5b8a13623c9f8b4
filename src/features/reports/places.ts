import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import { refuse, ok, type Refusal, type Result } from "#core/result";
import { centresInSight, seesProvince } from "#features/dossiers";
import { findUnit, listOrganisations, type Organisation } from "#features/units";
import type { Acting } from "#platform/context";

/**
 * Whose figures: the province, what a service centre received, or what another office decides. A commune is its centre
 * (reception) or its committee (decision); the two answer different questions and are asked apart.
 */
export type Place = {
  /** An organisation's id; the province's code for all of it. */
  readonly id: string;
  readonly kind: "province" | "centre" | "agency";
  readonly name: string;
  readonly nameEn: string;
};

const isCentre = ({ kind }: Organisation): boolean => kind === "commune-centre" || kind === "province-centre";

const placeOf = (office: Organisation): Place => ({
  id: office.id,
  kind: isCentre(office) ? "centre" : "agency",
  name: office.name,
  nameEn: office.nameEn,
});

/** Places whose figures this official may read, the widest first: those whose day they may read, and their own office. */
export async function listPlaces(acting: Acting): Promise<readonly Place[]> {
  const { actor } = acting;
  if (actor.kind !== "official" || !may(actor, "centre.read-day")) return [];
  const { provinceCode } = actor;
  const offices = await listOrganisations(acting, { provinceCode });
  if (seesProvince(actor)) {
    const province = await findUnit(acting, provinceCode);
    const whole = { id: provinceCode, kind: "province", name: province?.name ?? provinceCode } as const;
    return [{ ...whole, nameEn: province?.nameEn ?? whole.name }, ...offices.map(placeOf)];
  }
  const inSight = new Set([
    ...actor.posts.flatMap(({ organisationId }) => organisationId ?? []),
    ...(await centresInSight(acting)).map(({ id }) => id),
  ]);
  return offices.filter(({ id }) => inSight.has(id)).map(placeOf);
}

/** The place asked for by id; without one the first that this official may read. */
export async function choosePlace(acting: Acting, asked: string | undefined): Promise<Result<Place, Refusal>> {
  const places = await listPlaces(acting);
  const found = asked ? places.find(({ id }) => id === asked) : places[0];
  return found ? ok(found) : refuse("report.unknown_place");
}

/** The offices whose dossiers this official may open; undefined: all of the province. */
export function readableOffices(official: Official): readonly string[] | undefined {
  const { posts, provinceCode } = official;
  const readable = posts.filter(({ organisationId }) =>
    may(official, "dossier.read", { provinceCode, ...(organisationId ? { organisationId } : {}) }),
  );
  const offices = readable.flatMap(({ organisationId }) => organisationId ?? []);
  return offices.length < readable.length ? undefined : offices;
}
