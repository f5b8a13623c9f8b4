import { localDateOf } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import type { Job } from "#platform/feature";
import { listChangesEverywhere } from "#features/units";
import { carryOut, type CarryingOut } from "./carry-out.ts";

/** Carries out, in their order, the changes whose day has begun, and goes on with those that were stopped on the way. */
export async function carryOutDueChanges(acting: Acting, how: CarryingOut): Promise<void> {
  const today = localDateOf(acting.at);
  const open = await listChangesEverywhere(acting.db, ["scheduled", "running"]);
  for (const stored of open) if (stored.change.on <= today) await carryOut(acting, stored, how);
}

/** Looks each few seconds: a change comes into force as its day begins. Another process's changes are noticed too. */
export const reorganisationJob = (how: CarryingOut): Job => {
  let known = "";
  return {
    name: "reorganisation.carry-out",
    everySeconds: 5,
    run: async (acting) => {
      await carryOutDueChanges(acting, how);
      const done = (await listChangesEverywhere(acting.db, ["done"])).map(({ change }) => change.id).join();
      if (known !== "" && known !== `=${done}`) acting.memory.forget("");
      known = `=${done}`;
    },
  };
};
