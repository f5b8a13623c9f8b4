import type { Acting } from "#platform/context";
import { execute } from "#platform/command/execute";
import type { CallEvent } from "#platform/telephony/call-event";
import type { TelephoneSystemKey } from "#platform/telephony/telephony";
import { takeCallEvents } from "./take-call-events.ts";

/** What a connected telephone system told, taken in like what is posted to us. Rejects when it has to be given again. */
export async function takeSwitchEvents(
  world: Omit<Acting, "actor">,
  { provinceCode, systemId }: TelephoneSystemKey,
  events: readonly CallEvent[],
): Promise<void> {
  const actor = { kind: "system", name: `telephony:${provinceCode}/${systemId}` } as const;
  const outcome = await execute(takeCallEvents, { ...world, actor }, { provinceCode, systemId, events });
  if (outcome.kind !== "done") throw new Error(`Events of a telephone system were ${outcome.kind}.`);
}
