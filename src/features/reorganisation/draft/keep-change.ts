import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse, type Result } from "#core/result";
import { keepDraft, type ChangeState, type UnitChange } from "#features/units";
import type { Acting } from "#platform/context";
import type { Draft } from "./change-row.ts";
import { checkChange } from "./check-change.ts";
import { composeChange } from "./compose-change.ts";
import type { Fault } from "./fault.ts";
import { readStanding } from "./read-standing.ts";

/** What every act on a change answers. */
export type ChangeOutput = {
  readonly id: string;
  readonly version: number;
  readonly state: ChangeState;
  readonly on: string;
};

/** Units are the province's matter: an administrator of one office does not move them. */
export const mayChange = ({ actor }: Pick<Acting, "actor">, provinceCode: string): boolean =>
  may(actor, "units.change", { provinceCode, organisationId: "" });

type Keeping = {
  readonly provinceCode: string;
  readonly id: string;
  /** The version that was edited; 0 for a new change. */
  readonly version: number;
  readonly undoes?: UnitChange;
};

/** Everything wrong with a draft as things stand now, for pages that show it all. */
export const findFaults = async (
  acting: Acting,
  draft: Draft,
  keeping: Omit<Keeping, "version">,
): Promise<readonly Fault[]> => checkChange(draft, await readStanding(acting, draft, keeping));

/** Keeps a draft that nothing is wrong with. Of several faults the first is the answer; pages show them all. */
export async function keepChange(acting: Acting, draft: Draft, keeping: Keeping): Promise<Result<ChangeOutput>> {
  const { provinceCode, id, version } = keeping;
  if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
  const standing = await readStanding(acting, draft, keeping);
  const [fault] = checkChange(draft, standing);
  if (fault) return refuse(fault.code, fault.detail);
  const change = composeChange(draft, standing, id);
  const by = { version, at: acting.at, actor: actorId(acting.actor) };
  if (!(await keepDraft(acting.db, change, by))) return refuse("change.stale");
  return ok({ id, version: version + 1, state: "draft", on: draft.on });
}
