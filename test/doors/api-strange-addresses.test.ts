import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestWorld, type World } from "../world.ts";
import { fingerprint } from "./fingerprint.ts";
import { createProgram, faultsOf, flawOf, operations, queries, type Program } from "./program.ts";

describe("strange addresses of the API", () => {
  let world: World;
  let app: FastifyInstance;
  let program: Program;

  beforeAll(async () => {
    world = await createTestWorld();
    app = await world.serve([]);
    program = createProgram(world, app);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  it.each(operations)("$path answers other methods with 405 and says which it takes", async ({ path }) => {
    const url = `/api/v1${path.replaceAll(/\{\w+\}/g, "x")}`;
    const methods = operations
      .filter((each) => each.path === path)
      .map(({ kind }) => (kind === "act" ? "POST" : "GET"));
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"] as const) {
      const answer = await app.inject({ method, url });
      expect([method, answer.statusCode, flawOf(answer)]).toEqual([method, 405, undefined]);
      expect(String(answer.headers.allow).split(", ")).toEqual(expect.arrayContaining([...new Set(methods)]));
    }
  });

  const tricks = [
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "a%00b",
    "%00",
    "%ff%fe",
    "%E0%A4%A",
    "%",
    "x".repeat(3000),
    "%F0%9F%92%A9",
    "'%20or%20'1'='1",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%E2%80%AEtxt",
    "__proto__",
    "constructor",
    "toString",
    "null",
    "-1",
    "1e9",
    "%0d%0aSet-Cookie:%20a=b",
  ];
  const withPath = operations.filter(({ path }) => path.includes("{"));

  it.each(withPath)("$kind $path does not follow a trick in the address", async (operation) => {
    const token = await program.tokenOf("administrator@province");
    const before = await fingerprint(world.services.db);
    const wrong: string[] = [];
    for (const trick of tricks) {
      const url = `/api/v1${operation.path.replaceAll(/\{\w+\}/g, trick)}`;
      // `..` may lead up to a question that anybody may ask: then the answer is that question's.
      const meant = new URL(url, "http://here").pathname.replace(/\/$/, "");
      if (trick === "%2e%2e" && operations.some(({ path }) => `/api/v1${path}` === meant)) continue;
      const how: InjectOptions =
        operation.kind === "act"
          ? {
              method: "POST",
              payload: "{}",
              headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
            }
          : { method: "GET" };
      const answer = await app.inject({ ...how, url, headers: { ...how.headers, authorization: `Bearer ${token}` } });
      const flaw = flawOf(answer);
      if (flaw) wrong.push(`${trick.slice(0, 30)}: ${flaw}`);
      if (answer.headers["set-cookie"]) wrong.push(`${trick}: sets a cookie`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(world.services.db)).toEqual(before);
  });

  it.each(queries)("GET $path refuses unknown, repeated, endless and broken questions", async (operation) => {
    const token = await program.tokenOf("administrator@province");
    const { properties = {} } = z.toJSONSchema(operation.params, { io: "input", unrepresentable: "any" });
    const asked = Object.keys(properties).filter((name) => !operation.path.includes(`{${name}}`));
    const base = `/api/v1${operation.path.replaceAll(/\{\w+\}/g, "x")}`;
    const bad = ["nobodyKnowsThis=1", "__proto__[a]=1"];
    for (const name of asked)
      bad.push(`${name}=a&${name}=b`, `${name}=${"x".repeat(5000)}`, `${name}[]=a`, `${name}[a]=b`);
    const before = await fingerprint(world.services.db);
    const sent: (readonly [string, LightMyRequestResponse])[] = [];
    for (const query of bad)
      sent.push([
        query.slice(0, 40),
        await app.inject({ url: `${base}?${query}`, headers: { authorization: `Bearer ${token}` } }),
      ]);
    expect(faultsOf(sent)).toEqual([]);
    expect(await fingerprint(world.services.db)).toEqual(before);
  });

  // Answered or refused, these must not be faults: what a question may hold is up to whoever asks.
  const odd = [
    "%00",
    "%ff",
    "%ED%A0%80",
    "%",
    "%20",
    "'",
    "%25",
    "_",
    "\\",
    "%E2%80%AE",
    "%3Cscript%3E",
    "(",
    "*",
    ":*",
    "-1",
    "99999999999999999999",
    "%F0%9F%92%A9",
  ];

  it.each(queries)("GET $path answers odd questions without a fault", async (operation) => {
    const token = await program.tokenOf("administrator@province");
    const { properties = {} } = z.toJSONSchema(operation.params, { io: "input", unrepresentable: "any" });
    const asked = Object.keys(properties).filter((name) => !operation.path.includes(`{${name}}`));
    const base = `/api/v1${operation.path.replaceAll(/\{\w+\}/g, "x")}`;
    const wrong: string[] = [];
    for (const name of asked)
      for (const value of odd) {
        const answer = await app.inject({
          url: `${base}?${name}=${value}`,
          headers: { authorization: `Bearer ${token}` },
        });
        if (answer.statusCode >= 500) wrong.push(`${name}=${value}: ${answer.body}`);
      }
    expect(wrong).toEqual([]);
    expect(world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });

  it("nothing of all this was a fault of ours", () => {
    expect(world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });
});
