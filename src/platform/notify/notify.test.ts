import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { databases } from "../../../test/databases.ts";
import { migrate } from "../database/migrate.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { DeliveryFault } from "./delivery-fault.ts";
import { deliverDueMessages, deliverMessage } from "./deliver-messages.ts";
import { createLocalProvider } from "./local-provider.ts";
import { maskRecipient } from "./mask-recipient.ts";
import { messageTables } from "./message-tables.ts";
import { messageMigrations } from "./message-migrations.ts";
import type { Notifier, OutgoingMessage } from "./notifier.ts";
import * as store from "./outgoing-message-store.ts";
import { purgeMessages } from "./purge-messages.ts";
import { queueMessage } from "./queue-message.ts";
import { mostAttempts, retryAt } from "./retry-schedule.ts";

const start = new Date("2026-03-02T01:00:00Z");
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const message = { provinceCode: "31", channel: "sms", to: "0912345678", text: "Chào bạn", at: start } as const;

/** A provider that refuses until told otherwise, and remembers what reached it. */
function shakyProvider(): { notifier: Notifier; reached: OutgoingMessage[]; mend(): void } {
  const reached: OutgoingMessage[] = [];
  let broken = true;
  return {
    reached,
    mend: () => {
      broken = false;
    },
    notifier: {
      async send(sent) {
        if (broken) throw new Error("no answer from the provider");
        reached.push(sent);
      },
    },
  };
}

describe.each(databases)("messages on $name", ({ open }) => {
  let opened: OpenDatabase;
  const lines: string[] = [];
  const local = (): Notifier =>
    createLocalProvider({ db: opened.db, now: () => start, writeLine: (line) => lines.push(line) });
  const row = (key: string) =>
    messageTables(opened.db)
      .selectFrom("outgoing_message")
      .selectAll()
      .where("province_code", "=", "31")
      .where("key", "=", key)
      .executeTakeFirstOrThrow();

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [messageMigrations]);
  });
  beforeEach(async () => {
    lines.length = 0;
    await messageTables(opened.db).deleteFrom("outgoing_message").execute();
    await messageTables(opened.db).deleteFrom("local_message").execute();
  });
  afterAll(() => opened.close());

  it("a queued message arrives once, however often the job runs", async () => {
    await queueMessage(opened.db, { ...message, key: "a" });
    await deliverDueMessages({ db: opened.db, notifier: local(), at: start });
    await deliverDueMessages({ db: opened.db, notifier: local(), at: later(7200) });
    expect(await local().mailbox?.listLatest(10)).toMatchObject([{ key: "a", to: "0912345678", provinceCode: "31" }]);
    expect((await row("a")).sent_at).toEqual(start);
  });

  it("the same key queued twice is one message", async () => {
    expect(await queueMessage(opened.db, { ...message, key: "a" })).toBe(true);
    expect(await queueMessage(opened.db, { ...message, key: "a", text: "khác" })).toBe(false);
    expect((await row("a")).text).toBe("Chào bạn");
  });

  it("the same key in another province is another message", async () => {
    await queueMessage(opened.db, { ...message, key: "a" });
    expect(await queueMessage(opened.db, { ...message, provinceCode: "22", key: "a" })).toBe(true);
  });

  it("two workers at once send each message once", async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}`);
    for (const key of keys) await queueMessage(opened.db, { ...message, key });
    const { notifier, reached, mend } = shakyProvider();
    mend();
    await Promise.all([1, 2, 3].map(() => deliverDueMessages({ db: opened.db, notifier, at: start })));
    expect(reached.map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it("a provider that fails is asked again later, and not before", async () => {
    const { notifier, reached, mend } = shakyProvider();
    await queueMessage(opened.db, { ...message, key: "a" });
    await deliverDueMessages({ db: opened.db, notifier, at: start });
    expect(await row("a")).toMatchObject({ attempts: 1, next_at: later(15) });
    expect((await row("a")).last_fault).toContain("no answer");
    mend();
    await deliverDueMessages({ db: opened.db, notifier, at: later(14) });
    expect(reached).toHaveLength(0);
    await deliverDueMessages({ db: opened.db, notifier, at: later(15) });
    expect(reached).toHaveLength(1);
  });

  it("one message that fails does not hold up the next", async () => {
    const reached: string[] = [];
    const notifier: Notifier = {
      async send({ key }) {
        if (key === "a") throw new Error("unknown number");
        reached.push(key);
      },
    };
    for (const key of ["a", "b"]) await queueMessage(opened.db, { ...message, key });
    await deliverDueMessages({ db: opened.db, notifier, at: start });
    expect(reached).toEqual(["b"]);
  });

  it("a message that never succeeds is given up and keeps the reason", async () => {
    const { notifier } = shakyProvider();
    await queueMessage(opened.db, { ...message, key: "a" });
    for (let hour = 0; hour < mostAttempts; hour += 1) {
      await deliverDueMessages({ db: opened.db, notifier, at: later(hour * 3600) });
    }
    expect(await row("a")).toMatchObject({ attempts: mostAttempts, next_at: null, sent_at: null });
    expect((await row("a")).given_up_at).not.toBeNull();
  });

  it("a worker that died leaves its message to the next after the lease, and the provider keeps it once", async () => {
    await queueMessage(opened.db, { ...message, key: "a" });
    const died: Notifier = {
      async send(sent) {
        await local().send(sent);
        throw new Error("killed here");
      },
    };
    await deliverMessage({ db: opened.db, notifier: died, at: start }, { provinceCode: "31", key: "a" });
    await deliverDueMessages({ db: opened.db, notifier: local(), at: later(61) });
    expect(await local().mailbox?.listLatest(10)).toHaveLength(1);
    expect(lines).toHaveLength(1);
  });

  it("a message whose worker died after handing it over is not handed to a provider that forgets", async () => {
    const { notifier, reached, mend } = shakyProvider();
    mend();
    const killed: Notifier = { send: () => new Promise(() => undefined) };
    await queueMessage(opened.db, { ...message, key: "a" });
    void deliverDueMessages({ db: opened.db, notifier: killed, at: start });
    await vi.waitUntil(async () => (await row("a")).handed_at !== null);
    await deliverDueMessages({ db: opened.db, notifier, at: later(61) });
    await deliverDueMessages({ db: opened.db, notifier, at: later(7200) });
    expect(reached).toEqual([]);
    expect(await row("a")).toMatchObject({ sent_at: null, next_at: null });
    expect((await row("a")).last_fault).toContain("doubtful");
  });

  it("a doubt is not tried again, except with a provider that knows the key; a refusal never", async () => {
    const failing = (kind: "doubtful" | "refused", knows: boolean): Notifier => ({
      send: () => Promise.reject(new DeliveryFault(kind, "as told")),
      knowsRepeats: () => knows,
    });
    for (const key of ["doubt", "known", "no"]) await queueMessage(opened.db, { ...message, key });
    const one = (notifier: Notifier, key: string) =>
      deliverMessage({ db: opened.db, notifier, at: start }, { provinceCode: "31", key });
    await one(failing("doubtful", false), "doubt");
    await one(failing("doubtful", true), "known");
    await one(failing("refused", true), "no");
    expect((await row("doubt")).given_up_at).toEqual(start);
    expect((await row("known")).next_at).toEqual(later(15));
    expect((await row("no")).given_up_at).toEqual(start);
  });

  it("a worker slower than its lease sends nothing once another has claimed the message", async () => {
    const { notifier, reached, mend } = shakyProvider();
    mend();
    await queueMessage(opened.db, { ...message, key: "a" });
    const lease = { provinceCode: "31", at: start, leaseUntil: later(60), most: 5 };
    const [slow] = await store.claimDue(opened.db, lease);
    await deliverDueMessages({ db: opened.db, notifier, at: later(61) });
    const late = { provinceCode: "31", key: "a", attempts: slow?.attempts ?? 0, at: later(62) };
    expect(await store.markHanded(opened.db, late)).toBeUndefined();
    expect(reached).toHaveLength(1);
  });

  it("lists what was written about one dossier, with its template's values kept", async () => {
    const template = { name: "ready", data: { code: "H24-1" } };
    await queueMessage(opened.db, { ...message, key: "a", about: "H24-1", channel: "zalo", template });
    await queueMessage(opened.db, { ...message, key: "b", about: "H24-2" });
    const listed = await store.listAbout(opened.db, "31", "H24-1");
    expect(listed.map(({ key, channel }) => [key, channel])).toEqual([["a", "zalo"]]);
    const { notifier, reached, mend } = shakyProvider();
    mend();
    await deliverDueMessages({ db: opened.db, notifier, at: start });
    expect(reached.find(({ key }) => key === "a")?.template).toEqual(template);
  });

  it("a message with a secret is wiped once sent, and not sent after its time", async () => {
    await queueMessage(opened.db, { ...message, key: "in-time", text: "Mã 123456", expiresAt: later(300) });
    await deliverMessage({ db: opened.db, notifier: local(), at: start }, { provinceCode: "31", key: "in-time" });
    await queueMessage(opened.db, { ...message, key: "late", text: "Mã 654321", expiresAt: later(300) });
    await deliverDueMessages({ db: opened.db, notifier: local(), at: later(300) });
    expect(await row("in-time")).toMatchObject({ text: "", sent_at: start });
    expect(await row("late")).toMatchObject({ text: "", sent_at: null, last_fault: "expired" });
    expect(await local().mailbox?.listLatest(10)).toHaveLength(1);
  });

  it("a message queued in a transaction that fails was never queued", async () => {
    const act = opened.db.transaction().execute(async (tx) => {
      await queueMessage(tx, { ...message, key: "a" });
      throw new Error("the act failed");
    });
    await expect(act).rejects.toThrow("the act failed");
    expect(await queueMessage(opened.db, { ...message, key: "a" })).toBe(true);
  });

  it("housekeeping forgets what was sent long ago and keeps what waits", async () => {
    await queueMessage(opened.db, { ...message, key: "sent" });
    await deliverDueMessages({ db: opened.db, notifier: local(), at: start });
    await queueMessage(opened.db, { ...message, key: "waiting" });
    await purgeMessages(opened.db, later(91 * 86_400));
    const left = await messageTables(opened.db).selectFrom("outgoing_message").select("key").execute();
    expect(left).toEqual([{ key: "waiting" }]);
    expect(await local().mailbox?.listLatest(10)).toEqual([]);
  });

  it("the log line masks the number", async () => {
    await local().send({ ...message, key: "a" });
    expect(lines[0]).toContain("091*****78");
    expect(lines[0]).not.toContain("0912345678");
  });
});

describe("retrying", () => {
  it("waits longer each time, at most an hour", () => {
    const waits = Array.from({ length: 13 }, (_, index) => retryAt(index + 1, start).getTime() - start.getTime());
    expect(waits.slice(0, 3)).toEqual([15_000, 30_000, 60_000]);
    expect(Math.max(...waits)).toBe(3_600_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });
});

describe("masking a recipient", () => {
  it.each([
    ["0912345678", "091*****78"],
    ["113", "***"],
    ["", ""],
    ["mau@example.vn", "m***@example.vn"],
    ["đào@example.vn", "đ***@example.vn"],
  ])("%s is shown as %s", (to, shown) => expect(maskRecipient(to)).toBe(shown));
});
