import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { createSurfaces } from "#surfaces/create-surfaces";
import { deliverDueMessages } from "#platform/notify/deliver-messages";
import { openNotifier } from "#platform/notify/open-notifier";
import { openZaloAccounts } from "#platform/zalo-oa/account";
import { databases } from "#test/databases";
import { createVisitor } from "#test/visitor";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { moods, openZaloServer, type ZaloServer } from "#test/zalo-server";
import { features } from "../../../features.ts";
import { assistantJobs } from "../jobs.ts";
import { listRefused } from "./chat-figures-store.ts";
import { chatTables } from "./chat-tables.ts";

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const nobody = { send: () => Promise.reject(new Error("the local provider was asked")) };

describe.each(databases)("the chat of an Official Account on $name", ({ open }) => {
  let world: World;
  let app: FastifyInstance;
  let zalo: ZaloServer;
  let serial = 0;

  beforeAll(async () => {
    zalo = await openZaloServer();
    const zaloAccounts = openZaloAccounts(zalo.settings, "https://gandan.example.vn");
    const notifier = openNotifier({ zaloOa: zalo.settings }, nobody);
    world = await createTestWorld({ database: await open(worldFounding), connected: { zaloAccounts, notifier } });
    app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
  });
  afterEach(() => {
    zalo.sent.length = 0;
    zalo.moods.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await world.close();
    await zalo.close();
  });

  type Sending = { readonly person?: string; readonly id?: string; readonly at?: Date };
  const eventOf = (text: string, { person = "700", id, at = world.clock.now() }: Sending = {}) => ({
    app_id: zalo.account.appId,
    event_name: "user_send_text",
    sender: { id: person },
    recipient: { id: zalo.account.oaId },
    message: { msg_id: id ?? `m${(serial += 1)}`, text },
    timestamp: String(at.getTime()),
  });
  const post = async (event: unknown, headers: Record<string, string> = {}) => {
    const payload = typeof event === "string" ? event : JSON.stringify(event);
    const { timestamp = "" } = typeof event === "string" ? {} : (event as { timestamp?: string });
    const signed = { "x-zevent-signature": zalo.sign(payload, timestamp), "content-type": "application/json" };
    const done = await app.inject({ method: "POST", url: "/hooks/zalo/ngo-quyen", payload, headers: { ...signed, ...headers } }); // prettier-ignore
    return { status: done.statusCode, body: done.json() as Record<string, unknown> };
  };
  const work = async () => {
    const job = assistantJobs.find(({ name }) => name === "assistant.answer-chats");
    await job?.run(world.acting({ kind: "system", name: "assistant.answer-chats" }));
  };
  /** Writes, lets the job work, and gives what came back. */
  const say = async (text: string, sending: Sending = {}): Promise<string> => {
    world.clock.advance(1);
    const before = zalo.sent.length;
    expect((await post(eventOf(text, sending))).status).toBe(200);
    await work();
    return zalo.sent
      .slice(before)
      .map((sent) => sent.text)
      .join("\n---\n");
  };

  it("answers a question with short facts, where they stand and what a digit does", async () => {
    const said = await say("con mới sinh làm giấy khai sinh cần gì", { person: "701" });
    expect(said).toMatch(/ĐĂNG KÝ KHAI SINH/u);
    expect(said).toMatch(/• Giấy tờ: .+\n• Thời gian: .+\n• Phí, lệ phí: .+/u);
    expect(said).toContain("Nguồn: 1.001193");
    expect(said).toContain("https://gandan.example.vn/thu-tuc/1.001193");
    expect(said).toMatch(/1\. Hẹn cán bộ gọi lại\n2\. Gửi câu hỏi cho cán bộ$/u);
    expect(said.length).toBeLessThan(1_200);
    expect(zalo.sent[0]?.user).toBe("701");
  });

  it("goes on with what was asked before, and asks which of two by numbers", async () => {
    const which = await say("chứng thực chữ ký người dịch bao nhiêu tiền", { person: "702" });
    expect(which).toMatch(/1\. Chứng thực chữ ký người dịch.+\n2\. .+\n3\. Hẹn cán bộ gọi lại/u);
    const chosen = await say("2", { person: "702" });
    expect(chosen).toMatch(/^CHỨNG THỰC CHỮ KÝ NGƯỜI DỊCH.*\n• Phí, lệ phí:/u);
    await say("căn cước hết hạn thì đổi ở đâu", { person: "702" });
    expect(await say("còn nếu bị mất thì sao?", { person: "702" })).toContain("CẤP LẠI THẺ CĂN CƯỚC");
    expect(await say("9", { person: "702" })).toMatch(/Không có lựa chọn đó/u);
  });

  it("tells an emergency first, whatever it was waiting for, and nothing besides", async () => {
    const person = "703";
    await say("hôm nay giá vàng bao nhiêu", { person });
    expect(await say("1", { person })).toContain("nhắn số điện thoại");
    const said = await say("cháy nhà rồi cứu với 0912345678", { person });
    expect(said).toMatch(/^KHẨN CẤP\. Hãy gọi 114/u);
    expect(said).not.toMatch(/1\./u);
  });

  it("promises a call on 1, at three in the morning, on the desk of the centre", async () => {
    world.clock.set(new Date("2026-11-18T03:00:00+07:00"));
    const person = "704";
    expect(await say("hôm nay giá vàng bao nhiêu", { person })).toMatch(/1\. Hẹn cán bộ gọi lại/u);
    expect(await say("1", { person })).toContain("nhắn số điện thoại");
    expect(await say("09123", { person })).toMatch(/chưa đúng/u);
    expect(await say("0977 123 456", { person })).toMatch(/sẽ gọi lại số 0977123456 cho bạn/u);
    const { token } = await world.signIn({ role: "receiver", provinceCode: "31", organisationId: "11329.c" });
    const desk = plain((await createVisitor(app, { gd_session: token }).open("/can-bo/duong-day-nong/goi-lai")).html);
    expect(desk).toContain("0977123456");
    expect(desk).toContain("hôm nay giá vàng bao nhiêu");
  });

  it("becomes a case with the conversation attached where a person is asked for, whose answer comes back into the chat", async () => {
    const person = "705";
    await say("đăng ký tạm trú cần giấy tờ gì", { person });
    const said = await say("cho tôi gặp cán bộ", { person });
    const code = /mã ([\d-]+)/u.exec(said)?.[1] ?? "";
    expect(said).toMatch(/đã nhận cuộc hỏi đáp này, mã .+ https:\/\/gandan\.example\.vn\/phan-anh\//u);
    const { token } = await world.signIn({ role: "centre-head", provinceCode: "31", organisationId: "11329.c" });
    const head = createVisitor(app, { gd_session: token });
    const at = `/can-bo/y-kien/${code}`;
    const page = await head.open(at);
    expect(plain(page.html)).toContain("đăng ký tạm trú cần giấy tờ gì");
    expect(plain(page.html)).toContain("Zalo");
    for (const [verb, version, typed] of [
      ["assign", "1", { owner: "" }],
      ["answer", "2", { answer: "Mời anh Mẫu mang hợp đồng thuê nhà đến quầy." }],
    ] as const) {
      await head.open(`${at}/viec/${verb}`);
      await head.send(`${at}/viec/${verb}`, { version, ...typed });
    }
    zalo.sent.length = 0;
    await deliverDueMessages({ ...world.services, at: world.clock.now() });
    expect(zalo.sent.map(({ user, text }) => `${user}: ${text}`).join()).toContain("705: ");
    expect(zalo.sent.map(({ text }) => text).join()).toContain("Mời anh Mẫu mang hợp đồng thuê nhà");
    expect(await say("đăng ký kết hôn", { person })).toContain("ĐĂNG KÝ KẾT HÔN");
  });

  it("takes one message once however often Zalo sends it, and refuses it after half a day", async () => {
    const event = eventOf("đăng ký kết hôn", { person: "706", id: "twice" });
    expect(await post(event)).toEqual({ status: 200, body: { taken: true } });
    expect(await post(event)).toEqual({ status: 200, body: { taken: false } });
    await work();
    expect(await post(event)).toEqual({ status: 200, body: { taken: false } });
    await work();
    expect(zalo.sent).toHaveLength(1);
    world.clock.advance(14 * 60);
    expect(await post(event)).toMatchObject({ status: 401, body: { refused: "too_old" } });
  });

  it("bears messages in any order: each is answered, and an old digit chooses nothing from a newer menu", async () => {
    const person = "707";
    world.clock.advance(1);
    const early = world.clock.now();
    world.clock.advance(5);
    await say("hôm nay giá vàng bao nhiêu", { person });
    expect(await say("1", { person, at: early })).toMatch(/Không có lựa chọn đó/u);
    expect(await say("đăng ký kết hôn", { person, at: early })).toContain("ĐĂNG KÝ KẾT HÔN");
    expect(await say("1", { person })).toContain("nhắn số điện thoại");
  });

  it.each([
    ["fails", moods.fails],
    ["is too busy", moods.busy],
    ["is over its quota", moods.overQuota],
    ["hangs up", moods.hangsUp],
    ["answers nonsense", moods.talksNonsense],
  ])("sends its answer again when Zalo %s", async (_, mood) => {
    zalo.moods.push(mood, mood);
    expect(await say("đăng ký kết hôn", { person: "708" })).toBe("");
    for (let nth = 0; nth < 3 && zalo.sent.length === 0; nth += 1) {
      world.clock.advance(2);
      await deliverDueMessages({ ...world.services, at: world.clock.now() });
    }
    expect(zalo.sent.map(({ text }) => text.split("\n")[0])).toEqual(["ĐĂNG KÝ KẾT HÔN"]);
  });

  it("renews a token that has run out and answers all the same", async () => {
    zalo.expireToken();
    expect(await say("đăng ký kết hôn", { person: "709" })).toContain("ĐĂNG KÝ KẾT HÔN");
  });

  it("greets who begins to follow, and acknowledges what it does not answer", async () => {
    const timestamp = String(world.clock.now().getTime());
    const follow = { event_name: "follow", follower: { id: "710" }, oa_id: zalo.account.oaId, timestamp };
    expect((await post(follow)).status).toBe(200);
    expect((await post(follow)).body).toEqual({ taken: false });
    await work();
    expect(zalo.sent.map(({ text }) => text)).toEqual([expect.stringMatching(/^Xin chào. Đây là trợ lý của Phường/u)]);
    const sticker = { event_name: "user_send_sticker", sender: { id: "710" }, timestamp };
    expect(await post(sticker)).toEqual({ status: 200, body: { ignored: true } });
  });

  it("speaks English with whoever does", async () => {
    const said = await say("how much does it cost to register a marriage", { person: "711" });
    expect(said).toMatch(/• Fee.*: /u);
    expect(said).toContain("1. Have somebody call me back");
  });

  it("keeps no ID number, and nothing of what was said beside who said it", async () => {
    await say("căn cước 031199900123 của tôi mất, gọi 0912345678", { person: "712" });
    const rows = await chatTables(world.services.db)
      .selectFrom("assistant_chat_message")
      .selectAll()
      .where("province_code", "=", "31")
      .where("person", "=", "712")
      .execute();
    expect(rows).toMatchObject([{ text: "", phone: null, outcome: "answered" }]);
    expect(zalo.sent.map(({ text }) => text).join()).not.toMatch(/0311999|09123/);
  });

  it("hears no more than somebody can type", async () => {
    for (let nth = 0; nth < 33; nth += 1) await post(eventOf(`câu ${nth}`, { person: "713" }));
    await work();
    expect(zalo.sent.length).toBe(30);
  });

  describe("refuses, and says to the operator why", () => {
    it.each([
      ["what is not signed", () => post(eventOf("x"), { "x-zevent-signature": "mac=00" }), 401, "unsigned"],
      ["what another secret signed", () => post(eventOf("x"), { "x-zevent-signature": "" }), 401, "unsigned"],
      ["what is no JSON", () => post("{oops"), 400, "malformed"],
      ["an event without its parts", () => post({ event_name: "user_send_text", timestamp: String(world.clock.now().getTime()) }), 400, "malformed"], // prettier-ignore
      ["a time that is none", () => post({ event_name: "user_send_text", timestamp: "soon" }), 400, "malformed"],
      ["a time ahead", () => post(eventOf("x", { at: new Date(world.clock.now().getTime() + 3_600_000) })), 401, "too_old"], // prettier-ignore
      ["a name that would be SQL", () => post({ ...eventOf("x"), sender: { id: "1'; drop table" } }), 400, "malformed"],
      ["ten megabytes", () => post("x".repeat(10_000_000)), 413, "too_large"],
    ])("%s", async (_, sending, status, reason) => {
      expect(await sending()).toMatchObject({ status, body: { refused: reason } });
      const refused = await listRefused(world.services.db, "31", 50);
      expect(refused.map((row) => row.reason)).toContain(reason);
    });

    it("an account that nobody connected", async () => {
      const done = await app.inject({ method: "POST", url: "/hooks/zalo/khac", payload: "{}" });
      expect(done.statusCode).toBe(404);
    });
  });

  it("shows the administrator what came, what waits and what was refused, and not a word of what was said", async () => {
    zalo.moods.push(moods.overQuota);
    await say("giá vàng của tôi", { person: "715" });
    const { token } = await world.signIn({ role: "administrator", provinceCode: "31" });
    const shown = await createVisitor(app, { gd_session: token }).open("/can-bo/quan-tri/tro-ly/zalo");
    expect(plain(shown.html)).toMatch(/Phường .*\/hooks\/zalo\/ngo-quyen/u);
    expect(plain(shown.html)).toContain("Zalo answered error -32");
    expect(plain(shown.html)).toContain("Chữ ký sai");
    expect(plain(shown.html)).not.toContain("giá vàng của tôi");
    const foreign = await world.signIn({ role: "administrator", provinceCode: "22" });
    const other = await createVisitor(app, { gd_session: foreign.token }).open("/can-bo/quan-tri/tro-ly/zalo");
    expect(plain(other.html)).toContain("Chưa kết nối tài khoản nào");
  });

  it.each([
    ["emoji", "🙏🙏🙏"],
    ["a hundred kilobytes less than Zalo's limit", "khai sinh ".repeat(5_000)],
    ["marks of direction", "\u202Ekhai sinh\u202C\u200F"],
    ["SQL", "'; drop table assistant_chat; --"],
    ["HTML", "<script>alert(1)</script>"],
    ["half a surrogate", "khai \ud800 sinh"],
    ["a sign 0", "khai\u0000sinh"],
    ["nothing", " "],
  ])("answers %s", async (_, text) => {
    expect(await say(text, { person: "714" })).not.toBe("");
  });
});
