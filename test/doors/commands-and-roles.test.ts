import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { sql } from "kysely";
import type { Outcome } from "#platform/command/outcome";
import { features } from "../../src/features.ts";
import { databases } from "../databases.ts";
import { createTestWorld, worldFounding, type World } from "../world.ts";
import { scenes } from "./all-scenes.ts";
import { gatherCast, type Member, type MemberName } from "./cast.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Ready, Scene } from "./scene.ts";

const commands = features.flatMap((feature) => feature.commands ?? []);

describe("the scenes", () => {
  it("show every command of the product", () => {
    const shown = new Set(scenes.map(({ command }) => command.name));
    expect(commands.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

const isShown = ({ onePostEach }: Scene, name: MemberName): boolean =>
  !onePostEach || !name.includes("@") || name.endsWith("@centre");

const said = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : JSON.stringify(outcome);

describe.each(databases)("every command and every role on $name", ({ open }) => {
  let world: World;
  let cast: readonly Member[];

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    cast = await gatherCast(world);
  });
  afterAll(() => world.close());

  const lastAct = async (code: string): Promise<{ seq: number; actor: string; kind: string } | undefined> => {
    const { rows } = await sql<{ seq: number; actor: string; kind: string }>`
      select seq, actor, kind from dossier_act where code = ${code} order by seq desc limit 1`.execute(
      world.services.db,
    );
    return rows[0];
  };

  const attempt = async (scene: Scene, ready: Ready, member: Member): Promise<Outcome<unknown>> => {
    const input = await ready.input(member);
    const now = world.clock.now();
    world.clock.advance(ready.laterMinutes ?? 0);
    const outcome = await world.run(member.actor(ready.dossier?.code), scene.command, input);
    world.clock.set(now);
    return outcome;
  };

  it.each(scenes)(
    "$command.name while $when: everybody without the right is refused, and nothing changes",
    async (scene) => {
      const ready = await scene.prepare(world);
      const refused = cast.filter(({ name }) => !scene.allowed.includes(name));
      const before = await fingerprint(world.services.db);
      const wrong: string[] = [];
      for (const member of refused) {
        const outcome = await attempt(scene, ready, member);
        const holds = may(member.actor(ready.dossier?.code), scene.command.permission);
        const wanted = holds ? scene.elsewhere(member.name) : "access.not_allowed";
        if (said(outcome) !== wanted) wrong.push(`${member.name}: ${said(outcome)} instead of ${wanted}`);
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(world.services.db)).toEqual(before);
    },
  );

  it.each(scenes)("$command.name while $when: everybody with the right may do it", async (scene) => {
    const wrong: string[] = [];
    for (const member of cast.filter(({ name }) => scene.allowed.includes(name) && isShown(scene, name))) {
      const ready = await scene.prepare(world);
      const outcome = await attempt(scene, ready, member);
      if (outcome.kind !== "done") wrong.push(`${member.name}: ${said(outcome)}`);
      if (outcome.kind !== "done" || ready.dossier?.version === undefined) continue;
      const { code, version } = ready.dossier;
      const written = {
        kind: scene.command.name.replace("dossier.", ""),
        seq: version + 1,
        actor: actorId(member.actor(code)),
      };
      expect(await lastAct(code)).toEqual(written);
    }
    expect(wrong).toEqual([]);
  });
});
