import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases } from "#test/databases";
import { opener, openCaseOffice, value, type CaseOffice } from "#test/case-office";
import { worldFounding } from "#test/world";
import { citizenCaseActs } from "../all-case-commands.ts";
import { tallyCases, topicCasesOf, topicsOf } from "./case-figures.ts";

describe.each(databases)("figures of cases on $name", ({ open }) => {
  let world: CaseOffice["world"];
  let receiver: CaseOffice["receiver"];
  let head: CaseOffice["head"];
  let other: CaseOffice["other"];
  let supervisor: CaseOffice["supervisor"];
  let opened: CaseOffice["opened"];
  let done: CaseOffice["done"];

  beforeAll(async () => {
    ({ world, receiver, head, other, supervisor, opened, done } = await openCaseOffice(await open(worldFounding)));
  });
  afterAll(() => world.close());

  it("counts a past period the same whenever it is asked: late stays late with the office that let it pass", async () => {
    const start = world.clock.now();
    const month = { provinceCode: "31", from: new Date("2027-03-01"), to: new Date("2027-04-01") };
    const march = async () => (await tallyCases(world.services, { ...month, at: world.clock.now() })).get("11329");
    world.clock.set(new Date("2027-03-01T09:00:00+07:00"));
    const [early, late] = [await opened(), await opened()];
    await done(receiver, "assign", { code: early.code });
    await done(receiver, "answer", { code: early.code, answer: "Đã xong." });
    expect(value(await world.run(opener(early.code), citizenCaseActs.rate, { code: early.code, level: 3 })).code).toBe(
      early.code,
    );
    world.clock.set(new Date("2027-04-02T09:00:00+07:00"));
    expect(await march()).toMatchObject({ due: 2, onTime: 1, rated: 1, satisfied: 1 });
    await done(receiver, "transfer", { code: late.code, to: "11359.c", reason: "Khác địa bàn" });
    await done(other, "accept-transfer", { code: late.code });
    await done(other, "assign", { code: late.code });
    await done(other, "answer", { code: late.code, answer: "Xin lỗi vì chậm." });
    expect(await march()).toMatchObject({ due: 2, onTime: 1, rated: 1, satisfied: 1 });
    world.clock.set(start);
  });

  it("what is reckoned anew counts from then on: a promise that was broken stays broken, none is broken afterwards in the past", async () => {
    const start = world.clock.now();
    const period = { provinceCode: "31", from: new Date("2027-05-01"), to: new Date("2027-06-01") };
    const may = async () => (await tallyCases(world.services, { ...period, at: world.clock.now() })).get("11329");
    const as = (kind: string) => ({ kind, topic: "infrastructure", priority: "normal" });
    world.clock.set(new Date("2027-05-03T09:00:00+07:00"));
    const [late, grows] = [await opened(), await opened({ kind: "complaint" })];
    world.clock.set(new Date("2027-06-10T09:00:00+07:00"));
    const before = await may();
    expect(before).toMatchObject({ due: 1, onTime: 0 });
    await done(receiver, "classify", { code: late.code, ...as("question") });
    await done(head, "classify", { code: grows.code, ...as("feedback") });
    expect(await may()).toEqual(before);
    const june = { ...period, from: period.to, to: new Date("2027-07-01") };
    world.clock.advance(1);
    const now = (await tallyCases(world.services, { ...june, at: world.clock.now() })).get("11329");
    expect(now).toMatchObject({ due: 1, onTime: 0 });
    world.clock.set(start);
  });

  it("complaints and denunciations are in no count of what people tell, for nobody", async () => {
    const start = world.clock.now();
    world.clock.set(new Date("2027-08-02T09:00:00+07:00"));
    const [plain] = [await opened(), await opened({ kind: "complaint" }), await opened({ kind: "denunciation" })];
    world.clock.advance(1);
    const to = world.clock.now();
    const week = { from: new Date(to.getTime() - 7 * 86_400_000), to };
    for (const who of [receiver, head, supervisor])
      expect(await topicsOf(world.services, who, week)).toEqual([
        { topic: "infrastructure", procedureCode: null, unit: "11329", weeksAgo: 0, count: 1 },
      ]);
    expect(await topicsOf(world.services, other, week)).toEqual([]);
    const behind = await topicCasesOf(world.services, supervisor, { ...week, unit: "11329", procedureCode: null });
    expect(behind.map(({ code }) => code)).toEqual([plain.code]);
    world.clock.set(start);
  });
});
