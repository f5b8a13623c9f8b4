import { roles, type Actor, type Official, type Role } from "#core/access/actor";
import type { World } from "../world.ts";

/**
 * Where an official of the cast holds the post. The dossiers they meet were received at `centre`, are decided by
 * `committee` and returned at `return-centre`; with the other offices they have nothing to do.
 */
export const posts = {
  centre: { provinceCode: "31", organisationId: "11329.c" },
  committee: { provinceCode: "31", organisationId: "11329.u" },
  "return-centre": { provinceCode: "31", organisationId: "31.c" },
  "other-centre": { provinceCode: "31", organisationId: "11359.c" },
  "other-committee": { provinceCode: "31", organisationId: "11359.u" },
  province: { provinceCode: "31" },
  "foreign-centre": { provinceCode: "22", organisationId: "06862.c" },
  "foreign-committee": { provinceCode: "22", organisationId: "06862.u" },
  "foreign-province": { provinceCode: "22" },
} as const;
export type PostName = keyof typeof posts;
export const postNames = Object.keys(posts) as PostName[];

const ownerPhone = "0912345678";
export const owner = { name: "Nguyễn Văn Mẫu", personalId: "031199900123", phone: ownerPhone };

/** Everybody who is not an official; whoever holds a receipt is somebody else for each dossier. */
const others = {
  owner: () => ({ kind: "citizen", phone: ownerPhone }),
  "receipt-holder": (code: string) => ({ kind: "citizen", dossierCode: code }),
  stranger: () => ({ kind: "citizen", phone: "0987654321" }),
  "other-receipt-holder": () => ({ kind: "citizen", dossierCode: "H24.001-261116-9999" }),
  "nameless-citizen": () => ({ kind: "citizen" }),
  anyone: () => ({ kind: "anyone" }),
  system: () => ({ kind: "system", name: "test" }),
} as const satisfies Record<string, (code: string) => Actor>;
export type OtherName = keyof typeof others;
export const otherNames = Object.keys(others) as OtherName[];

export type MemberName = `${Role}@${PostName}` | OtherName;

export type Member = {
  readonly name: MemberName;
  /** Who that is in the matter of one dossier. */
  readonly actor: (code?: string) => Actor;
};

/** Every role at every post, and everybody else: 61 people, the officials with accounts of their own. */
export async function gatherCast(world: World): Promise<readonly Member[]> {
  const wanted = roles.flatMap((role) => postNames.map((post) => ({ role, post })));
  const employed = await world.employ(wanted.map(({ role, post }) => ({ role, ...posts[post] })));
  const officials = wanted.map(({ role, post }, at): Member => {
    const official: Actor = employed[at] as Official;
    return { name: `${role}@${post}`, actor: () => official };
  });
  return [...officials, ...otherNames.map((name): Member => ({ name, actor: (code = "") => others[name](code) }))];
}

/** Names of officials: each of these roles at each of these posts, written as words. */
export const by = (someRoles: string, somePosts: string): MemberName[] =>
  someRoles.split(" ").flatMap((role) => somePosts.split(" ").map((post) => `${role}@${post}` as MemberName));

export const everyPost = postNames.join(" ");
export const everyRole = roles.join(" ");
