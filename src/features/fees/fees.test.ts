import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import type { OpenDatabase } from "#platform/database/open-database";
import { grantRelief, reckonDossierFee, setAmount } from "#features/fees";

const administrator = {
  ...official("administrator", ""),
  posts: [{ role: "administrator", provinceCode: "31" }],
} as const;
const business = "1.001612";
const resolution = {
  provinceCode: "31",
  procedureCode: business,
  name: "Lệ phí đăng ký hộ kinh doanh",
  kind: "fee",
  per: "case",
  dong: "100.000",
  validFrom: "2026-12-01",
  instrument: "Nghị quyết mẫu 07/2026/NQ-HĐND",
};

describe.each(databases)("rules of a province on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;
  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T09:00:00+07:00"));
  });
  afterAll(() => opened.close());

  const cost = async (provinceCode: string, on: string, more: object = {}) => {
    const asked = {
      provinceCode,
      procedureCode: business,
      caseId: "standard",
      channel: "counter",
      on,
      ...more,
    } as const;
    const fee = await reckonDossierFee(office.acting(administrator), asked);
    return fee.ok ? fee.value.totalDong : fee.refusal.code;
  };
  const refused = (code: string) => ({ kind: "refused", refusal: { code } });

  it("are refused beside an amount that is charged already: nobody pays twice by accident", async () => {
    expect(await office.run(administrator, setAmount, resolution)).toMatchObject(refused("fees.overlaps"));
  });

  it("replace the country's amount in their province from their first day, and nowhere else", async () => {
    const outcome = await office.run(administrator, setAmount, { ...resolution, replaces: [`${business}-case`] });
    expect(outcome).toMatchObject({ kind: "done", value: { provinceCode: "31" } });
    expect([await cost("31", "2026-11-30"), await cost("31", "2026-12-01"), await cost("22", "2026-12-01")]).toEqual([
      150_000, 100_000, 150_000,
    ]);
  });

  it("replace only what counts: the same amount is not replaced a second time", async () => {
    const again = { ...resolution, replaces: [`${business}-case`] };
    expect(await office.run(administrator, setAmount, again)).toMatchObject(refused("fees.unknown_rule"));
  });

  it("are refused when a later amount, already on record, would be charged beside them", async () => {
    const meanwhile = { ...resolution, validFrom: "2026-11-20", validTo: "2026-12-01", replaces: [`${business}-case`] };
    expect(await office.run(administrator, setAmount, meanwhile)).toMatchObject(refused("fees.overlaps"));
  });

  it("make online submission free until the last day of the resolution", async () => {
    const free = { provinceCode: "31", name: "0 đồng trực tuyến", channels: ["portal"], percentOff: "100", validFrom: "2026-01-01", validTo: "2026-12-15", instrument: "NQ mẫu 1", procedureCodes: [business] }; // prettier-ignore
    expect(await office.run(administrator, grantRelief, free)).toMatchObject({ kind: "done" });
    const online = { channel: "portal" };
    expect([await cost("31", "2026-12-15", online), await cost("31", "2026-12-16", online)]).toEqual([0, 100_000]);
    expect(await cost("31", "2026-12-15")).toBe(100_000);
  });

  it("are refused when they end before they begin, or name what does not exist", async () => {
    const backwards = { ...resolution, procedureCode: "2.000635", validTo: "2026-11-30" };
    expect(await office.run(administrator, setAmount, backwards)).toMatchObject(refused("fees.ends_before_it_begins"));
    const nowhere = { ...resolution, procedureCode: "9.999999" };
    expect(await office.run(administrator, setAmount, nowhere)).toMatchObject(refused("fees.unknown_procedure"));
    const strange = { ...resolution, caseId: "nowhere" };
    expect(await office.run(administrator, setAmount, strange)).toMatchObject(refused("fees.unknown_case"));
    const tier = { ...resolution, laterFrom: "3", laterDong: "1000" };
    expect(await office.run(administrator, setAmount, tier)).toMatchObject(refused("fees.tiers_out_of_order"));
  });

  it("an exemption needs a paper that proves it", async () => {
    const copies = { procedureCode: "2.000635", exemption: "poor" };
    expect(await cost("31", "2026-11-16", copies)).toBe("fees.proof_missing");
    expect(await cost("31", "2026-11-16", { ...copies, proof: "Giấy chứng nhận hộ nghèo số 12" })).toBe(0);
    expect(await cost("31", "2026-11-16", { ...copies, exemption: "friend" })).toBe("fees.unknown_exemption");
  });
});
