import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import type { Official } from "#core/access/actor";
import { createSurfaces } from "#surfaces/create-surfaces";
import { databases } from "#test/databases";
import { createVisitor } from "#test/visitor";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { features } from "../../../features.ts";
import { assistantJobs } from "../jobs.ts";
import { askInConversation, askForCall, judgeAnswer, sendQuestion } from "../index.ts";
import { conversationTables } from "./conversation-tables.ts";

const anyone = { kind: "anyone" } as const;
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const unknown = "hôm nay giá vàng bao nhiêu";

describe.each(databases)("conversations on $name", ({ open }) => {
  let world: World;
  let app: FastifyInstance;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const ask = async (question: string, conversation = "", key?: string) => {
    const outcome = await world.run(anyone, askInConversation, { conversation, unitCode: "11329", question }, key);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  const turnsOf = (code: string) =>
    conversationTables(world.services.db)
      .selectFrom("assistant_turn")
      .selectAll()
      .where("province_code", "=", code.slice(0, 2))
      .where("conversation_id", "=", code.slice(3))
      .orderBy("seq")
      .execute();

  it("keep a question without what tells who asked", async () => {
    const { conversation } = await ask("căn cước 031199900123 của tôi mất, gọi 0912345678 giúp, làm lại thế nào");
    const [turn] = await turnsOf(conversation);
    expect(turn?.asked).toBe("căn cước […] của tôi mất, gọi […] giúp, làm lại thế nào");
    expect(JSON.stringify(turn)).not.toMatch(/0311999|09123/);
  });

  it("go on: a short question is about what was answered before", async () => {
    const { conversation } = await ask("con mới sinh cần làm khai sinh");
    await ask("bao nhiêu tiền?", conversation);
    const [first, second] = await turnsOf(conversation);
    expect(first?.codes).toContain("1.001193");
    expect(second?.codes).toEqual(first?.codes);
  });

  it("take one request once, and questions sent at the same moment each in a place of its own", async () => {
    const { conversation } = await ask("sao y bằng đại học");
    const again = await Promise.all([ask("bao lâu?", conversation, "same"), ask("bao lâu?", conversation, "same")]);
    expect(again[0]).toEqual(again[1]);
    const turns = await Promise.all(["ở đâu?", "mấy bản?", "phí?"].map((each) => ask(each, conversation)));
    expect(new Set(turns.map(({ turn }) => turn)).size).toBe(3);
    expect(await turnsOf(conversation)).toHaveLength(5);
  });

  it("promise a call at three in the morning, with what was asked, on the desk of the centre", async () => {
    world.clock.set(new Date("2026-11-18T03:00:00+07:00"));
    const visitor = createVisitor(app);
    const shown = await visitor.open(`/tro-ly?q=${encodeURIComponent(unknown)}`);
    expect(plain(shown.html)).toContain("Hẹn gọi lại");
    const action = /action="(\/tro-ly\/[^"]+\/goi-lai)"/.exec(shown.html)?.[1] ?? "";
    const wrong = await visitor.send(action, { phone: "12" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="12"');
    const done = await visitor.follow(await visitor.send(action, { phone: "0977 123 456", name: "Nguyễn Văn Mẫu" }));
    expect(plain(done.html)).toContain("sẽ gọi lại cho bạn trước");
    const { token } = await world.signIn({ role: "receiver", provinceCode: "31", organisationId: "11329.c" });
    const desk = await createVisitor(app, { gd_session: token }).open("/can-bo/duong-day-nong/goi-lai");
    expect(plain(desk.html)).toContain("0977123456");
    expect(plain(desk.html)).toContain(unknown);
    expect(plain(desk.html)).toContain("còn 15 phút");
    const twice = await world.run(anyone, askForCall, { conversation: action.split("/")[2], phone: "0977123456" });
    expect(twice).toMatchObject({ kind: "refused", refusal: { code: "assistant.handed_already" } });
  });

  it("become a case with the conversation attached, once however often it is sent", async () => {
    const { conversation } = await ask(unknown);
    const input = { conversation, text: "Tôi cần hỏi việc này", phone: "0912345678", name: "" };
    const one = await world.run(anyone, sendQuestion, input, "written");
    const two = await world.run(anyone, sendQuestion, input, "written");
    expect(one.kind).toBe("done");
    expect(two).toEqual(one);
    const [official] = await world.employ([{ role: "centre-head", provinceCode: "31", organisationId: "11329.c" }]);
    const code = one.kind === "done" ? one.value.caseCode : "";
    const { token } = await world.signIn({ role: "centre-head", provinceCode: "31", organisationId: "11329.c" });
    const page = await createVisitor(app, { gd_session: token }).open(`/can-bo/y-kien/${encodeURIComponent(code)}`);
    expect((official as Official).provinceCode).toBe("31");
    expect(plain(page.html)).toContain(unknown);
  });

  it("refuse a sixth call within the hour from one address", async () => {
    const codes: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const { conversation } = await ask(unknown);
      const visitor = createVisitor(app);
      const shown = await visitor.open(`/tro-ly/${conversation}`);
      expect(shown.status).toBe(200);
      const sent = await visitor.send(`/tro-ly/${conversation}/goi-lai`, { phone: `091234560${nth}` });
      codes.push(String(sent.status));
    }
    expect(codes.at(-1)).toBe("429");
  });

  it("remember whether an answer helped; the last word counts", async () => {
    const { conversation, turn } = await ask("sao y bằng đại học");
    for (const helped of ["yes", "no"])
      await world.run(anyone, judgeAnswer, { conversation, turn, helped, why: "số tôi 0912345678" });
    const [row] = await turnsOf(conversation);
    expect(row).toMatchObject({ judged: "no", judged_why: "số tôi […]" });
    const stranger = { conversation: `31-${"0".repeat(32)}`, turn: 1, helped: "yes" };
    expect(await world.run(anyone, judgeAnswer, stranger)).toMatchObject({ kind: "refused" });
  });

  it("are gone once their time is over, and say so to who comes back", async () => {
    const { conversation } = await ask("sao y bằng đại học");
    world.clock.advance(31 * 24 * 60);
    for (const job of assistantJobs) await job.run(world.acting({ kind: "system", name: job.name }));
    expect(await turnsOf(conversation)).toEqual([]);
    expect((await createVisitor(app).open(`/tro-ly/${conversation}`)).status).toBe(404);
  });

  it.each([
    ["an emoji", "🙏🙏🙏"],
    ["marks of direction", "\u202Ekhai sinh\u202C\u200F"],
    ["SQL", "'; drop table assistant_turn; --"],
    ["HTML", "<script>alert(1)</script><b>khai sinh</b>"],
    ["a sign 0", "khai\u0000sinh"],
    ["halves of a pair", "khai sinh \ud83d"],
    ["stop words", "là thì mà của và"],
    ["a hundred kilobytes", "khai sinh ".repeat(10_000)],
  ])("answer %s with a page", async (_, question) => {
    const visitor = createVisitor(app);
    const byLink = await visitor.open(
      `/tro-ly?q=${encodeURIComponent(question.toWellFormed().replace("\u0000", " ").slice(0, 3_000))}`,
    );
    expect(byLink.status).toBe(200);
    await visitor.open("/tro-ly");
    const sent = await visitor.follow(await visitor.send("/tro-ly", { question }));
    expect([200, 400, 413, 422]).toContain(sent.status);
    expect(sent.html).not.toContain("<script>alert");
    expect(sent.html).toContain("</html>");
  });
});
