import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles, type Official, type Post } from "#core/access/actor";
import { formatCaseCode } from "#core/text/case-code";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "../../../../test/databases.ts";
import { cases } from "../index.ts";
import { caseKinds, type Case, type CaseState } from "../model/case.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { caseTables } from "../tables.ts";
import { isInSight } from "./sight-store.ts";
import { insertCase } from "./case-store.ts";

const offices = ["11329.c", "11329.u", "11329.p", "11359.c", "31.c", "31.u", "31.so-tu-phap"] as const;
const accounts = ["a", "b", "c"] as const;
const office = fc.constantFrom(...offices);
const some = <Value>(each: fc.Arbitrary<Value>, most: number) => fc.uniqueArray(each, { maxLength: most });

const state = fc.record({
  kind: fc.constantFrom(...caseKinds),
  handledBy: office,
  offices: some(office, 3),
  proposedTo: fc.option(office, { nil: null }),
  owner: fc.option(fc.constantFrom(...accounts), { nil: null }),
  concerned: some(fc.constantFrom("11329", "11359", "31.c", "31.u", "31.so-tu-phap"), 2),
  keptFrom: some(fc.constantFrom(...accounts), 1),
});

const post: fc.Arbitrary<Post> = fc
  .record({
    role: fc.constantFrom(...roles),
    place: fc.option(office),
    provinceCode: fc.constantFrom("31", "31", "22"),
  })
  .map(({ role, place, provinceCode }) => ({ role, provinceCode, ...(place ? { organisationId: place } : {}) }));

const official: fc.Arbitrary<Official> = fc
  .record({ accountId: fc.constantFrom(...accounts), posts: fc.array(post, { maxLength: 3 }) })
  .map(({ accountId, posts }) => ({ kind: "official", accountId, name: "Mẫu", provinceCode: "31", posts }));

const caseOf = (nth: number, more: Partial<CaseState>): Case => ({
  head: {
    provinceCode: "31",
    code: formatCaseCode("31", String(nth).padStart(7, "0")),
    channel: "web",
    openedAt: "2026-11-16T01:00:00.000Z",
    openedBy: "anyone",
    about: "11329.c",
    text: "Mẫu",
    contact: { anonymous: false, reply: "none", locale: "vi" },
    attachments: [],
  },
  state: {
    status: "working",
    topic: "other",
    priority: "normal",
    procedureCode: null,
    dossierCode: null,
    takeDueAt: null,
    takenAt: null,
    dueAt: null,
    extensions: 0,
    answer: null,
    answeredAt: null,
    round: 1,
    mergedInto: null,
    ratedRound: 0,
    ...more,
  } as CaseState,
  version: 1,
  ledgerHead: "",
});

describe.each(databases)("what officials see on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [cases.migrations ?? {}]);
  });
  afterAll(() => opened.close());

  it("is the same by the rule for one case and by the statement for lists, whatever post, case or concern", async () => {
    const held = fc.sample(state, { numRuns: 400, seed: 21 }).map((more, nth) => caseOf(nth, more));
    await opened.db.transaction().execute(async (tx) => {
      for (const each of held) await insertCase(tx, each, null);
    });
    let seen = 0;
    for (const who of fc.sample(official, { numRuns: 60, seed: 21 })) {
      const rows = await caseTables(opened.db)
        .selectFrom("citizen_case as c")
        .select("code")
        .where("province_code", "=", "31")
        .where(isInSight(sightOf(who)))
        .orderBy("code")
        .execute();
      const ruled = held.filter((each) => maySeeCase(sightOf(who), each)).map(({ head }) => head.code);
      expect(rows.map(({ code }) => code)).toEqual(ruled.sort());
      seen += ruled.length;
    }
    expect(seen).toBeGreaterThan(1000);
  });

  it("is never what concerns the offices they serve in or themselves, whatever else they hold", () => {
    const holds = fc.check(
      fc.property(official, state, (who, more) => {
        const item = caseOf(0, more);
        const serves = who.posts.some(
          ({ organisationId, provinceCode }) =>
            provinceCode === "31" &&
            organisationId !== undefined &&
            (more.concerned ?? []).some((each) => organisationId === each || organisationId.startsWith(`${each}.`)),
        );
        const named = more.keptFrom.some((each) => each === who.accountId);
        expect((serves || named) && maySeeCase(sightOf(who), item)).toBe(false);
      }),
    );
    expect(holds.failed).toBe(false);
  });
});
