import { describe, expect, it } from "vitest";
import { listProcedures } from "#features/procedures";
import { readShippedJson } from "#platform/shipped-data";
import { official, officeFounding, openOffice } from "#test/office";
import { reckonFees } from "./reckon-fees.ts";
import { shippedFeeRules } from "./shipped-fees.ts";
import { inMemory } from "#test/databases";

const opened = await inMemory.open(officeFounding);
const office = await openOffice(opened, new Date("2026-11-16T09:00:00+07:00"));
const procedures = await listProcedures(office.acting(official("receiver", "11329.c")));
await opened.close();
const rules = shippedFeeRules(procedures);
const charged = procedures.flatMap((procedure) =>
  procedure.cases.filter(({ fees }) => fees && fees.length > 0).map((each) => ({ procedure, each })),
);

describe("the shipped fees", () => {
  it("have an id each", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it("name only procedures of the catalogue: a wrong code would charge nobody", () => {
    const known = new Set(procedures.map(({ code }) => code));
    const named = readShippedJson<{ amounts: { procedures: string[] }[] }>("fees/national.json").amounts;
    expect(named.flatMap((each) => each.procedures).filter((code) => !known.has(code))).toEqual([]);
  });

  it("charge every procedure whose record states a fee, and in no channel nothing", () => {
    expect(charged.length).toBeGreaterThan(20);
    for (const { procedure, each } of charged)
      for (const channel of procedure.channels) {
        const facts = {
          procedureCode: procedure.code,
          caseId: each.id,
          channel,
          on: "2027-01-04",
          copies: 1,
          pages: 1,
        };
        expect(reckonFees(rules, facts).totalDong, `${procedure.code} by ${channel}`).toBeGreaterThan(0);
      }
  });

  it("begin, page by page or case by case, with the amount of the record", () => {
    for (const { procedure, each } of charged) {
      const [first] = each.fees ?? [];
      const channel = first?.channels?.[0] ?? procedure.channels[0] ?? "counter";
      const facts = { procedureCode: procedure.code, caseId: each.id, channel, on: "2027-01-04", copies: 1, pages: 1 };
      expect(reckonFees(rules, facts).totalDong, procedure.code).toBe(first?.amountDong);
    }
  });

  it("charge nothing where the record says free", () => {
    const free = procedures.filter(({ cases }) => cases.every(({ fees }) => fees?.length === 0));
    const codes = new Set(free.map(({ code }) => code));
    expect(rules.filter((rule) => rule.sort === "amount" && codes.has(rule.procedureCode))).toEqual([]);
  });

  it("halve the ID card until the last day of 2026 and not a day longer (64/2025/TT-BTC)", () => {
    const at = (on: string) =>
      reckonFees(rules, { procedureCode: "1.014063", caseId: "standard", channel: "counter", on, copies: 1, pages: 1 });
    expect([at("2026-12-31").totalDong, at("2027-01-01").totalDong]).toEqual([25_000, 50_000]);
  });
});
