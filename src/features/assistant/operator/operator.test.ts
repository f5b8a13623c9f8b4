import { afterAll, beforeAll, expect, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { createSurfaces } from "#surfaces/create-surfaces";
import { createVisitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";
import { features } from "../../../features.ts";

let world: World;
let app: FastifyInstance;
beforeAll(async () => {
  world = await createTestWorld();
  app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const path = "/can-bo/tro-ly/goi-y";

it("proposes three procedures at most, each with a short answer to put in", async () => {
  const { token } = await world.signIn({ role: "receiver", provinceCode: "31", organisationId: "11329.c" });
  const visitor = createVisitor(app, { gd_session: token });
  const { html } = await visitor.open(`${path}?q=${encodeURIComponent("con mới sinh làm giấy khai sinh cần gì")}`);
  const put = [...html.matchAll(/data-put="([^"]+)"/g)].map(([, text]) => text ?? "");
  expect(put.length).toBeGreaterThanOrEqual(1);
  expect(put.length).toBeLessThanOrEqual(3);
  expect(put[0]).toMatch(/^ĐĂNG KÝ KHAI SINH\n• Giấy tờ: .+\n• Thời gian: .+\n• Phí, lệ phí: .+\n• Nơi nộp: /u);
  expect((await visitor.open(`${path}?q=${encodeURIComponent("cháy nhà rồi cứu với")}`)).html).toContain("114");
  const numbered = await visitor.open(`${path}?q=${encodeURIComponent("căn cước 031199900123")}`);
  expect(numbered.html).toContain('value="căn cước […]"');
});

it("is for officials alone", async () => {
  expect((await createVisitor(app).open(`${path}?q=khai+sinh`)).html).not.toContain("data-put");
});
