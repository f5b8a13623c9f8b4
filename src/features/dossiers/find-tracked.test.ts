import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { findProcedure } from "#features/procedures";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { findTrackedByCode } from "./find-tracked.ts";
import { receiveDossier } from "./index.ts";

const counter = official("receiver", "11329.c");
const procedureCode = "1.004873";
const howMany = 40;

describe.each(databases)("dossiers that many follow at the same moment on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  const codes: string[] = [];

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
    const found = await findProcedure(office.acting(counter), procedureCode);
    const papers = (found?.cases[0]?.components ?? []).map(({ id }) => ({ componentId: id, kind: "form", copies: 1 }));
    for (let turn = 0; turn < howMany; turn += 1) {
      const owner = { name: `Nguyễn Mẫu ${turn}`, personalId: "031199900123", phone: "0912 345 678" };
      const outcome = await office.run(counter, receiveDossier, { procedureCode, owner, centre: "11329.c", papers });
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      codes.push(outcome.value.code);
    }
  });
  afterAll(() => opened.close());

  it("are each found for whoever asked: nobody sees another's, and an unknown code is nobody's", async () => {
    const unknown = codes[0]?.replace(/-\d+$/, "-9999") ?? "";
    const asked = codes.toReversed().flatMap((code, index) => (index % 7 === 0 ? [unknown, code, code] : [code]));
    const found = await Promise.all(asked.map((code) => findTrackedByCode(office.acting(counter), code)));
    expect(found.map((tracked) => tracked?.dossier.head.owner.name)).toEqual(
      asked.map((code) => (code === unknown ? undefined : `Nguyễn Mẫu ${codes.indexOf(code)}`)),
    );
    expect(found.filter(Boolean).every((tracked) => tracked?.acts[0]?.kind === "receive")).toBe(true);
  });
});
