import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import type { Outcome } from "#platform/command/outcome";
import { dossierActs, receiveDossier } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { rateDossier, satisfactionOf, todayAt } from "./index.ts";

const owner: Actor = { kind: "citizen", phone: "0912345678" };
const refusal = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;

describe.each(databases)("satisfaction on $name", ({ open }) => {
  let world: World;
  let counter: Actor;
  let specialist: Actor;
  let leader: Actor;
  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    const post = (role: "receiver" | "specialist" | "leader", organisationId: string) => ({
      role,
      provinceCode: "31",
      organisationId,
    });
    const [first, second, third] = await world.employ([
      post("receiver", "11329.c"),
      post("specialist", "11329.u"),
      post("leader", "11329.u"),
    ]);
    if (!first || !second || !third) throw new Error("nobody was employed");
    [counter, specialist, leader] = [first, second, third];
  });
  afterAll(() => world.close());

  async function received(): Promise<string> {
    const procedure = await findProcedure(world.services, "1.004873");
    const papers = (procedure?.cases[0]?.components ?? []).map(({ id, kind }) => ({
      componentId: id,
      kind,
      copies: 1,
    }));
    const input = {
      procedureCode: "1.004873",
      centre: "11329.c",
      papers,
      owner: { name: "Nguyễn Văn Mẫu", phone: "0912345678" },
    };
    const outcome = await world.run(counter, receiveDossier, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value.code;
  }
  async function returned(): Promise<string> {
    const code = await received();
    const way = [
      [counter, "forward"],
      [specialist, "decide"],
      [leader, "sign"],
      [specialist, "finish"],
      [counter, "return"],
    ] as const;
    for (const [who, verb] of way) {
      const outcome = await world.run(who, dossierActs[verb] as never, { code });
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    }
    return code;
  }
  const rate = (code: string, input: object, who: Actor = owner) => world.run(who, rateDossier, { code, ...input });
  const counted = () =>
    satisfactionOf(world.services, "11329.c", { from: new Date(0), to: new Date(world.clock.now().getTime() + 1) });

  it("waits for a result, and takes a rating from the applicant alone", async () => {
    const open = await received();
    expect(refusal(await rate(open, { level: 3 }))).toBe("satisfaction.not_yet");
    const code = await returned();
    expect(refusal(await rate(code, { level: 3 }, { kind: "citizen", phone: "0999999999" }))).toBe("dossier.not_yours");
    expect(refusal(await rate(code, { level: 3 }, { kind: "anyone" }))).toBe("dossier.not_yours");
    expect((await rate(code, { level: 3 })).kind).toBe("done");
  });

  it("asks whoever is unsatisfied why, and takes no fourth level", async () => {
    const code = await returned();
    expect(refusal(await rate(code, { level: 1 }))).toBe("satisfaction.no_reason");
    expect(refusal(await rate(code, { level: 4 }))).toBe("invalid");
    expect(refusal(await rate(code, { level: 1, reasons: ["bribe"] }))).toBe("invalid");
    expect((await rate(code, { level: 1, reasons: ["late"] })).kind).toBe("done");
  });

  it("keeps one rating for each dossier, changeable for seven days and not after", async () => {
    const before = (await counted()).ratings;
    const code = await returned();
    await rate(code, { level: 1, text: "Chờ lâu" });
    world.clock.advance(6 * 24 * 60);
    expect((await rate(code, { level: 2 })).kind).toBe("done");
    expect((await counted()).ratings).toBe(before + 1);
    world.clock.advance(2 * 24 * 60);
    expect(refusal(await rate(code, { level: 3 }))).toBe("satisfaction.too_late_to_change");
    expect(await counted()).toMatchObject({ ratings: before + 1 });
  });

  it("counts a centre's day from its own dossiers, and no other centre's", async () => {
    const here = { ...world.services, at: world.clock.now() };
    const earlier = await todayAt(
      { ...here, memory: (await import("#platform/memory")).createMemory(() => 0) },
      "11329.c",
    );
    const code = await returned();
    await rate(code, { level: 3 });
    const { createMemory } = await import("#platform/memory");
    const today = await todayAt({ ...here, memory: createMemory(() => 0) }, "11329.c");
    expect(today.received).toBe(earlier.received + 1);
    expect(today.onTimeShare).toBe(1);
    expect(today.ratings).toBeGreaterThan(0);
    expect(await todayAt({ ...here, memory: createMemory(() => 0) }, "31.c")).toEqual({ received: 0 });
  });
});
