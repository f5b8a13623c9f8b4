import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { receiveDossier } from "../acts/receive-dossier.ts";
import { searchDossiers } from "./search-dossiers.ts";

const counter = official("receiver", "11329.c");

describe.each(databases)("searching dossiers on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let papers: readonly object[];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
    const components = (await findProcedure(office.acting(counter), "1.004873"))?.cases[0]?.components ?? [];
    papers = components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
  });
  afterAll(() => opened.close());

  async function receive(name: string, at = "11329.c", competentUnitCode?: string): Promise<string> {
    const input = { procedureCode: "1.004873", centre: at, owner: { name }, papers, competentUnitCode };
    const outcome = await office.run(official("receiver", at), receiveDossier, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value.code;
  }
  const codes = async (actor: Actor, typed: string): Promise<string[]> =>
    (await searchDossiers(office.acting(actor), typed)).map((row) => row.head.code);

  it("finds a name as written and by the given name, among the offices one serves, however common it is", async () => {
    await Promise.all(Array.from({ length: 60 }, () => receive("Nguyễn Văn Mẫu")));
    const rare = await receive("Trần Thị Mẫu Zung");
    expect(await codes(counter, "tran thi mau zung")).toEqual([rare]);
    expect(await codes(counter, "Zung mẫu")).toEqual([rare]);
    expect(await codes(official("specialist", "11329.u"), "zung")).toEqual([rare]);
    expect(await codes(official("receiver", "31.c"), "zung")).toEqual([]);
    expect((await codes(counter, "nguyen van mau")).length).toBe(50);
    expect(await codes(counter, "%")).toEqual([]);
    expect(await codes(counter, rare.toLowerCase())).toEqual([rare]);
  });

  it("finds by name what another centre received for this unit, and nothing that is a neighbour's", async () => {
    const own = await receive("Phạm Mẫu Quế");
    const received = await receive("Phạm Mẫu Quỳnh", "11383.c", "11329");
    const neighbours = await receive("Phạm Mẫu Quyên", "11383.c");
    const atCounter = official("receiver", "11329.c");
    const deciding = official("specialist", "11329.u");
    expect((await codes(deciding, "pham mau qu")).toSorted()).toEqual([own, received].toSorted());
    expect(await codes(deciding, "quynh mau")).toEqual([received]);
    expect(await codes(atCounter, "pham mau qu")).toEqual([own]);
    expect((await codes(official("receiver", "11383.c"), "pham mau qu")).toSorted()).toEqual(
      [received, neighbours].toSorted(),
    );
    const { posts, ...supervisor } = official("supervisor", "31.c");
    const overAll = { ...supervisor, posts: posts.map(({ role, provinceCode }) => ({ role, provinceCode })) };
    expect((await codes(overAll, "pham mau qu")).toSorted()).toEqual([own, received, neighbours].toSorted());
    expect((await codes(overAll, "nguyen van mau")).length).toBe(50);
    const otherProvince = {
      ...overAll,
      provinceCode: "22",
      posts: [{ role: "supervisor", provinceCode: "22" } as const],
    };
    expect(await codes(otherProvince, "pham mau qu")).toEqual([]);
  });
});
