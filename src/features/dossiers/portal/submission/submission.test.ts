import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maritalStatus, servePortal, submitAll } from "#test/citizen";
import { createVisitor, type Visitor } from "#test/visitor";
import { createTestWorld, type World } from "#test/world";

let world: World;
let app: FastifyInstance;
const citizen = (): Visitor => createVisitor(app);

beforeAll(async () => {
  world = await createTestWorld();
  app = await servePortal(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

describe("a submission without script", () => {
  it("leads from the procedure to a receipt with code, promise, files and hash", async () => {
    const person = citizen();
    expect((await person.open(`/nop/${maritalStatus}`)).html).toContain(`/nop/${maritalStatus}/noi-nop`);
    const receipt = await submitAll(world, person);
    expect(receipt).toMatch(/^\/bien-nhan\/H24\.\d+-261116-\d{4}\?k=[\w-]{43}$/);
    const shown = await person.open(receipt);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain("trước 8 giờ, thứ Ba 17/11");
    expect(shown.html).toMatch(/<code>[0-9a-f]{64}<\/code>/);
    expect(shown.html).toContain("data:image/svg+xml");
  });
});
