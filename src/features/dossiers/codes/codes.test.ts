import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { compareDossierCodes } from "#core/text/dossier-code";
import { findProcedure } from "#features/procedures";
import { addAgencyCode, closeAgencyCode } from "#features/units";
import type { Reading } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { receiveDossier } from "../acts/receive-dossier.ts";
import { findByCode } from "../dossier-queries.ts";
import { searchDossiers } from "../lists/search-dossiers.ts";
import { reserveNumbers, upsertCodePattern } from "./dossier-code-store.ts";
import { findCodes } from "./find-codes.ts";
import { listCodePatterns } from "./list-code-patterns.ts";
import { nextDossierCode } from "./next-dossier-code.ts";
import { setCodePattern } from "./set-code-pattern.ts";

const counter = official("receiver", "11329.c");
const administrator: Actor = { ...counter, posts: [{ role: "administrator", provinceCode: "31" }] };

describe.each(databases)("dossier codes on $name", ({ open }) => {
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

  /** Another process on the same database: nothing in common but what is written. */
  const server = (): Reading => ({ db: opened.db, memory: createMemory() });
  const key = (day: string, agencyCode = "H24.900") => ({ provinceCode: "31", agencyCode, day });
  async function receive(centre = "11329.c"): Promise<string> {
    const who = official("receiver", centre);
    const input = { procedureCode: "1.004873", centre, owner: { name: "Nguyễn Văn Mẫu" }, papers };
    const outcome = await office.run(who, receiveDossier, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value.code;
  }

  it("are given once each, however many servers and whatever day each of them believes it is", async () => {
    const servers = [server(), server(), server()];
    const days = ["2026-12-31", "2027-01-01"];
    const wanted = Array.from({ length: 600 }, (_, n) => ({ on: days[n % 2] ?? "", from: servers[n % 3] ?? server() }));
    const codes = await Promise.all(
      wanted.map(async ({ on, from }) => ({ on, code: await nextDossierCode(from, key(on)) })),
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(600);
    // Blocks reserved before midnight stay with their day: number and date belong together.
    for (const { on, code } of codes) expect(code).toContain(`-${on.replaceAll("-", "").slice(2)}-`);
  });

  it("are not given again after a restart: numbers reserved and lost leave a gap", async () => {
    const before = server();
    const first = await Promise.all(Array.from({ length: 40 }, () => nextDossierCode(before, key("2027-02-01"))));
    const after = await nextDossierCode(server(), key("2027-02-01"));
    expect(first).not.toContain(after);
    expect(first.every((code) => compareDossierCodes(code, after) < 0)).toBe(true);
  });

  it("are unique as whole strings through any mixture of servers, days, agencies and patterns", async () => {
    let round = 0;
    const day = fc.integer({ min: 1, max: 3 }).map((n) => `2028-01-0${n}`);
    const agency = fc.constantFrom("H24.901", "H24.90", "H24.902");
    const call = fc.record({ server: fc.integer({ min: 0, max: 2 }), day, agency });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 4, max: 9 }),
        async (calls, digits) => {
          const servers = [server(), server(), server()];
          const pattern = round % 2 ? `{agency}-{yyyyMMdd}-{n:${digits}}` : `{agency}-{yyMMdd}-{n:${digits}}`;
          await upsertCodePattern(opened.db, {
            provinceCode: "31",
            agencyCode: "H24.901",
            pattern,
            validFrom: "2028-01-02",
          });
          round += 1;
          const codes = await Promise.all(
            calls.map((each) => nextDossierCode(servers[each.server] ?? server(), key(each.day, each.agency))),
          );
          for (const code of codes) expect(given.has(code), code).toBe(false);
          for (const code of codes) given.add(code);
          expect(new Set(codes).size).toBe(codes.length);
        },
      ),
      { numRuns: 15 },
    );
  });
  const given = new Set<string>();

  it("of a reception carry the local day of the act, to the last moment of it", async () => {
    office.clock.set(new Date("2026-11-17T23:59:59.999+07:00"));
    const late = [receive(), receive(), receive()];
    office.clock.set(new Date("2026-11-18T00:00:00.000+07:00"));
    const early = [receive(), receive()];
    const codes = [...(await Promise.all(late)), ...(await Promise.all(early))];
    expect(codes.map((code) => code.split("-")[1])).toEqual(["261117", "261117", "261117", "261118", "261118"]);
    expect(new Set(codes).size).toBe(5);
  });

  it("grow by a digit after the last number of the day, and are found and stand in order", async () => {
    office.clock.set(new Date("2026-11-19T16:00:00+07:00"));
    const [agencyCode = ""] = (await receive()).split("-");
    await reserveNumbers(opened.db, key("2026-11-19", agencyCode), 9_996);
    const codes = [await receive(), await receive(), await receive(), await receive()];
    expect(codes.map((code) => code.split("-")[2])).toEqual(["9998", "9999", "10000", "10001"]);
    expect(codes.toSorted(compareDossierCodes)).toEqual(codes);
    for (const code of codes) {
      expect((await searchDossiers(office.acting(counter), code)).map((row) => row.head.code)).toEqual([code]);
      expect((await findCodes(server(), code.replaceAll("-", " ").toLowerCase())).map((each) => each.code)).toEqual([
        code,
      ]);
    }
  });

  it("are found however they are typed, by search, tracking and without the agency at the office's own counter", async () => {
    office.clock.set(new Date("2026-11-20T08:00:00+07:00"));
    const code = await receive();
    const number = Number(code.split("-")[2]);
    const [agency = ""] = code.split("-");
    for (const typed of [
      code.replaceAll("-", ""),
      `${agency.replace(".0", ".")} 261120 ${number}`,
      `https://x.vn/theo-doi/${code}`,
    ]) {
      expect(
        (await findCodes(server(), typed)).map((each) => each.code),
        typed,
      ).toEqual([code]);
      expect((await findByCode(server(), typed))?.head.code, typed).toBe(code);
    }
    const found = await searchDossiers(office.acting(counter), `261120-${number}`);
    expect(found.map((row) => row.head.code)).toEqual([code]);
    expect(await findCodes(server(), `261120-${number}`)).toEqual([]);
  });

  it("offer a choice where what was typed may mean several, and never guess", async () => {
    // A new day: both centres begin with the same number.
    office.clock.set(new Date("2026-11-21T08:00:00+07:00"));
    const codes = [await receive("11329.c"), await receive("11359.c")];
    const bare = codes[0]?.split("-").slice(1).join(" ") ?? "";
    const meant = async (offices?: readonly string[]) =>
      (await findCodes(server(), bare, { provinceCode: "31", offices })).map((each) => each.code);
    expect(await meant()).toEqual([...codes].sort());
    expect(await meant(["11359.c"])).toEqual([codes[1]]);
  });

  it("follow the register from its day on; what was given under the code before is still found", async () => {
    office.clock.set(new Date("2026-11-23T08:00:00+07:00"));
    const before = await receive("10543.c");
    const add = {
      provinceCode: "31",
      organisationId: "10543.c",
      code: "H24.555",
      validFrom: "2026-11-24",
      instrument: "QĐ 5",
    };
    expect((await office.run(administrator, addAgencyCode, add)).kind).toBe("done");
    expect((await receive("10543.c")).split("-")[0]).toBe(before.split("-")[0]);
    office.clock.set(new Date("2026-11-24T08:00:00+07:00"));
    const registered = await receive("10543.c");
    expect(registered).toMatch(/^H24\.555-261124-\d{4}$/);
    const close = { provinceCode: "31", organisationId: "10543.c", validFrom: "2026-11-24", validTo: "2026-11-24", successorOrganisation: "11329.c", closingInstrument: "QĐ 6" }; // prettier-ignore
    expect((await office.run(administrator, closeAgencyCode, close)).kind).toBe("done");
    for (const code of [before, registered])
      expect((await findByCode(server(), code.toLowerCase()))?.head.code).toBe(code);
  });

  it("of a province that is gone lead to where its dossiers are today", async () => {
    office.clock.set(new Date("2026-11-25T08:00:00+07:00"));
    const add = {
      provinceCode: "31",
      organisationId: "10570.c",
      code: "000.00.12.H23",
      validFrom: "2026-11-25",
      instrument: "QĐ 5",
    };
    const added = await office.run(administrator, addAgencyCode, add);
    expect(added.kind, JSON.stringify(added)).toBe("done");
    const code = await receive("10570.c");
    expect(code).toMatch(/^000\.00\.12\.H23-261125-\d{4}$/);
    const number = Number(code.split("-")[2]);
    for (const typed of [`H23.12-261125-${number}`, `000.00.12.h23 261125 ${number}`, `H23-12-261125-${number}`])
      expect(await findCodes(server(), typed), typed).toEqual([{ provinceCode: "31", code }]);
  });

  it("take the pattern of the agency, else that of the whole province, and say what comes", async () => {
    office.clock.set(new Date("2026-11-26T08:00:00+07:00"));
    const set = (input: object) => office.run(administrator, setCodePattern, { provinceCode: "31", ...input });
    await set({ pattern: "{agency}-{yyyyMMdd}-{n:7}", validFrom: "2026-11-27" });
    await set({ agencyCode: "H24", pattern: "{agency}-{yyMMdd}-{n:5}", validFrom: "2026-11-28" });
    const listed = await listCodePatterns(office.acting(administrator), "31");
    expect(listed.find((each) => each.agencyCode === "")).toMatchObject({
      pattern: "{agency}-{yyMMdd}-{n:4}",
      example: "H24-261126-0001",
      coming: [{ validFrom: "2026-11-27" }],
    });
    office.clock.set(new Date("2026-11-28T08:00:00+07:00"));
    expect(await nextDossierCode(server(), key("2026-11-28", "H24"))).toBe("H24-261128-00001");
    expect(await nextDossierCode(server(), key("2026-11-28", "H24.555"))).toBe("H24.555-20261128-0000001");
  });
});
