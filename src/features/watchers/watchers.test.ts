import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Official } from "#core/access/actor";
import { dossierActs, submitDossier } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import { createMemory } from "#platform/memory";
import { messageTables } from "#platform/notify/message-tables";
import { databases } from "#test/databases";
import { commandNamed } from "#test/doors/command-named";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { lookAgain } from "./look-again.ts";
import { changeWatchSettings, markSeen } from "./index.ts";
import { usualLadders } from "./model/ladder.ts";
import { usualPushRules } from "./model/push-time.ts";
import { listMyNotices } from "./my-notices.ts";
import { tellOfficials } from "./tell-officials.ts";
import { watcherTables } from "./tables.ts";

const at = (text: string): Date => new Date(`${text}+07:00`);
const changeAccount = commandNamed("staff.change-account");
const applicant: Actor = { kind: "citizen", phone: "0912345678" };
const post = (role: Official["posts"][number]["role"], organisationId: string) => ({ role, provinceCode: "31", organisationId }); // prettier-ignore

describe.each(databases)("watchers on $name", ({ open }) => {
  let world: World;
  let receiver: Official;
  let head: Official;
  let administrator: Official;
  let leader: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    // A commune of the test's own: nobody of the demonstration holds a post there.
    const [first, second, third, fourth] = await world.employ([
      post("receiver", "11359.c"),
      post("centre-head", "11359.c"),
      { role: "administrator", provinceCode: "31" },
      post("leader", "11359.u"),
    ]);
    if (!first || !second || !third || !fourth) throw new Error("nobody was employed");
    [receiver, head, administrator, leader] = [first, second, third, fourth];
    for (const { accountId } of [receiver, head])
      await world.run(administrator, changeAccount, {
        accountId,
        email: `${accountId.replace(/[^a-z0-9]/gi, "-")}@example.vn`,
      });
  });
  beforeEach(async () => {
    const { db } = world.services;
    await messageTables(db).deleteFrom("outgoing_message").execute();
    await watcherTables(db).deleteFrom("watch_notice").execute();
    await db.withTables<{ dossier_state: { watch_at: Date | null } }>().updateTable("dossier_state").set({ watch_at: null }).execute(); // prettier-ignore
    world.clock.set(at("2026-11-16T08:30"));
  });
  afterAll(() => world.close());

  /** One turn of the job at a moment, on a server of its own: nothing is remembered between turns. */
  const turn = async (now: string, more: object = {}): Promise<void> => {
    world.clock.set(at(now));
    const acting = { ...world.acting({ kind: "system", name: "test" }), memory: createMemory(() => 0), ...more };
    await lookAgain(acting);
    await tellOfficials(acting);
  };
  const written = () =>
    messageTables(world.services.db)
      .selectFrom("outgoing_message")
      .select(["key", "channel", "recipient", "subject", "text", "about"])
      .where("province_code", "=", "31")
      .orderBy("queued_at")
      .orderBy("recipient")
      .execute();
  const toOfficials = async () => (await written()).filter(({ key }) => key.startsWith("notices:"));
  const noticesOf = async (who: Official) =>
    (await listMyNotices(world.services, who)).map(({ code, watch, rung }) => `${code} ${watch} ${rung}`);
  const act = async (who: Actor, verb: keyof typeof dossierActs, input: object): Promise<void> => {
    const outcome = await world.run(who, dossierActs[verb] as never, input);
    if (outcome.kind !== "done") throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  };
  async function submitted(more: object = {}): Promise<string> {
    const procedure = await findProcedure(world.services, "1.004873");
    const input = {
      procedureCode: "1.004873",
      caseId: procedure?.cases[0]?.id,
      centre: "11359.c",
      owner: { name: "Nguyễn Văn Mẫu", phone: "0912345678", email: "mau@example.vn" },
      ...more,
    };
    const outcome = await world.run(applicant, submitDossier, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value.code;
  }

  it("tells the receiver of an unanswered dossier at four hours, the head at seven, and each once", async () => {
    const code = await submitted();
    await turn("2026-11-16T14:29");
    expect(await noticesOf(receiver)).toEqual([]);
    await turn("2026-11-16T14:30");
    await turn("2026-11-16T14:31");
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
    expect(await noticesOf(head)).toEqual([]);
    await turn("2026-11-17T07:30");
    await turn("2026-11-17T07:31");
    expect(await noticesOf(head)).toEqual([`${code} unanswered head`]);
    expect((await toOfficials()).map(({ subject }) => subject)).toEqual(["Nhắc việc: 1 hồ sơ", "Nhắc việc: 1 hồ sơ"]);
    expect((await toOfficials())[0]?.text).toContain(code);
    expect((await toOfficials())[0]?.text).not.toContain("Nguyễn Văn Mẫu");
  });

  it("ends the reminder by itself once the dossier is answered", async () => {
    const code = await submitted();
    await turn("2026-11-16T14:30");
    await act(receiver, "accept", { code });
    await turn("2026-11-16T14:31");
    expect(await noticesOf(receiver)).toEqual([]);
  });

  it("catches up once after a clock that jumped forward, and says nothing twice after one that jumped back", async () => {
    const code = await submitted();
    await turn("2026-11-20T09:00");
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
    expect(await noticesOf(head)).toEqual([`${code} unanswered head`]);
    const first = await toOfficials();
    expect(first).toHaveLength(2);
    await turn("2026-11-16T14:30");
    await turn("2026-11-16T16:00");
    await turn("2026-11-20T09:30");
    await turn("2026-11-20T15:00");
    expect(await toOfficials()).toEqual(first);
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
  });

  it("is not misled for good by a clock that stood a year ahead", async () => {
    const code = await submitted();
    await turn("2027-11-16T09:00");
    await turn("2026-11-16T09:00");
    expect(await noticesOf(head)).toEqual([]);
    await turn("2026-11-16T14:30");
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
  });

  it("two servers at once raise and tell each thing once", async () => {
    const codes = [await submitted(), await submitted(), await submitted()];
    world.clock.set(at("2026-11-16T14:30"));
    await Promise.all([1, 2, 3].map(() => turn("2026-11-16T14:30")));
    expect((await noticesOf(receiver)).map((line) => line.split(" ")[0]).sort()).toEqual([...codes].sort());
    const told = (await toOfficials()).flatMap(({ text }) => codes.filter((code) => text.includes(code)));
    expect(told.sort()).toEqual([...codes].sort());
  });

  it("a turn that dies in the middle leaves nothing half done", async () => {
    const code = await submitted();
    const { db } = world.services;
    const killed = (run: (tx: typeof db) => Promise<unknown>) =>
      db.transaction().execute(async (tx) => {
        await run(tx);
        throw new Error("killed here");
      });
    const dying = new Proxy(db, {
      get: (target, name) => {
        if (name === "transaction") return () => ({ execute: killed });
        const own: unknown = Reflect.get(target, name);
        return typeof own === "function" ? own.bind(target) : own;
      },
    });
    await expect(turn("2026-11-16T14:30", { db: dying })).rejects.toThrow("killed here");
    expect(await noticesOf(receiver)).toEqual([]);
    await turn("2026-11-16T14:31");
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
    expect(await toOfficials()).toHaveLength(1);
  });

  it("gathers what is not urgent into one message at the set time, and writes nothing at noon", async () => {
    await world.run(administrator, changeWatchSettings, {
      ladders: { ...usualLadders, unanswered: { ...usualLadders.unanswered, urgent: false, desk: -7 * 60 } },
      push: usualPushRules,
    });
    const codes = [await submitted(), await submitted()];
    await turn("2026-11-16T10:00");
    expect(await noticesOf(receiver)).toHaveLength(2);
    await turn("2026-11-16T12:30");
    expect(await toOfficials()).toEqual([]);
    await turn("2026-11-16T13:30");
    const [digest, ...others] = await toOfficials();
    expect(others).toEqual([]);
    expect(digest?.subject).toBe("Nhắc việc: 2 hồ sơ");
    for (const code of codes) expect(digest?.text).toContain(code);
    await world.run(administrator, changeWatchSettings, { ladders: usualLadders, push: usualPushRules });
  });

  it("looks at everything again when a ladder has changed", async () => {
    const code = await submitted();
    await turn("2026-11-16T09:00");
    expect(await noticesOf(receiver)).toEqual([]);
    const ladders = { ...usualLadders, unanswered: { ...usualLadders.unanswered, desk: -8 * 60 } };
    const changed = await world.run(administrator, changeWatchSettings, { ladders, push: usualPushRules });
    expect(changed.kind).toBe("done");
    await turn("2026-11-16T09:01");
    expect(await noticesOf(receiver)).toEqual([`${code} unanswered desk`]);
    await world.run(administrator, changeWatchSettings, { ladders: usualLadders, push: usualPushRules });
  });

  it("a stand-in is reminded in the place of whoever is away", async () => {
    const held = await world.services.db
      .withTables<{ post: { id: string; account_id: string } }>()
      .selectFrom("post")
      .select("id")
      .where("account_id", "=", receiver.accountId)
      .executeTakeFirst();
    const standIn = { postId: held?.id, accountId: leader.accountId, from: "2026-11-16", to: "2026-11-18" };
    expect((await world.run(administrator, commandNamed("staff.appoint-stand-in"), standIn)).kind).toBe("done");
    await world.run(administrator, changeAccount, { accountId: leader.accountId, email: "lanh-dao@example.vn" });
    const code = await submitted();
    await turn("2026-11-16T14:30");
    expect((await toOfficials()).map(({ recipient }) => recipient)).toEqual(["lanh-dao@example.vn"]);
    const acting: Official = { ...leader, posts: [...leader.posts, post("receiver", "11359.c")] };
    expect(await noticesOf(acting)).toEqual([`${code} unanswered desk`]);
  });

  it("marks as seen only one's own, and lets it stand", async () => {
    const code = await submitted();
    await turn("2026-11-16T14:30");
    const [notice] = await listMyNotices(world.services, receiver);
    const ids = [notice?.id ?? ""];
    expect(await world.run(head, markSeen, { ids })).toMatchObject({ kind: "done", value: { marked: 0 } });
    expect(await world.run(receiver, markSeen, { ids })).toMatchObject({ kind: "done", value: { marked: 1 } });
    expect(await world.run(receiver, markSeen, {})).toMatchObject({ kind: "done", value: { marked: 0 } });
    const [seen] = await listMyNotices(world.services, receiver);
    expect(seen).toMatchObject({ code, seen_at: at("2026-11-16T14:30") });
  });

  it("reminds the applicant once before the supplement's term ends, by the channel they chose and not at night", async () => {
    const code = await submitted({ notifyBy: "email" });
    await act(receiver, "request-supplement", { code, reason: "Thiếu bản sao", wanted: ["Bản sao"], days: 5 });
    await turn("2026-11-19T22:00");
    expect((await written()).filter((message) => message.about === code)).toHaveLength(2);
    await turn("2026-11-20T07:00");
    await turn("2026-11-20T08:00");
    await turn("2026-11-16T09:00");
    await turn("2026-11-20T10:00");
    const about = (await written()).filter((message) => message.about === code);
    expect(about.map(({ channel, recipient }) => `${channel} ${recipient}`)).toEqual(
      Array.from({ length: 3 }, () => "email mau@example.vn"),
    );
    expect(about.map(({ text }) => text).filter((text) => text.includes("Quá hạn, hồ sơ có thể bị dừng"))).toHaveLength(
      1,
    );
  });

  it("an administrator with a post at one office may not set the whole province's times", async () => {
    const [local] = await world.employ([post("administrator", "11359.c")]);
    const outcome = await world.run(local as Official, changeWatchSettings, {
      ladders: usualLadders,
      push: usualPushRules,
    });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { code: "access.not_allowed" } });
    const reversed = { ladders: usualLadders, push: { ...usualPushRules, from: "18:00" } };
    expect(await world.run(administrator, changeWatchSettings, reversed)).toMatchObject({
      refusal: { code: "watchers.hours_reversed" },
    });
  });
});
