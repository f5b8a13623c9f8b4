import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, presentRegister, receiveDossier, type ActOutput, type RegisterEntry } from "../index.ts";
import { listRegister } from "./register-store.ts";

const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");
const local = (text: string): Date => new Date(`${text}:00+07:00`);
const yearsEnd = {
  provinceCode: "31",
  centre: "11329.c",
  from: local("2026-12-30T00:00"),
  to: local("2027-01-09T00:00"),
};

describe.each(databases)("a centre's register on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  const codes: string[] = [];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, local("2026-12-30T08:00"));
    const components = (await findProcedure(office.acting(counter), "1.004873"))?.cases[0]?.components ?? [];
    const papers = components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 }));
    const owner = { name: "Nguyễn Văn Mẫu", phone: "0912345678", address: "12 phố Mẫu, phường Ngô Quyền" };
    for (const day of ["2026-12-30T08:00", "2026-12-31T09:00", "2027-01-04T08:00", "2027-01-05T08:00"]) {
      office.clock.set(local(day));
      const outcome = await office.run(counter, receiveDossier, {
        procedureCode: "1.004873",
        owner,
        centre: "11329.c",
        papers,
        sets: 2,
      });
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      codes.push(outcome.value.code);
    }
  });
  afterAll(() => opened.close());

  const act = async (actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<void> => {
    const outcome = await office.run<never, ActOutput>(actor, dossierActs[verb] as never, input as never);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  };
  async function read(period: typeof yearsEnd): Promise<RegisterEntry[]> {
    const entries: RegisterEntry[] = [];
    for await (const page of presentRegister(office.acting(counter), period)) entries.push(...page);
    return entries;
  }

  it("holds what came in the period, in the order in which it came, and numbers each year from one", async () => {
    const entries = await read(yearsEnd);
    expect(entries.map(({ code, sequence }) => [code, sequence])).toEqual(
      codes.map((code, index) => [code, [1, 2, 1, 2][index]]),
    );
    expect(entries[0]).toMatchObject({
      procedureCode: "1.004873",
      procedureName: expect.stringContaining("tình trạng hôn nhân"),
      sets: 2,
      owner: "Nguyễn Văn Mẫu",
      phone: "0912345678",
      competentAgency: "Ủy ban nhân dân phường Ngô Quyền",
      returnMethod: "",
      returnedAt: undefined,
    });
  });

  it("gives a dossier the same number whatever part of the book is read", async () => {
    const part = await read({ ...yearsEnd, from: local("2027-01-05T00:00") });
    expect(part.map(({ code, sequence }) => [code, sequence])).toEqual([[codes[3], 2]]);
  });

  it("misses none and repeats none from page to page", async () => {
    const first = await listRegister(opened.db, yearsEnd, { after: undefined, limit: 3 });
    const last = first.at(-1);
    const after = last && { submittedAt: last.submittedAt, code: last.head.code };
    const second = await listRegister(opened.db, yearsEnd, { after, limit: 3 });
    expect([...first, ...second].map(({ head }) => head.code)).toEqual(codes);
  });

  it("says when the result was returned, how, and who signed for it", async () => {
    const code = codes[2] ?? "";
    await act(counter, "forward", { code });
    await act(specialist, "decide", { code, outcome: "approve" });
    await act(leader, "sign", { code });
    await act(specialist, "finish", { code });
    await act(counter, "return", { code, receivedBy: "Trần Thị Mẫu" });
    const entry = (await read(yearsEnd)).find((each) => each.code === code);
    expect(entry).toMatchObject({ returnMethod: "Trực tiếp", signedBy: "Trần Thị Mẫu", note: "" });
    expect(entry?.returnedAt).toEqual(local("2027-01-05T08:00"));
  });

  it("knows nothing of other centres", async () => {
    expect(await read({ ...yearsEnd, centre: "11407.c" })).toEqual([]);
  });
});
