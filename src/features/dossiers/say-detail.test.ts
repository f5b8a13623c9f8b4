import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "#platform/database/open-database";
import { createSpeaker } from "#platform/http/speak";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossiers } from "./index.ts";
import { inMemory } from "#test/databases";

describe("a refusal told to a machine", () => {
  let opened: OpenDatabase;
  let office: Office;
  beforeAll(async () => {
    opened = await inMemory.open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
  });
  afterAll(() => opened.close());

  const speaker = createSpeaker([dossiers]);
  const told = async (code: string, detail: Record<string, string | number>, locale: "vi" | "en" = "vi") =>
    speaker.say(
      await speaker.inWords(office.acting(official("receiver", "11329.c")), { code, detail }, locale),
      locale,
    );

  it("names offices, statuses and moments as a page would", async () => {
    expect(await told("dossier.not_your_turn", { holder: "11329.u" })).toContain("Ủy ban nhân dân phường Ngô Quyền");
    expect(await told("dossier.not_your_turn", { holder: "11329.u" }, "en")).toContain("People's Committee of");
    expect(await told("dossier.not_now", { status: 5 })).toMatch(/“\p{L}/u);
    const returned = await told("dossier.already_returned", { at: "2026-11-16T03:00:00.000Z" });
    expect(returned).toContain("16/11");
    expect(returned).not.toContain("Z");
  });

  it("leaves what is no id as it is", async () => {
    expect(await told("dossier.unknown", { code: "H24-261116-0001" })).toContain("H24-261116-0001");
    expect(await told("dossier.unknown_office", { organisation: "99999.c" })).toContain("99999.c");
  });
});
