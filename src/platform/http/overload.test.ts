import { afterEach, describe, expect, test } from "vitest";
import { openTinyHouse, type TinyHouse } from "../../../test/tiny-house.tsx";

let house: TinyHouse | undefined;
afterEach(async () => {
  house?.held.release();
  await house?.close();
  house = undefined;
});

describe("beyond capacity", () => {
  test("new requests are told to come back, those inside finish, and then everyone is welcome", async () => {
    house = await openTinyHouse({ maxInFlight: 3 });
    const inside = [1, 2, 3].map(() => house!.app.inject("/cho").then((answer) => answer));
    await new Promise((resolve) => setImmediate(resolve));
    const page = await house.app.inject("/");
    expect(page.statusCode).toBe(503);
    expect(Number(page.headers["retry-after"])).toBeGreaterThan(0);
    expect(page.body).toContain("rất đông");
    const api = await house.app.inject("/api/v1/moment");
    expect(api.statusCode).toBe(503);
    expect(api.json()).toMatchObject({ code: "door.busy" });
    expect((await house.app.inject("/healthz")).statusCode).toBe(200);
    house.held.release();
    expect((await Promise.all(inside)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await house.app.inject("/")).statusCode).toBe(200);
  });
});

describe("a client that asks too often", () => {
  test("is told how long to wait, and reading is never limited", async () => {
    house = await openTinyHouse({ rateLimits: true });
    const post = () =>
      house!.app.inject({
        method: "POST",
        url: "/ghi-chu",
        payload: "a=1",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
    const answers = [];
    for (let sent = 0; sent < 902; sent += 1) answers.push((await post()).statusCode);
    expect(answers.filter((status) => status === 429)).toHaveLength(2);
    const refused = await post();
    expect(refused.body).toMatch(/chờ \d+ giây/);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await house.app.inject("/ghi-chu")).statusCode).toBe(200);
  });
});

describe("while the database is away", () => {
  test("the process is alive but not ready, and an act is told to come back", async () => {
    house = await openTinyHouse();
    await house.database.close();
    expect((await house.app.inject("/healthz")).statusCode).toBe(200);
    const ready = await house.app.inject("/readyz");
    expect(ready.statusCode).toBe(503);
    expect(ready.headers["retry-after"]).toBeDefined();
    house.database.close = async () => undefined;
  });
});
