import { makeRoom, readOrder, rehearse, type RehearsalHouse } from "#features/rehearsal";
import { drawParts } from "#platform/progress";
import { openHouse, openBare, configOrStop } from "./house.ts";
import { stop } from "./stop.ts";

/** Builds the country of June 2025 in a database of its own and carries the reform out on it. */
export async function runRehearsal(flags: ReadonlyMap<string, string>, words: readonly string[]): Promise<void> {
  const order = readOrder(words, flags);
  if (typeof order === "string") stop(order);
  const bare = await openBare(configOrStop());
  const refused = await makeRoom(bare.db);
  await bare.close();
  if (refused) stop(refused);
  const lines = drawParts("Rehearsal");
  const open: RehearsalHouse["open"] = async () => {
    const { opened, services } = await openHouse();
    const acting = { ...services, actor: { kind: "system", name: "rehearsal" } as const, silent: true as const };
    return { world: acting, engine: opened.engine, close: () => opened.close() };
  };
  const whole = await rehearse({ open, print: console.log, tell: lines.step }, order);
  lines.end();
  process.exitCode = whole ? 0 : 1;
}
