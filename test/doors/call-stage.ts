import type { Official } from "#core/access/actor";
import { logCall, takeCallEvents } from "#features/hotline";
import type { World } from "../world.ts";
import { owner, posts } from "./cast.ts";

let number = 0;

/** A call that rings at the centre of 11329, from the owner of the cast's dossiers; gives its id. */
export async function ringingCall(world: World): Promise<string> {
  const call = `stage-${(number += 1)}`;
  const told = { id: `${call}.r`, call, kind: "ringing", at: world.clock.now().toISOString(), line: "02253666122", caller: owner.phone }; // prettier-ignore
  const system = { kind: "system", name: "telephony:31/stage" } as const;
  const outcome = await world.run(system, takeCallEvents, { provinceCode: "31", systemId: "stage", events: [told] });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  const row = await world.services.db
    .withTables<{ hotline_call: { province_code: string; id: string; call_key: string } }>()
    .selectFrom("hotline_call")
    .select("id")
    .where("province_code", "=", "31")
    .where("call_key", "=", call)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Somebody who is promised a call by that centre. */
export async function promisedCall(world: World): Promise<{ id: string; version: number }> {
  const [clerk] = await world.employ([{ role: "receiver", ...posts.centre }]);
  const phone = `09770${String((number += 1)).padStart(5, "0")}`;
  const input = { organisationId: posts.centre.organisationId, phone, subject: "Hỏi giờ làm việc", callBack: true };
  const outcome = await world.run(clerk as Official, logCall, input);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return world.services.db
    .withTables<{ call_back: { province_code: string; id: string; phone: string; version: number } }>()
    .selectFrom("call_back")
    .select(["id", "version"])
    .where("province_code", "=", "31")
    .where("phone", "=", phone)
    .executeTakeFirstOrThrow();
}

/** Something that was set aside because nobody publishes its number. */
export async function strangeEvent(world: World): Promise<string> {
  const call = `strange-${(number += 1)}`;
  const told = { id: call, call, kind: "ringing", at: world.clock.now().toISOString(), line: "02253000000" };
  const system = { kind: "system", name: "telephony:31/stage" } as const;
  await world.run(system, takeCallEvents, { provinceCode: "31", systemId: "stage", events: [told] });
  const row = await world.services.db
    .withTables<{ strange_event: { province_code: string; id: string; body: string } }>()
    .selectFrom("strange_event")
    .select("id")
    .where("province_code", "=", "31")
    .where("body", "like", `%${call}"%`)
    .executeTakeFirstOrThrow();
  return row.id;
}
