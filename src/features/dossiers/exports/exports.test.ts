import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maskPersonalId } from "#core/text/mask";
import { openConsole, owner, type StaffedConsole } from "#test/staffed-console";
import { readExports, type ExportEntry } from "./export-store.ts";

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(() => office.close());

// The clock of these tests stands still: the exports of one list are told apart by their lists, not by their times.
const recorded = async (list: string): Promise<ExportEntry[]> =>
  (await readExports(office.world.services.db, { provinceCode: "31", limit: 100, offset: 0 })).filter(
    (entry) => entry.list === list,
  );

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, "").split("\r\n").filter(Boolean); // prettier-ignore

describe("a list as a file", () => {
  it("holds exactly the dossiers of the list on the screen, numbers masked as there", async () => {
    const { code } = await office.receive();
    const file = await office.visit("counter").open("/can-bo?tai=csv");
    const lines = linesOf(file.html);
    expect(lines[0]).toContain("Mã hồ sơ,Thủ tục,Chủ hồ sơ");
    const mine = lines.find((line) => line.startsWith(code));
    expect(mine).toContain(owner.name);
    expect(mine).toContain(maskPersonalId(owner.personalId));
    expect(file.html).not.toContain(owner.personalId);
    expect((await office.visit("elsewhere").open("/can-bo?tai=csv")).html).not.toContain(code);
  });

  it.each([
    "",
    "/tim?q=nguyen",
    "/cho-bo-sung",
    "/dang-luan-chuyen",
    "/truc-tuyen",
    "/cho-tra",
    "/qua-han",
    "/sap-den-han",
  ])("is offered at %s in both formats where the list has lines", async (path) => {
    await office.receive();
    const { html } = await office.visit("counter").open(`/can-bo${path}`);
    for (const format of ["xlsx", "csv"]) {
      const offered = html.includes(`tai=${format}"`);
      expect(offered).toBe(html.includes('class="who"'));
      const file = await office.visit("counter").open(`/can-bo${path}${path.includes("?") ? "&" : "?"}tai=${format}`);
      expect(file.status).toBe(200);
    }
  });

  it("does not happen unrecorded: who, which list, how many rows", async () => {
    await office.receive();
    const lines = linesOf((await office.visit("counter").open("/can-bo?tai=csv")).html);
    expect(await recorded("work")).toContainEqual({
      exportedAt: expect.any(Date),
      accountId: office.who("counter").official.accountId,
      list: "work",
      address: "/can-bo?tai=csv",
      format: "csv",
      rowsSent: lines.length - 1,
      whole: true,
    });
  });

  it("records that somebody searched, not for whom", async () => {
    await office.receive();
    await office.visit("counter").open(`/can-bo/tim?q=${owner.personalId}&tai=csv`);
    const entries = await recorded("search");
    expect(entries.at(-1)).toMatchObject({ address: "/can-bo/tim", rowsSent: expect.any(Number) });
    expect(JSON.stringify(entries)).not.toContain(owner.personalId);
  });
});
