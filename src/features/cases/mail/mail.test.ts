import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { signBody } from "#platform/http/signed-body";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { sightOf } from "../model/sight.ts";
import { listCaseLines } from "../stores/case-list-store.ts";
import { listMailboxes, listWaitingMail } from "./mail-store.ts";
import { mailSecretOf } from "./mailboxes.ts";
import { manageMailbox } from "./manage-mailbox.ts";
import { sortMail } from "./sort-mail.ts";

const provinceCode = "31";
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABfUAqLQAAAABJRU5ErkJggg==";

type Part = { readonly type: string; readonly content: string; readonly name?: string };
let number = 0;

/** A message with parts, as mail programs write it. */
function message(headers: Readonly<Record<string, string>>, parts: readonly Part[]): string {
  const all = { From: "=?utf-8?B?TmfDtCBUaOG7iyBN4bqrdQ==?= <mau@example.org>", To: "gop-y@example.org", "Message-ID": `<${(number += 1)}@example.org>`, ...headers }; // prettier-ignore
  const head = [...Object.entries(all).map(([name, value]) => `${name}: ${value}`), "MIME-Version: 1.0"];
  const bodies = parts.flatMap(({ type, content, name }) => [
    "--part",
    `Content-Type: ${type}`,
    ...(name ? [`Content-Disposition: attachment; filename="${name}"`, "Content-Transfer-Encoding: base64"] : ["Content-Transfer-Encoding: 8bit"]), // prettier-ignore
    "",
    content,
  ]);
  return [...head, 'Content-Type: multipart/mixed; boundary="part"', "", ...bodies, "--part--", ""].join("\r\n");
}
const plain = (content: string): Part => ({ type: "text/plain; charset=utf-8", content });

describe.each(databases)("mail on $name", ({ open }) => {
  let world: World;
  let app: FastifyInstance;
  let administrator: Official;
  let supervisor: Official;
  let clerk: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [administrator, supervisor, clerk] = (await world.employ([
      { role: "administrator", provinceCode },
      { role: "supervisor", provinceCode },
      { role: "receiver", provinceCode, organisationId: "11329.c" },
    ])) as [Official, Official, Official];
    const opening = { mailboxId: "gop-y", address: "gop-y@example.org", organisationId: "11329.c", change: "open" };
    await world.run(administrator, manageMailbox, opening);
    app = await world.serve([]);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const deliver = async (raw: string, change: { readonly secret?: string; readonly late?: number } = {}) => {
    const [mailbox] = await listMailboxes(world.services.db, provinceCode);
    const seconds = Math.floor(world.clock.now().getTime() / 1000) - (change.late ?? 0);
    const timestamp = String(seconds);
    const secret = change.secret ?? mailSecretOf(world.services.signer, mailbox!);
    const answer = await app.inject({
      method: "POST",
      url: "/hooks/mail/31/gop-y",
      headers: { "x-gandan-timestamp": timestamp, "x-gandan-signature": signBody(secret, timestamp, Buffer.from(raw)), "content-type": "message/rfc822" }, // prettier-ignore
      payload: raw,
    });
    return { status: answer.statusCode, ...answer.json<{ result?: string; reason?: string; refused?: string }>() };
  };
  const cases = (who: Official, q: string) =>
    listCaseLines(world.services.db, { sight: sightOf(who), view: "open", at: world.clock.now(), q }, { limit: 50, offset: 0 }); // prettier-ignore
  const waiting = () => listWaitingMail(world.services.db, provinceCode, 100);
  const letters = () =>
    world.services.db
      .withTables<{ outgoing_message: { province_code: string; channel: string; recipient: string; text: string } }>()
      .selectFrom("outgoing_message")
      .select(["channel", "recipient", "text"])
      .where("province_code", "=", provinceCode)
      .execute();

  it("becomes one case however often it is delivered, with its pictures, and is answered by mail", async () => {
    const raw = message({ Subject: "=?utf-8?B?xJDDqG4gxJHGsOG7nW5n?=" }, [
      plain("Ngõ Quagmire tối ba đêm."),
      { type: "image/png", name: "ngo.png", content: png },
      { type: "application/msword", name: "don.doc", content: Buffer.from("not a picture").toString("base64") },
    ]);
    expect(await deliver(raw)).toMatchObject({ status: 200, result: "taken" });
    expect(await deliver(raw)).toMatchObject({ status: 200, result: "repeated" });
    const found = await cases(clerk, "Quagmire");
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toContain("Đèn đường");
    expect(found[0]?.text).toContain("don.doc");
    const row = await world.services.db
      .withTables<{
        citizen_case: {
          province_code: string;
          code: string;
          head: { contact: object; channel: string; attachments: object[] };
        };
      }>() // prettier-ignore
      .selectFrom("citizen_case")
      .select("head")
      .where("province_code", "=", provinceCode)
      .where("code", "=", found[0]!.code)
      .executeTakeFirstOrThrow();
    expect(row.head).toMatchObject({
      channel: "email",
      contact: { name: "Ngô Thị Mẫu", email: "mau@example.org", reply: "email" },
      attachments: [{ name: "ngo.png", mediaType: "image/png" }],
    });
    const sent = (await letters()).filter(({ text }) => text.includes(found[0]!.code));
    expect(sent).toMatchObject([{ channel: "email", recipient: "mau@example.org" }]);
  });

  it("written as a web page alone is read as text", async () => {
    const raw = message({ Subject: "Nuoc" }, [{ type: "text/html; charset=utf-8", content: "<p>Mất <b>nước</b> Vexillum</p><script>alert(1)</script>" }]); // prettier-ignore
    expect(await deliver(raw)).toMatchObject({ result: "taken" });
    const [only] = await cases(clerk, "Vexillum");
    expect(only?.text).toMatch(/Mất \*?nước\*? Vexillum/);
    expect(only?.text).not.toContain("<");
  });

  it.each([
    ["automatic", message({ "Auto-Submitted": "auto-replied" }, [plain("Tôi đi vắng.")])],
    ["automatic", message({ From: "MAILER-DAEMON@example.org" }, [plain("Undelivered")])],
    ["no-sender", message({ From: "" }, [plain("Ai đó viết cho xã.")])],
    ["empty", message({}, [plain(" ")])],
    ["too-long", message({}, [plain("Dài ".repeat(2_000))])],
    ["reply", message({ Subject: "Re: Về ý kiến mã số 31-4827-3951" }, [plain("Cảm ơn.")])],
    ["confidential", message({}, [plain("Tôi tố cáo cán bộ Wolpertinger nhận tiền.")])],
    ["unreadable", "not a message at all"],
  ])("that is %s waits for a person and answers nobody", async (reason, raw) => {
    const before = (await letters()).length;
    expect(await deliver(raw)).toMatchObject({ status: 200, result: "set-aside", reason });
    expect((await waiting()).map((mail) => mail.reason)).toContain(reason);
    expect((await letters()).length).toBe(before);
  });

  it("that speaks of a denunciation is in no list of the office, and a supervisor opens it on its own track", async () => {
    const mail = (await waiting()).find(({ told }) => told.text.includes("Wolpertinger"))!;
    expect(await cases(clerk, "Wolpertinger")).toEqual([]);
    const sort = (who: Official, more: object) => world.run(who, sortMail, { mailId: mail.id, how: "open", kind: "denunciation", ...more }); // prettier-ignore
    expect(await sort(clerk, {})).toMatchObject({ kind: "refused", refusal: { code: "access.not_allowed" } });
    expect(await sort(supervisor, {})).toMatchObject({ kind: "refused", refusal: { code: "case.name_needed" } });
    expect((await sort(supervisor, { address: "Số 7 ngõ Mẫu" })).kind).toBe("done");
    expect(await cases(clerk, "Wolpertinger")).toEqual([]);
    expect(await cases(supervisor, "Wolpertinger")).toHaveLength(1);
    expect((await waiting()).map(({ id }) => id)).not.toContain(mail.id);
    expect(await sort(supervisor, {})).toMatchObject({ kind: "refused", refusal: { code: "case.unknown_mail" } });
  });

  it("from one address without end waits after the twentieth in an hour", async () => {
    const from = { From: "nhieu@example.org" };
    for (let sent = 0; sent < 20; sent += 1) expect((await deliver(message(from, [plain(`Lần ${sent}`)]))).result).toBe("taken"); // prettier-ignore
    expect(await deliver(message(from, [plain("Lần nữa")]))).toMatchObject({ reason: "flood" });
  });

  it("unsigned, signed long ago, or for a mailbox that is closed is refused and leaves nothing", async () => {
    const raw = message({}, [plain("Xin chào xã.")]);
    const before = (await waiting()).length;
    expect(await deliver(raw, { secret: "guessed" })).toMatchObject({ status: 401, refused: "unsigned" });
    expect(await deliver(raw, { late: 301 })).toMatchObject({ status: 401, refused: "too_old" });
    expect((await world.run(administrator, manageMailbox, { mailboxId: "gop-y", change: "close" })).kind).toBe("done");
    expect(await deliver(raw)).toMatchObject({ status: 404, refused: "unknown_mailbox" });
    expect((await waiting()).length).toBe(before);
  });
});
