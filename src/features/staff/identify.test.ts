import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMemory } from "#platform/memory";
import type { OpenDatabase } from "#platform/database/open-database";
import { makeToken } from "#platform/secrets/tokens";
import { databases } from "#test/databases";
import { staffOfficeFounding, openStaffOffice, type StaffOffice } from "#test/staff-office";
import { findAccount } from "./account-store.ts";
import { appointStandIn } from "./appoint-stand-in.ts";
import { changeAccount } from "./change-account.ts";
import { changeOwnPassword } from "./change-own-password.ts";
import { createAccount } from "./create-account.ts";
import { demoPassword } from "./demo-staff.ts";
import { endPost } from "./end-post.ts";
import { endStandIn } from "./end-stand-in.ts";
import { givePost } from "./give-post.ts";
import { identify } from "./identify.ts";
import { openSession } from "./open-session.ts";
import { setPassword } from "./set-password.ts";
import { closeSession, revokeOwnSession } from "./sign-out.ts";
import { listOwnSessions } from "./staff-queries.ts";
import { staffTables, type SessionKind } from "./tables.ts";

const anyone = { kind: "anyone" } as const;

describe.each(databases)("sessions on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: StaffOffice;
  let named = 0;

  beforeAll(async () => {
    opened = await open(staffOfficeFounding);
    office = await openStaffOffice(opened);
  });
  afterAll(() => opened.close());

  const administrator = () => office.demoOf("quantri.haiphong");

  async function newColleague() {
    named += 1;
    const made = await office.run(administrator(), createAccount, { username: `nguoi.${named}`, name: "Cán bộ Mẫu" });
    if (made.kind !== "done") throw new Error(JSON.stringify(made));
    return made.value.accountId;
  }
  async function sessionOf(accountId: string, kind: SessionKind = "console", agent = "Firefox") {
    const account = await findAccount(opened.db, { provinceCode: "31", id: accountId });
    if (!account) throw new Error(`No account ${accountId}.`);
    return (await openSession(office.acting(anyone, { agent }), account, { kind })).token;
  }
  async function postFor(accountId: string, input: object) {
    const done = await office.run(administrator(), givePost, { accountId, ...input });
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    return done.value.postId;
  }
  const postsOf = async (token: string) => {
    const actor = await office.whoIs(token);
    return actor.kind === "official"
      ? actor.posts.map((post) => `${post.role} ${post.organisationId ?? "-"}`)
      : actor.kind;
  };

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["a word", "admin"],
    ["a token nobody was given", `31.${makeToken()}`],
    ["a token of a province that is none", `99.${makeToken()}`],
    ["a token with a path in it", `31.../../${makeToken()}`],
    ["a very long text", "31.".padEnd(20_000, "a")],
  ])("%s belongs to anyone", async (_, token) => {
    const reading = { db: opened.db, memory: createMemory() };
    expect(await identify(reading, { bearer: token }, office.clock.now())).toEqual(anyone);
    expect(await identify(reading, { sessionCookie: token }, office.clock.now())).toEqual(anyone);
  });

  it("the token itself is not kept, only its hash", async () => {
    const token = await sessionOf("tiepnhan.ngoquyen");
    const rows = await staffTables(opened.db)
      .selectFrom("session")
      .selectAll()
      .where("province_code", "=", "31")
      .execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });

  it("a token asked for under another province belongs to anyone", async () => {
    const token = await sessionOf("tiepnhan.ngoquyen");
    expect(await office.whoIs(token)).toMatchObject({ kind: "official" });
    expect(await office.whoIs(`22${token.slice(2)}`)).toEqual(anyone);
  });

  it("a console session ends after four idle hours, and after twelve in any case", async () => {
    const idle = await sessionOf("lanhdao.ngoquyen");
    const used = await sessionOf("lanhdao.ngoquyen");
    for (let hour = 0; hour < 11; hour += 1) {
      office.clock.advance(60);
      expect(await office.whoIs(used)).toMatchObject({ kind: "official" });
    }
    expect(await office.whoIs(idle)).toEqual(anyone);
    office.clock.advance(61);
    expect(await office.whoIs(used)).toEqual(anyone);
  });

  it("a program's session ends after a day", async () => {
    const token = await sessionOf("lanhdao.ngoquyen", "api");
    office.clock.advance(23 * 60);
    expect(await office.whoIs(token)).toMatchObject({ kind: "official" });
    office.clock.advance(61);
    expect(await office.whoIs(token)).toEqual(anyone);
  });

  it("signing out counts at once, for that session only", async () => {
    const [here, there] = [await sessionOf("lanhdao.ngoquyen"), await sessionOf("lanhdao.ngoquyen")];
    const actor = await office.whoIs(here);
    expect(await office.whoIs(there)).toMatchObject({ kind: "official" });
    await office.run(actor, closeSession, {});
    expect(await office.whoIs(here)).toEqual(anyone);
    expect(await office.whoIs(there)).toMatchObject({ kind: "official" });
  });

  it("one's own sessions are listed and can be ended from another computer; nobody else's can", async () => {
    const mine = await newColleague();
    await postFor(mine, { role: "receiver", organisationId: "11329.c" });
    const [here, there] = [await sessionOf(mine, "console", "Firefox"), await sessionOf(mine, "console", "Chrome")];
    const actor = await office.whoIs(here);
    const listed = await listOwnSessions(office.acting(actor));
    expect(listed.map((session) => session.agent).sort()).toEqual(["Chrome", "Firefox"]);
    const other = listed.find((session) => session.agent === "Chrome");
    const stranger = await office.whoIs(await sessionOf("tiepnhan.ngoquyen"));
    expect(await office.run(stranger, revokeOwnSession, { sessionId: other?.id })).toMatchObject({
      refusal: { code: "staff.unknown_session" },
    });
    expect(await office.whoIs(there)).toMatchObject({ kind: "official" });
    expect((await office.run(actor, revokeOwnSession, { sessionId: other?.id })).kind).toBe("done");
    expect(await office.whoIs(there)).toEqual(anyone);
    expect(await office.run(actor, revokeOwnSession, { sessionId: other?.id })).toMatchObject({
      refusal: { code: "staff.unknown_session" },
    });
  });

  it("deactivating an account or giving it a new first password ends its sessions at once", async () => {
    for (const [command, input] of [
      [changeAccount, { active: false }],
      [setPassword, {}],
    ] as const) {
      const accountId = await newColleague();
      const token = await sessionOf(accountId);
      expect(await office.whoIs(token)).toMatchObject({ accountId });
      expect(
        (await office.run<unknown, unknown>(administrator(), command as never, { accountId, ...input })).kind,
      ).toBe("done");
      expect(await office.whoIs(token)).toEqual(anyone);
    }
  });

  it("changing one's own password ends one's other sessions and keeps this one", async () => {
    const [here, there] = [await sessionOf("giamsat.haiphong"), await sessionOf("giamsat.haiphong")];
    const actor = await office.whoIs(here);
    await office.whoIs(there);
    const change = (current: string, next: string) => office.run(actor, changeOwnPassword, { current, next });
    expect(await change("wrong", "một câu đủ dài")).toMatchObject({ refusal: { code: "staff.wrong_password" } });
    expect(await change(demoPassword, "giamsat.haiphong")).toMatchObject({
      refusal: { code: "staff.password_too_easy" },
    });
    expect((await change(demoPassword, "một câu đủ dài")).kind).toBe("done");
    expect(await office.whoIs(here)).toMatchObject({ kind: "official" });
    expect(await office.whoIs(there)).toEqual(anyone);
  });

  it("a post counts from its first day to its last, both included", async () => {
    const accountId = await newColleague();
    const today = "2026-12-01";
    office.clock.set(new Date(`${today}T02:00:00Z`));
    await postFor(accountId, { role: "specialist", organisationId: "11329.u", from: "2026-12-02", to: "2026-12-03" });
    const seen: unknown[] = [];
    for (let day = 0; day < 4; day += 1) {
      seen.push(await postsOf(await sessionOf(accountId)));
      office.clock.advance(24 * 60);
    }
    expect(seen).toEqual([[], ["specialist 11329.u"], ["specialist 11329.u"], []]);
  });

  it("an ended post is gone with the next request", async () => {
    const accountId = await newColleague();
    const postId = await postFor(accountId, { role: "receiver", organisationId: "11329.c" });
    const token = await sessionOf(accountId);
    expect(await postsOf(token)).toEqual(["receiver 11329.c"]);
    expect((await office.run(administrator(), endPost, { postId })).kind).toBe("done");
    expect(await postsOf(token)).toEqual([]);
  });

  it("a stand-in holds the post on the days agreed, while its holder keeps it, and not after it is ended", async () => {
    const [absent, present] = [await newColleague(), await newColleague()];
    const postId = await postFor(absent, { role: "leader", organisationId: "11329.u" });
    office.clock.set(new Date("2026-12-10T02:00:00Z"));
    const appoint = (from: string, to: string) =>
      office.run(administrator(), appointStandIn, { postId, accountId: present, from, to });
    const done = await appoint("2026-12-10", "2026-12-11");
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    const [ofAbsent, ofPresent] = [await sessionOf(absent), await sessionOf(present)];
    expect(await postsOf(ofPresent)).toEqual(["leader 11329.u"]);
    expect(await postsOf(ofAbsent)).toEqual(["leader 11329.u"]);
    expect((await office.run(administrator(), endStandIn, { standInId: done.value.standInId })).kind).toBe("done");
    expect(await postsOf(ofPresent)).toEqual([]);
    expect((await appoint("2026-12-10", "2026-12-11")).kind).toBe("done");
    expect(await postsOf(ofPresent)).toEqual(["leader 11329.u"]);
    office.clock.advance(2 * 24 * 60);
    expect(await postsOf(await sessionOf(present))).toEqual([]);
    // When the post itself ends, nobody stands in for it.
    expect((await appoint("2026-12-12", "2026-12-20")).kind).toBe("done");
    const later = await sessionOf(present);
    expect(await postsOf(later)).toEqual(["leader 11329.u"]);
    await office.run(administrator(), endPost, { postId });
    expect(await postsOf(later)).toEqual([]);
  });

  it("another process notices a revocation within five seconds", async () => {
    let now = 0;
    const elsewhere = { db: opened.db, memory: createMemory(() => now) };
    const token = await sessionOf("lanhdao.ngoquyen");
    const ask = () => identify(elsewhere, { sessionCookie: token }, office.clock.now());
    const actor = await ask();
    await office.run(actor, closeSession, {});
    expect(await ask()).toEqual(actor);
    now += 5_001;
    expect(await ask()).toEqual(anyone);
  });
});
