import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { createSurfaces } from "#surfaces/create-surfaces";
import { createServer } from "#platform/http/create-server";
import { createTestWorld, type World } from "#test/world";
import { features } from "../../features.ts";

const strange = ["", " ", "khai sinh ".repeat(10_000), "😀🎉", "là thì mà của", "đăng ký 结婚 регистрация", "\u202Ekhai\u202C", "'; drop table dossier; --", "<script>alert(1)</script>"]; // prettier-ignore

/** A thousand at once from one address, under the limits of a house in service. */
describe("a flood of questions from one address", { timeout: 120_000 }, () => {
  let world: World;
  let app: FastifyInstance;
  beforeAll(async () => {
    world = await createTestWorld();
    const services = { ...world.services, config: { ...world.services.config, rateLimits: true } };
    const surfaces = await createSurfaces(features, services, { homeUnit: "11329", demo: true });
    app = await createServer({ features, surfaces, services, identify: async () => ({ kind: "anyone" }) });
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  it.each([
    ["/tro-ly", [200, 429]],
    ["/api/v1/assistant/ask", [200, 422]],
  ])("to %s is answered, refused or told to wait, never a fault", async (url, met) => {
    const questions = Array.from({ length: 1_000 }, (_, nth) => strange[nth % 20] ?? `con mới sinh làm gì ${nth}`);
    const answers = [];
    for (let from = 0; from < questions.length; from += 250)
      answers.push(
        ...(await Promise.all(questions.slice(from, from + 250).map((q) => app.inject({ url, query: { q } })))),
      );
    const statuses = new Set(answers.map(({ statusCode }) => statusCode));
    expect([...statuses].filter((status) => ![200, 400, 414, 422, 429, 503].includes(status))).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining(met));
    expect(world.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
  });

  it("leaves the house answering others", async () => {
    const other = await app.inject({ url: "/tro-ly?q=khai+sinh", remoteAddress: "192.0.2.7" });
    expect(other.statusCode).toBe(200);
  });
});
