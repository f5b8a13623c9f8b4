import type { Command } from "#platform/command/define-command";
import type { World } from "../world.ts";
import type { Member, MemberName } from "./cast.ts";

/** A matter brought to where the act is possible; `input` may depend on who asks, for what is one's own. */
export type Ready = {
  readonly input: (member: Member) => object | Promise<object>;
  /** The dossier it is about; with its version where the command is an act of the ledger, which must grow by one. */
  readonly dossier?: { readonly code: string; readonly version?: number };
  /** The act is done so much later than the preparation; the clock goes back afterwards. */
  readonly laterMinutes?: number;
};

/** One act in one situation, with everybody who may do it there; everybody else is refused and changes nothing. */
export type Scene = {
  readonly command: Command<never, unknown>;
  readonly when: string;
  readonly allowed: readonly MemberName[];
  /** Why somebody is refused who holds the permission, but not here. */
  readonly elsewhere: (name: MemberName) => string;
  /** Acts on what is one's own have no place: where they are slow, each role shows them at one post. */
  readonly onePostEach?: true;
  /** Of the mistakes a program can make, those that are none here: a field that may be left to the rule, say. */
  readonly alsoRight?: RegExp;
  readonly prepare: (world: World) => Promise<Ready>;
};

const isOfficial = (name: MemberName): boolean => name.includes("@");

/** Most acts tell an official one thing and a citizen another. */
export const refusedBy =
  (official: string, citizen = official) =>
  (name: MemberName): string =>
    isOfficial(name) ? official : citizen;

export const isForeign = (name: MemberName): boolean => name.includes("@foreign");
