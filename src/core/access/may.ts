import type { Actor, Post } from "./actor.ts";
import { permissionTable, type Permission } from "./permissions.ts";

/** Where something happens: a post counts there when it covers the organisation, or the whole province. */
export type Place = { readonly provinceCode: string; readonly organisationId?: string };

const covers = (post: Post, place: Place): boolean =>
  post.provinceCode === place.provinceCode &&
  (post.organisationId === undefined ||
    place.organisationId === undefined ||
    post.organisationId === place.organisationId);

/** True when the actor holds the permission at all (no place), or holds it at that place. */
export const may = (actor: Actor, permission: Permission, place?: Place): boolean => {
  const holders: readonly string[] = permissionTable[permission];
  if (actor.kind !== "official") return holders.includes(actor.kind);
  return actor.posts.some((post) => holders.includes(post.role) && (place === undefined || covers(post, place)));
};
