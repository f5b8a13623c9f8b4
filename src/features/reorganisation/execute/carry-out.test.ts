import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  dossierActs,
  findByCode,
  presentTracking,
  receiveDossier,
  verifyLedger,
  type ActOutput,
} from "#features/dossiers";
import { backdateCatalogue, findProcedure } from "#features/procedures";
import {
  findUnit,
  keepDraft,
  moveChange,
  openFormerOffices,
  putIntoForce,
  shippedChange,
  type ShippedChangeDay,
  type UnitChange,
} from "#features/units";
import type { Actor, Official } from "#core/access/actor";
import type { Outcome } from "#platform/command/outcome";
import { createSurfaces } from "#surfaces/create-surfaces";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { features } from "../../../features.ts";
import { carryOutDueChanges } from "./carry-out-due.ts";

type Named = { readonly dossiers: readonly { readonly code: string }[] };

const inJune = new Date("2025-06-27T08:30:00+07:00");
const owner = { name: "Nguyễn Văn Mẫu", personalId: "031199900123", phone: "0912 345 678", address: "Tổ 3, Máy Chai" };
const system: Actor = { kind: "system", name: "test" };

const done = <Output>(outcome: Outcome<Output>): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe.each(databases)("the reform of 1 July 2025 on $name", ({ open }) => {
  let world: World;
  let receiver: Official;
  let specialist: Official;
  let inHaiDuong: Official;
  let papers: object[];

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding), startAt: inJune });
    await openFormerOffices(world.services);
    await backdateCatalogue(world.services, "2025-01-01");
    const posts = [
      { role: "receiver", provinceCode: "31", organisationId: "2004-11329.c" },
      { role: "specialist", provinceCode: "31", organisationId: "2004-11329.u" },
      // Hải Dương, which went into Hải Phòng: its province ends too.
      { role: "receiver", provinceCode: "30", organisationId: "2004-10507.c" },
    ] as const;
    [receiver, specialist, inHaiDuong] = (await world.employ(posts)) as [Official, Official, Official];
    const procedure = await findProcedure(world.services, "1.004873", "2025-06-27");
    papers = (procedure?.cases[0]?.components ?? []).map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
  });
  afterAll(() => world.close());

  const receive = async (actor: Official, centre: string): Promise<ActOutput> =>
    done(await world.run(actor, receiveDossier, { procedureCode: "1.004873", owner, centre, papers }));
  const act = (actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<Outcome<ActOutput>> =>
    world.run(actor, dossierActs[verb] as never, input) as Promise<Outcome<ActOutput>>;
  const find = async (code: string) => {
    const dossier = await findByCode(world.services, code);
    if (!dossier) throw new Error(`There is no ${code}.`);
    return dossier;
  };
  const reform = async (on: ShippedChangeDay): Promise<void> => {
    const change = await shippedChange(world.services, on);
    await keepDraft(world.services.db, change, { version: 0, at: world.clock.now(), actor: "test" });
    await moveChange(world.services.db, change, {
      from: ["draft"],
      to: "scheduled",
      at: world.clock.now(),
      actor: "test",
    });
    await carryOutDueChanges(world.acting(system), { features });
  };

  it("leads open dossiers on with clock, code and receipt, and leaves finished ones in their books", async () => {
    const one = await receive(receiver, "2004-11329.c");
    const forwarded = await receive(receiver, "2004-11329.c");
    done(await act(receiver, "forward", { code: forwarded.code }));
    const ended = await receive(receiver, "2004-11329.c");
    done(await act(receiver, "withdraw", { code: ended.code, reason: "Không còn nhu cầu" }));
    const elsewhere = await receive(inHaiDuong, "2004-10507.c");
    const before = await find(one.code);
    const elsewhereBefore = await find(elsewhere.code);
    expect(before.head.receivedByOrganisation).toBe("2004-11329.c");
    expect(elsewhereBefore.head.provinceCode).toBe("30");

    world.clock.set(new Date("2025-07-01T00:00:05+07:00"));
    await reform("2025-07-01");

    const after = await find(one.code);
    expect(after.head.receivedByOrganisation).toBe("11329.c");
    expect(after.head.competentOrganisation).toBe("11329.u");
    expect(after.head.opened).toEqual({
      provinceCode: "31",
      receivedByOrganisation: "2004-11329.c",
      competentOrganisation: "2004-11329.u",
    });
    expect(after.state.dueAt).toBe(before.state.dueAt);
    expect(after.state.clock).toEqual(before.state.clock);
    expect(after.version).toBe(before.version + 1);
    expect((await find(ended.code)).head.receivedByOrganisation).toBe("2004-11329.c");
    const moved = await find(elsewhere.code);
    expect(moved.head.provinceCode).toBe("31");
    expect(moved.head.opened?.provinceCode).toBe("30");
    expect(moved.state.dueAt).toBe(elsewhereBefore.state.dueAt);
    const ledger = await verifyLedger(world.services);
    expect(ledger.broken).toEqual([]);
    expect(ledger.dossiers).toBe(4);

    const tracking = await presentTracking(world.services, after);
    expect(tracking.transfers).toMatchObject([
      { from: { name: { vi: "Bộ phận Tiếp nhận và Trả kết quả phường Máy Chai" } }, to: { id: "11329.c" } },
    ]);
    expect((await presentTracking(world.services, await find(ended.code))).answersNow?.id).toBe("11329.c");

    // The specialist's post went along: the dossier that waited for a decision is decided in the new ward.
    const [again] = await world.employ([{ role: "specialist", provinceCode: "31", organisationId: "11329.u" }]);
    expect(again).toBeDefined();
    const identified: Official = {
      ...specialist,
      posts: [{ role: "specialist", provinceCode: "31", organisationId: "11329.u" }],
    };
    done(await act(identified, "decide", { code: forwarded.code, outcome: "approve" }));
  }, 240_000);

  it("does nothing when it is carried out again", async () => {
    const before = await verifyLedger(world.services);
    await carryOutDueChanges(world.acting(system), { features });
    await moveChange(
      world.services.db,
      { provinceCode: "00", id: "2025-07-01" },
      {
        from: ["done"],
        to: "running",
        at: world.clock.now(),
        actor: "test",
      },
    );
    await carryOutDueChanges(world.acting(system), { features });
    expect(await verifyLedger(world.services)).toEqual(before);
  });

  it("divides a ward by the addresses and by hand, and leads everything back when that is undone", async () => {
    world.clock.set(new Date("2025-08-04T08:00:00+07:00"));
    const [counter] = (await world.employ([{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }])) as [
      Official,
    ];
    const living = async (address: string): Promise<string> => {
      const input = { procedureCode: "1.004873", owner: { ...owner, address }, centre: "11329.c", papers };
      return done(await world.run(counter, receiveDossier, input)).code;
    };
    const west = await living("12 Lê Lai, tổ dân phố Tây, Ngô Quyền");
    const east = await living("Tổ dân phố Đông 2");
    const sorted = await living("Không rõ");
    const { db } = world.services;
    const ward = (code: string, name: string, nameEn: string) =>
      ({ code, level: "commune", type: "ward", name, nameEn, provinceCode: "31" }) as const;
    const division: UnitChange = {
      id: "chia-thu",
      provinceCode: "31",
      kind: "divide",
      title: "Chia phường Ngô Quyền (mẫu)",
      instrument: "01/NQ-HĐND",
      on: "2025-08-05",
      units: [ward("11329", "Ngô Quyền", "Ngo Quyen"), ward("99901", "Ngô Quyền Đông", "Ngo Quyen Dong")],
      links: [
        { from: "11329", to: "11329", kind: "part", main: true, places: ["tổ dân phố Tây"] },
        { from: "11329", to: "99901", kind: "part", places: ["tổ dân phố Đông 2"] },
      ],
    };
    const carry = async (change: UnitChange): Promise<void> => {
      await keepDraft(db, change, { version: 0, at: world.clock.now(), actor: "test" });
      await moveChange(db, change, { from: ["draft"], to: "scheduled", at: world.clock.now(), actor: "test" });
      await carryOutDueChanges(world.acting(system), { features });
    };
    await carry(division);
    expect((await find(east)).head.receivedByOrganisation, "its day has not come").toBe("11329.c");
    await sql`insert into unit_change_sorting values ('31', 'chia-thu', ${sorted}, '99901', 'test', now())`.execute(db);
    world.clock.set(new Date("2025-08-05T00:00:03+07:00"));
    await carryOutDueChanges(world.acting(system), { features });
    const at = async (code: string): Promise<string> => (await find(code)).head.receivedByOrganisation;
    expect([await at(west), await at(east), await at(sorted)]).toEqual(["11329.c", "99901.c", "99901.c"]);
    expect((await find(west)).version).toBe(1);
    const app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
    const named = async (office: string): Promise<readonly string[]> => {
      const { token } = await world.signIn({ role: "receiver", provinceCode: "31", organisationId: office });
      const headers = { authorization: `Bearer ${token}` };
      const { dossiers } = (await app.inject({ url: "/api/v1/dossiers?q=nguyen%20van%20mau", headers })).json<Named>();
      return dossiers.map(({ code }) => code).toSorted();
    };
    expect(await named("99901.c")).toEqual([east, sorted].toSorted());
    expect(await named("11329.c")).toEqual(expect.arrayContaining([west, east, sorted]));
    const notices = await sql<{ n: number }>`
      select count(*)::int as n from outgoing_message where key like 'chia-thu:%'`.execute(db);
    expect(notices.rows[0]?.n, "one notice for one person, however many dossiers").toBe(1);

    world.clock.set(new Date("2025-09-01T08:00:00+07:00"));
    await carry({
      ...division,
      id: "chia-thu-huy",
      kind: "merge",
      title: "Hủy việc chia phường Ngô Quyền (mẫu)",
      on: "2025-09-01",
      undoes: "chia-thu",
      units: [ward("11329", "Ngô Quyền", "Ngo Quyen")],
      links: [
        { from: "11329", to: "11329", kind: "whole", main: true },
        { from: "99901", to: "11329", kind: "whole", main: true },
      ],
    });
    expect([await at(west), await at(east), await at(sorted)]).toEqual(["11329.c", "11329.c", "11329.c"]);
    expect((await find(east)).state.dueAt).not.toBeNull();
    expect((await findUnit(world.services, "99901"))?.code).toBeUndefined();
    expect((await verifyLedger(world.services)).broken).toEqual([]);
  }, 240_000);

  it("lets an official work on a dossier that the change has not come to, with the screen of before", async () => {
    world.clock.set(new Date("2025-10-01T08:00:00+07:00"));
    const [counter] = (await world.employ([{ role: "receiver", provinceCode: "31", organisationId: "10525.c" }])) as [
      Official,
    ];
    const { code, version } = await receive(counter, "10525.c");
    const { db } = world.services;
    const merger: UnitChange = {
      id: "nhap-thu",
      provinceCode: "31",
      kind: "merge",
      title: "Nhập phường (mẫu)",
      instrument: "02/NQ-HĐND",
      on: "2025-10-01",
      units: [],
      links: [
        { from: "10525", to: "11329", kind: "whole", main: true },
        { from: "11329", to: "11329", kind: "whole", main: true },
      ],
    };
    await keepDraft(db, merger, { version: 0, at: world.clock.now(), actor: "test" });
    await moveChange(db, merger, { from: ["draft"], to: "running", at: world.clock.now(), actor: "test" });
    await db.transaction().execute((tx) => putIntoForce(tx, merger));
    world.services.memory.forget("");
    const moved: Official = {
      ...counter,
      posts: [{ role: "receiver", provinceCode: "31", organisationId: "11329.c" }],
    };
    done(await act(moved, "forward", { code, version }));
    const dossier = await find(code);
    expect(dossier.head.competentOrganisation).toBe("11329.u");
    expect(dossier.version).toBe(3);
  });
});
