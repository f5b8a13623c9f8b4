import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#platform/command/execute";
import type { Outcome } from "#platform/command/outcome";
import type { Acting } from "#platform/context";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { createLocalProvider } from "#platform/notify/local-provider";
import type { KeptMessage } from "#platform/notify/notifier";
import { createSigner } from "#platform/secrets/sign";
import { databases } from "../../../test/databases.ts";
import { citizenOf, confirmPhone, people, readPhoneProof, requestCode, type ConfirmedPhone } from "./index.ts";
import { messages } from "./messages.ts";
import { purgePeople } from "./purge-people.ts";
import { peopleTables } from "./tables.ts";

const start = new Date("2026-03-02T01:00:00Z");
const signer = createSigner("for tests");
const phone = "0912345678";

describe.each(databases)("confirming a phone on $name", ({ open }) => {
  let opened: OpenDatabase;
  let at = start;
  const lines: string[] = [];
  const later = (seconds: number): void => {
    at = new Date(at.getTime() + seconds * 1000);
  };
  const acting = (requestKey: string = randomUUID()): Acting => ({
    db: opened.db,
    memory: createMemory(),
    at,
    actor: { kind: "anyone" },
    requestKey,
    files: { put: async () => "", read: () => undefined },
    notifier: createLocalProvider({ db: opened.db, now: () => at, writeLine: (line) => lines.push(line) }),
    signer,
  });
  const mailbox = async (): Promise<readonly KeptMessage[]> => (await acting().notifier.mailbox?.listLatest(100)) ?? [];
  const newestCode = async (): Promise<string> => /\d{6}/.exec((await mailbox())[0]?.text ?? "")?.[0] ?? "";
  const wrong = (code: string): string => (code === "000000" ? "111111" : "000000");

  const ask = (more: Record<string, unknown> = {}, key?: string) =>
    execute(requestCode, acting(key), { provinceCode: "31", phone, visitor: randomUUID(), locale: "vi", ...more });
  const confirm = (code: string, more: Record<string, unknown> = {}, key?: string) =>
    execute(confirmPhone, acting(key), { provinceCode: "31", phone, code, ...more });
  const refusalOf = (outcome: Outcome<unknown>) => (outcome.kind === "refused" ? outcome.refusal : outcome.kind);
  const proofOf = (outcome: Outcome<ConfirmedPhone>): string => (outcome.kind === "done" ? outcome.value.proof : "");

  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, [people.migrations ?? {}]);
  });
  beforeEach(async () => {
    at = start;
    lines.length = 0;
    for (const table of ["phone_code", "quota", "local_message", "outgoing_message"] as const) {
      await opened.db.withTables<Record<typeof table, object>>().deleteFrom(table).execute();
    }
  });
  afterAll(() => opened.close());

  it("the code that was sent proves the number for half an hour", async () => {
    const asked = await ask({ phone: "+84 912-345-678" });
    expect(asked).toMatchObject({ kind: "done", value: { sentTo: "0912***678" } });
    const proof = proofOf(await confirm(await newestCode()));
    expect(readPhoneProof(signer, proof, at)?.phone).toBe(phone);
    expect(citizenOf(signer, proof, at)).toEqual({ kind: "citizen", phone });
    later(30 * 60 - 1);
    expect(readPhoneProof(signer, proof, at)?.phone).toBe(phone);
    later(1);
    expect(readPhoneProof(signer, proof, at)).toBeUndefined();
    expect(citizenOf(signer, proof, at)).toEqual({ kind: "anyone" });
  });

  it("a code typed with spaces or wide digits is the same code", async () => {
    await ask();
    const code = await newestCode();
    const typed = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(" ");
    expect((await confirm(typed)).kind).toBe("done");
  });

  it("the same request sent twice, or twice at once, sends one message", async () => {
    const visitor = "một người";
    const outcomes = await Promise.all([ask({ visitor }, "k"), ask({ visitor }, "k"), ask({ visitor }, "k")]);
    outcomes.push(await ask({ visitor }, "k"));
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done", "done", "done"]);
    expect(await mailbox()).toHaveLength(1);
  });

  it("going back and correcting the number sends a code to the other number, with the same form", async () => {
    await ask({}, "k");
    await ask({ phone: "0987654321" }, "k");
    expect((await mailbox()).map(({ to }) => to).sort()).toEqual([phone, "0987654321"]);
  });

  it("a code works once", async () => {
    await ask();
    const code = await newestCode();
    expect((await confirm(code)).kind).toBe("done");
    expect(refusalOf(await confirm(code))).toMatchObject({ code: "people.code_used" });
  });

  it("of many who use one code at the same moment one succeeds", async () => {
    await ask();
    const code = await newestCode();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => confirm(code)));
    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
  });

  it("a confirmation sent twice gets the same proof twice", async () => {
    await ask();
    const code = await newestCode();
    const first = await confirm(code, {}, "k");
    later(60);
    expect(await confirm(code, {}, "k")).toEqual(first);
    expect(refusalOf(await confirm(wrong(code), {}, "k"))).toMatchObject({ code: "people.code_used" });
  });

  it("five wrong tries spend the code, even for who then knows it", async () => {
    await ask();
    const code = await newestCode();
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(refusalOf(await confirm(wrong(code))));
    expect(answers.map((each) => (typeof each === "string" ? each : (each.detail?.["left"] ?? each.code)))).toEqual([
      4,
      3,
      2,
      1,
      "people.code_exhausted",
    ]);
    expect(refusalOf(await confirm(code))).toMatchObject({ code: "people.code_exhausted" });
  });

  it("twenty guesses at the same moment are five tries", async () => {
    await ask();
    const code = await newestCode();
    await Promise.all(Array.from({ length: 20 }, () => confirm(wrong(code))));
    expect((await peopleTables(opened.db).selectFrom("phone_code").select("tries").execute())[0]?.tries).toBe(5);
    expect((await confirm(code)).kind).toBe("refused");
  });

  it("a code expires after five minutes, to the second", async () => {
    await ask();
    const code = await newestCode();
    later(299);
    expect(refusalOf(await confirm(wrong(code)))).toMatchObject({ code: "people.code_wrong" });
    later(1);
    expect(refusalOf(await confirm(code))).toMatchObject({ code: "people.code_expired" });
  });

  it("a new code voids the one before", async () => {
    await ask();
    const old = await newestCode();
    later(30);
    await ask();
    expect(await newestCode()).not.toBe("");
    if (old !== (await newestCode())) expect((await confirm(old)).kind).toBe("refused");
    expect((await confirm(await newestCode())).kind).toBe("done");
  });

  it("another number or another province cannot use the code", async () => {
    await ask();
    const code = await newestCode();
    expect(refusalOf(await confirm(code, { phone: "0987654321" }))).toMatchObject({ code: "people.code_missing" });
    expect(refusalOf(await confirm(code, { provinceCode: "22" }))).toMatchObject({ code: "people.code_missing" });
  });

  it("one phone gets three codes in ten minutes, whoever asks, and the sentence says how long to wait", async () => {
    for (let count = 0; count < 3; count += 1) expect((await ask()).kind).toBe("done");
    later(120);
    expect(refusalOf(await ask())).toEqual({ code: "people.too_many_codes", detail: { minutes: 8 } });
    later(8 * 60);
    expect((await ask()).kind).toBe("done");
  });

  it("one visitor gets three codes in ten minutes, and does not use up a stranger's", async () => {
    const visitor = "một người";
    const numbers = ["0911111111", "0922222222", "0933333333", "0944444444"];
    const outcomes = [];
    for (const number of numbers) outcomes.push((await ask({ phone: number, visitor })).kind);
    expect(outcomes).toEqual(["done", "done", "done", "refused"]);
    for (let count = 0; count < 3; count += 1) expect((await ask({ phone: "0944444444" })).kind).toBe("done");
  });

  it("one address gets sixty codes in ten minutes, however many visits it pretends to be", async () => {
    const numbers = Array.from({ length: 61 }, (_, index) => `09123450${String(index).padStart(2, "0")}`);
    const outcomes = [];
    for (const number of numbers) outcomes.push((await ask({ phone: number })).kind);
    expect(outcomes.filter((kind) => kind === "done")).toHaveLength(60);
    expect(outcomes[60]).toBe("refused");
  });

  it("ten requests at the same moment send three codes", async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(3);
    expect(await mailbox()).toHaveLength(3);
  });

  it("one phone gets ten codes a day", async () => {
    let sent = 0;
    for (let round = 0; round < 6; round += 1) {
      for (let count = 0; count < 3; count += 1) sent += (await ask()).kind === "done" ? 1 : 0;
      later(660);
    }
    expect(sent).toBe(10);
  });

  it.each(["", "x", "12345", "0912 345", "0912345678'; drop table draft", "+1 202 555 0100", "٠٩١٢٣٤٥٦٧٨"])(
    "%j is no phone number",
    async (typed) => {
      const outcome = await ask({ phone: typed });
      expect(outcome.kind).toBe("invalid");
      expect(await mailbox()).toHaveLength(0);
    },
  );

  it("a landline is told to use the counter or a mobile", async () => {
    expect(refusalOf(await ask({ phone: "02253123456" }))).toMatchObject({ code: "people.phone_not_mobile" });
  });

  it.each(["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "0x1234"])("%j is no code and costs no try", async (typed) => {
    await ask();
    expect((await confirm(typed)).kind).toBe("invalid");
    expect((await peopleTables(opened.db).selectFrom("phone_code").select("tries").execute())[0]?.tries).toBe(0);
  });

  it("neither numbers nor codes lie in the tables once the message is sent", async () => {
    await ask();
    const code = await newestCode();
    const codes = await peopleTables(opened.db).selectFrom("phone_code").selectAll().execute();
    const quotas = await peopleTables(opened.db).selectFrom("quota").selectAll().execute();
    const sent = await opened.db
      .withTables<{ outgoing_message: { text: string } }>()
      .selectFrom("outgoing_message")
      .select("text")
      .execute();
    expect(JSON.stringify([codes, quotas])).not.toContain(phone);
    expect(JSON.stringify(codes)).not.toContain(`"${code}"`);
    expect(sent).toEqual([{ text: "" }]);
    expect(lines.join()).not.toContain(phone);
  });

  it("housekeeping forgets old codes and quotas, and keeps today's", async () => {
    await ask();
    later(3 * 86_400);
    await ask();
    await purgePeople(opened.db, at);
    expect(await peopleTables(opened.db).selectFrom("phone_code").select("requested_at").execute()).toEqual([
      { requested_at: at },
    ]);
    const oldest = await peopleTables(opened.db).selectFrom("quota").select("started_at").execute();
    expect(oldest.every(({ started_at }) => started_at.getTime() === at.getTime())).toBe(true);
  });

  it("an official confirms no phone in a citizen's place", async () => {
    const official = { kind: "official", accountId: "a", name: "Mẫu", provinceCode: "31", posts: [] } as const;
    const input = { provinceCode: "31", phone, visitor: "v", locale: "vi" };
    const outcome = await execute(requestCode, { ...acting(), actor: official }, input);
    expect(refusalOf(outcome)).toMatchObject({ code: "access.not_allowed" });
  });
});

describe("a proof", () => {
  it.each([
    undefined,
    "",
    "0912345678",
    "0912345678.9999999999.",
    `0912345678.9999999999.${"A".repeat(43)}`,
    `0912345678.9999999999.${createSigner("another").sign("phone-proof", "0912345678.9999999999")}`,
    `0912345678.9999999999.${signer.sign("draft-link", "0912345678.9999999999")}`,
    `0987654321.9999999999.${signer.sign("phone-proof", "0912345678.9999999999")}`,
  ])("%j proves nothing", (token) => expect(readPhoneProof(signer, token, start)).toBeUndefined());
});

describe("the message with the code", () => {
  it.each(["vi", "en"] as const)("fits one text message with accents (%s)", (locale) => {
    expect(messages[locale].codeText.replace("{code}", "123456").replace("{minutes}", "5").length).toBeLessThanOrEqual(
      70,
    );
  });
});
