import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { carryOutDueChanges } from "#features/reorganisation";
import { centreOf } from "#features/units";
import type { Command } from "#platform/command/define-command";
import { databases } from "#test/databases";
import { commandNamed } from "#test/doors/command-named";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { features } from "../../features.ts";
import { addNumber } from "./numbers/add-number.ts";
import { followNumber } from "./numbers/follow-number.ts";
import { periodsOfNumber } from "./numbers/number-register.ts";
import { retireNumber } from "./numbers/retire-number.ts";
import { showNumbersOfTheDay } from "./numbers/show-numbers-of-the-day.ts";
import { whomToCall } from "./numbers/whom-to-call.ts";
import { addShift } from "./roster/add-shift.ts";
import { setNeighbour } from "./roster/set-neighbour.ts";
import { whoAnswers } from "./roster/who-answers.ts";

const actor: Actor = {
  kind: "official",
  accountId: "a1",
  name: "Nguyễn Văn Mẫu",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};
// Wards of Hải Phòng: Gia Viên goes into Lê Chân; An Biên is the neighbour of neither.
const [giaVien, leChan, anBien] = ["11359", "11383", "11407"];
const mergedOn = "2026-12-01";

describe.each(databases)("two wards that become one, on $name", ({ open }) => {
  let world: World;
  let person = "";
  const line = (unit: string) => ({ provinceCode: "31", organisationId: `${unit}.c`, purpose: "hotline" }) as const;

  const done = async <Input, Output>(command: Command<Input, Output>, input: object): Promise<Output> => {
    const outcome = await world.run(actor, command, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    const number = { hours: "always", languages: ["vi"], validFrom: "2026-11-01", instrument: "Thông báo mẫu" };
    const old = await done(addNumber, { ...line(giaVien), ...number, number: "02250000601" });
    await done(addNumber, { ...line(giaVien), ...number, number: "02250000602" });
    await done(retireNumber, { provinceCode: "31", id: old.id, lastOn: "2026-11-15", because: "đổi số" });
    const [official] = await world.employ([{ role: "receiver", provinceCode: "31", organisationId: `${giaVien}.c` }]);
    person = official?.accountId ?? "";
    const night = { accountId: person, day: "2026-12-02", from: "19:00", to: "07:00", rank: 1 };
    await done(addShift, { ...line(giaVien), ...night });
    await done(setNeighbour, { ...line(anBien), neighbour: `${giaVien}.c` });

    const lines = [{ from: giaVien, to: leChan, kind: "whole" }];
    const change = {
      provinceCode: "31",
      kind: "merge",
      title: "Nhập Gia Viên",
      instrument: "12/NQ-HĐND",
      on: mergedOn,
      lines,
    };
    const { id, version } = (await done(commandNamed("reorganisation.draft-change"), change)) as {
      id: string;
      version: number;
    };
    await done(commandNamed("reorganisation.schedule-change"), { provinceCode: "31", id, version });
    world.clock.set(new Date(`${mergedOn}T00:10:00+07:00`));
    const system: Actor = { kind: "system", name: "test" };
    await carryOutDueChanges(world.acting(system), { features });
    world.services.memory.forget("");
    await showNumbersOfTheDay.run(world.acting(system));
  }, 120_000);
  afterAll(() => world.close());

  it("its number rings on, and is the new ward's on pages and papers", async () => {
    const { first } = await whomToCall(world.services, leChan, mergedOn);
    expect(first).toEqual({ number: "+842250000602", shown: "0225 000 0602", of: "unit" });
    expect((await centreOf(world.services, leChan))?.hotline).toBe("0225 000 0602");
  });

  it("whoever asks for the ward that is no more is told the number that rings", async () => {
    expect((await whomToCall(world.services, giaVien, mergedOn)).first.number).toBe("+842250000602");
  });

  it("a number that was retired before leads over the merger", async () => {
    const [retired] = await periodsOfNumber(world.services, "+842250000601");
    if (!retired) throw new Error("not kept");
    expect(retired.organisationId).toBe(`${giaVien}.c`);
    expect(await followNumber(world.services, retired, mergedOn)).toMatchObject({ number: "+842250000602" });
  });

  it("who was on duty answers for the new ward, and where the old one was agreed as neighbour", async () => {
    const night = new Date("2026-12-03T03:00:00+07:00");
    const [own] = await whoAnswers(world.services, line(leChan), night);
    expect(own).toMatchObject({ kind: "person", tier: "own", accountId: person });
    const [neighbour] = await whoAnswers(world.services, line(anBien), night);
    expect(neighbour).toMatchObject({ kind: "person", tier: "neighbour", accountId: person });
  });
});
