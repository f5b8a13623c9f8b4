import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { askInConversation, teach, undoLesson } from "../index.ts";
import { askTaught } from "./ask-taught.ts";
import { effectOf } from "./measure-lessons.ts";
import { listOpenQuestions } from "./open-question-store.ts";

describe.each(databases)("what editors teach on $name", ({ open }) => {
  let world: World;
  let editor: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [editor] = (await world.employ([{ role: "administrator", provinceCode: "31" }])) as [Official];
  });
  afterAll(() => world.close());

  const acting = () => world.acting(editor);
  const first = async (text: string, province = "31") => {
    const answer = await askTaught(acting(), province, { text, at: world.clock.now() });
    return answer.reason ?? answer.answers[0]?.procedure.code ?? answer.message?.vi;
  };
  const teaching = async (lesson: object): Promise<string> => {
    const done = await world.run(editor, teach, lesson);
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    return done.value.id;
  };
  const openQuestions = async () =>
    (await listOpenQuestions(world.services.db, { provinceCode: "31", most: 50 })).map(({ asked }) => asked);

  it("answers a question that nobody knew, in this province alone, until it is undone", async () => {
    const asked = "hôm nay giá vàng bao nhiêu";
    await world.run({ kind: "anyone" }, askInConversation, { unitCode: "11329", question: asked });
    expect(await openQuestions()).toContain(asked);
    const id = await teaching({ kind: "procedure", asked, means: "1.001193", source: "" });
    expect(await first(asked)).toBe("1.001193");
    expect(await first(asked, "22")).not.toBe("1.001193");
    expect(await openQuestions()).not.toContain(asked);
    await world.run(editor, undoLesson, { id });
    expect(await first(asked)).not.toBe("1.001193");
  });

  it("is heard by programs that ask over the API, of the house's province or the one they name", async () => {
    const id = await teaching({ kind: "synonym", asked: "frobnix", means: "đăng ký khai sinh", source: "" });
    const app = await world.serve([]);
    const heard = async (query: object) => {
      const answer = await app.inject({ url: "/api/v1/assistant/ask", query: { q: "frobnix cho con", ...query } });
      return (answer.json() as { answers: { procedure: { code: string } }[] }).answers[0]?.procedure.code;
    };
    expect([await heard({}), await heard({ unit: "11329" })]).toEqual(["1.001193", "1.001193"]);
    expect(await heard({ unit: "22" })).not.toBe("1.001193");
    await app.close();
    await world.run(editor, undoLesson, { id });
  });

  it("puts a local saying into the words it means", async () => {
    const id = await teaching({ kind: "synonym", asked: "wugblorp", means: "đăng ký khai sinh", source: "" });
    expect(await first("wugblorp cho con")).toBe("1.001193");
    await world.run(editor, undoLesson, { id });
  });

  it("publishes an answer with its source, and refuses one without", async () => {
    const lesson = { kind: "answer", asked: "blorp ăn trưa mấy giờ", means: "Trung tâm nghỉ trưa từ 11 giờ 30." };
    expect(await world.run(editor, teach, { ...lesson, source: "" })).toMatchObject({
      refusal: { code: "assistant.source_needed" },
    });
    const id = await teaching({ ...lesson, source: "Thông báo 12/TB-TTPVHCC" });
    expect(await first("blorp ăn trưa mấy giờ")).toContain("Thông báo 12/TB-TTPVHCC");
    await world.run(editor, undoLesson, { id });
  });

  it("never teaches an emergency away", async () => {
    const id = await teaching({ kind: "procedure", asked: "nhà tôi đang cháy cứu với", means: "1.001193", source: "" });
    expect(await first("nhà tôi đang cháy cứu với")).toBe("emergency-fire");
    await world.run(editor, undoLesson, { id });
  });

  it("shows before saving which sample questions a lesson would spoil", async () => {
    const one = { id: "new", kind: "synonym", asked: "khai sinh", means: "khai tử", source: null } as const;
    const effect = await effectOf(acting(), { lessons: [], one, at: world.clock.now() });
    expect(effect.spoiled.length).toBeGreaterThan(5);
    expect(effect.after.recallAt1).toBeLessThan(effect.before.recallAt1);
  });

  it("refuses a code that the catalogue does not have", async () => {
    const done = await world.run(editor, teach, { kind: "procedure", asked: "blorp", means: "9.999999", source: "" });
    expect(done).toMatchObject({ refusal: { code: "assistant.unknown_procedure" } });
  });
});
