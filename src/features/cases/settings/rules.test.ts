import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { usualCaseRules, type CaseRules } from "../model/case-rules.ts";
import { listRuleChanges } from "./case-settings-store.ts";
import { caseRulesOf } from "./case-rules-of.ts";
import { setCaseRules } from "./set-case-rules.ts";

describe.each(databases)("terms of cases on $name", ({ open }) => {
  let world: World;
  let administrator: Official;
  let clerk: Official;
  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [administrator, clerk] = (await world.employ([
      { role: "administrator", provinceCode: "31" },
      { role: "administrator", provinceCode: "31", organisationId: "11329.c" },
    ])) as [Official, Official];
  });
  afterAll(() => world.close());

  const within = (days: number): CaseRules => ({
    ...usualCaseRules,
    question: { ...usualCaseRules.question, settle: { amount: days, unit: "working-day" } },
  });

  it("are kept change by change, with who and when, the latest first; one who serves one office changes none", async () => {
    expect((await world.run(administrator, setCaseRules, within(3))).kind).toBe("done");
    world.clock.advance(60);
    expect((await world.run(administrator, setCaseRules, within(2))).kind).toBe("done");
    expect((await world.run(clerk, setCaseRules, within(9))).kind).toBe("refused");
    const changes = await listRuleChanges(world.services.db, "31", 10);
    expect(changes.map(({ by, rules }) => [by, rules.question?.settle.amount])).toEqual([
      [administrator.accountId, 2],
      [administrator.accountId, 3],
    ]);
    expect((await caseRulesOf(world.services, "31")).question.settle.amount).toBe(2);
  });
});
