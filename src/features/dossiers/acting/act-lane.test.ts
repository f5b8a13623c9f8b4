import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, openOffice, type Office } from "#test/office";
import { dossierActs, receiveDossier, verifyLedger } from "../index.ts";

const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");

describe.each(databases)("acts that arrive together on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  let codes: readonly string[];

  beforeAll(async () => {
    opened = await open();
    office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
    const papers = ((await findProcedure(office.acting(counter), "1.004873"))?.cases[0]?.components ?? []).map(
      (each) => ({
        componentId: each.id,
        kind: each.kind,
        copies: 1,
      }),
    );
    const owner = { name: "Nguyễn Văn Mẫu", phone: "0900012345" };
    const input = { procedureCode: "1.004873", centre: "11329.c", owner, papers };
    const received = await Promise.all(Array.from({ length: 40 }, () => office.run(counter, receiveDossier, input)));
    codes = received.map((each) => (each.kind === "done" ? each.value.code : ""));
  });
  afterAll(() => opened.close());

  it("are each done, each once, whatever the others meet", async () => {
    const forward = (code: string, key: string) => office.run(counter, dossierActs.forward, { code }, key);
    const outcomes = await Promise.all([
      ...codes.map((code, at) => forward(code, `forward-${at}`)),
      // The same requests again, in the middle of the rush: each takes a key that is taken already.
      ...codes.slice(0, 10).map((code, at) => forward(code, `forward-${at}`)),
      // Somebody else does the same act a moment later, and a dossier that is none.
      ...codes.slice(10, 20).map((code, at) => forward(code, `later-${at}`)),
      forward("H24.066-261116-9999", "none"),
    ]);
    expect(outcomes.slice(0, 50).map((each) => each.kind)).toEqual(Array.from({ length: 50 }, () => "done"));
    expect(outcomes.slice(50).map((each) => each.kind)).toEqual(Array.from({ length: 11 }, () => "refused"));
    const report = await verifyLedger({ db: opened.db });
    expect(report).toMatchObject({ dossiers: 40, acts: 80, broken: [] });
  });

  it("tell each person who waits, once", async () => {
    const supplement = { reason: "Tờ khai chưa ký", wanted: ["Tờ khai có chữ ký"] };
    const asked = await Promise.all(
      codes.map((code) => office.run(specialist, dossierActs["request-supplement"], { code, ...supplement })),
    );
    expect(asked.every((each) => each.kind === "done")).toBe(true);
    const tables = opened.db.withTables<{ outgoing_message: { key: string } }>();
    const told = await tables.selectFrom("outgoing_message").select("key").execute();
    expect(
      told
        .map(({ key }) => key)
        .filter((key) => key.endsWith(":3"))
        .sort(),
    ).toEqual(codes.map((code) => `${code}:3`).sort());
  });
});
