import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestWorld, type World } from "#test/world";

describe("suggestions for what is being typed", () => {
  let world: World;
  let ask: (query: string) => Promise<{ status: number; items: { kind: string; label: string; href: string }[]; kept: unknown }>; // prettier-ignore

  beforeAll(async () => {
    world = await createTestWorld();
    const app = await world.serve([]);
    ask = async (query) => {
      const answer = await app.inject(`/api/v1/suggestions?${query}`);
      const { items = [] } = answer.json<{ items?: { kind: string; label: string; href: string }[] }>();
      return { status: answer.statusCode, items, kept: answer.headers["cache-control"] };
    };
  });
  afterAll(() => world.close());

  const q = (text: string, lang = "vi") => ask(String(new URLSearchParams({ q: text, lang })));

  it("completes a half-typed word", async () => {
    const { items, kept } = await q("khai si");
    expect(items.map(({ href }) => href)).toContain("/thu-tuc/1.001193");
    expect(kept).toBe("public, max-age=300");
  });
  it("names an event of life first", async () => {
    const { items } = await q("sinh c");
    expect(items[0]).toMatchObject({ kind: "event", href: "/thu-tuc/viec/sinh-con" });
  });
  it("names today's place for a former name that was typed whole", async () => {
    const { items } = await q("phường máy chai");
    expect(items).toContainEqual(expect.objectContaining({ kind: "unit", href: "/don-vi/11329" }));
  });
  it("names no place while only its beginning could be meant", async () => {
    const { items } = await q("sao y");
    expect(items.filter(({ kind }) => kind === "unit")).toEqual([]);
  });
  it("speaks English", async () => expect((await q("birth cert", "en")).items[0]?.label).toMatch(/birth/iu));
  it("are at most seven", async () => expect((await q("đăng ký")).items.length).toBeLessThanOrEqual(7));
  it.each(["q=", "", `q=${"a".repeat(101)}`, "q=a&lang=fr", "q=a&x=1"])("%s is refused", async (query) =>
    expect((await ask(query)).status).toBe(422),
  );
  it.each(["🙂🙂", "‮abc", "' or 1=1 --", "<script>", "%", "\\", "ก็ที่"])("“%s” is answered", async (text) =>
    expect((await q(text)).status).toBe(200),
  );
});
