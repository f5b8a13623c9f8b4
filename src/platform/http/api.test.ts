import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTinyHouse, type TinyHouse } from "../../../test/tiny-house.tsx";

let house: TinyHouse;
beforeAll(async () => {
  house = await openTinyHouse();
});
beforeEach(() => {
  house.notes.length = 0;
});
afterAll(() => house.close());

let sequence = 0;
type Asked = {
  readonly headers?: Record<string, string | undefined>;
  readonly payload?: string | Buffer;
  readonly url?: string;
};
const write = ({ headers = {}, payload = '{"text":"a"}', url = "/api/v1/books/b/notes" }: Asked = {}) => {
  const all = {
    authorization: "Bearer receiver",
    "idempotency-key": `key-${String((sequence += 1)).padStart(6, "0")}`,
    "content-type": "application/json",
    ...headers,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return house.app.inject({ method: "POST", url, payload, headers: Object.fromEntries(given) });
};
type Problem = {
  code: string;
  detail: string;
  status: number;
  errors?: { field: string; problem: string; detail: string }[];
};

describe("an act", () => {
  test("takes its input from path and body and answers with its output", async () => {
    const answer = await write({ payload: '{"text":"xin chào"}' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ count: 1 });
    expect(house.notes).toEqual(["b: xin chào"]);
  });

  test("sent twice under one key has one effect and one answer", async () => {
    const headers = { "idempotency-key": "the-same-key" };
    const [first, second] = [await write({ headers }), await write({ headers })];
    expect(second.json()).toEqual(first.json());
    expect(second.headers["idempotency-replayed"]).toBe("true");
    expect(house.notes).toHaveLength(1);
  });

  test.each([
    ["no token", { authorization: undefined }, 401, "api.token_needed"],
    ["a token nobody has", { authorization: "Bearer stranger" }, 401, "api.token_needed"],
    ["a token of another scheme", { authorization: "Basic cmVjZWl2ZXI=" }, 401, "api.token_needed"],
    ["an account without the right", { authorization: "Bearer leader" }, 403, "access.not_allowed"],
    ["no idempotency key", { "idempotency-key": undefined }, 400, "api.idempotency_key_needed"],
    ["a short idempotency key", { "idempotency-key": "short" }, 400, "api.idempotency_key_needed"],
    ["a long idempotency key", { "idempotency-key": "k".repeat(129) }, 400, "api.idempotency_key_needed"],
    ["another kind of content", { "content-type": "text/plain" }, 415, "door.wrong_media_type"],
  ])("with %s is refused and does nothing", async (_, headers, status, code) => {
    const answer = await write({ headers });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.json<Problem>()).toMatchObject({ status, code, instance: "/api/v1/books/b/notes" });
    expect(answer.json<Problem>().detail.length).toBeGreaterThan(20);
    expect(house.notes).toEqual([]);
  });

  test.each([
    ["{", 400, "door.malformed_json"],
    ["[1]", 400, "door.malformed_json"],
    ['"text"', 400, "door.malformed_json"],
    ['{"text":"a\\u0000b"}', 400, "door.wrong_encoding"],
    [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, "door.wrong_encoding"],
    ['{"__proto__":{"x":1},"text":"a"}', 400, "door.malformed_json"],
    [`{"text":"${"a".repeat(300_000)}"}`, 413, "door.too_large"],
    ['{"text":3}', 422, "api.invalid_input"],
    ['{"text":"a","more":1}', 422, "api.invalid_input"],
    [`{"text":"${"a".repeat(41)}"}`, 422, "api.invalid_input"],
    ["{}", 422, "api.invalid_input"],
  ])("with the body %.25s is refused with %i", async (payload, status, code) => {
    const answer = await write({ payload });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(house.notes).toEqual([]);
  });

  test("with invalid input names every field and says what is wrong with it", async () => {
    const headers = { "accept-language": "en-GB" };
    const problems = async (payload: string) => (await write({ payload, headers })).json<Problem>().errors;
    expect(await problems("{}")).toEqual([{ field: "text", problem: "required", detail: "Fill this in." }]);
    expect(await problems('{"text":"a","more":1}')).toEqual([
      { field: "more", problem: "unknown_field", detail: "There is no field of this name." },
    ]);
  });

  test("refused by its feature says why in the language asked for", async () => {
    const vi = await write({ payload: '{"text":"again"}' });
    expect(vi.statusCode).toBe(409);
    expect(vi.json<Problem>()).toMatchObject({ code: "notes.said_already", detail: "Đã có ghi chú again." });
    const en = await write({ payload: '{"text":"again"}', headers: { "accept-language": "en" } });
    expect(en.json<Problem>().detail).toBe("The note again is there already.");
  });
});

describe("a query", () => {
  const ask = (url: string, token?: string) =>
    house.app.inject({ url, ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) });

  test("open to everyone needs no token, but refuses one that is not valid", async () => {
    expect((await ask("/api/v1/moment")).json()).toEqual({ at: "2026-11-23T01:00:00.000Z" });
    expect((await ask("/api/v1/moment", "stranger")).statusCode).toBe(401);
  });

  test("with a permission needs a token that has it", async () => {
    expect((await ask("/api/v1/books/b/notes")).statusCode).toBe(401);
    expect((await ask("/api/v1/books/b/notes", "receiver")).json()).toEqual({ notes: [] });
  });

  test.each([
    ["?most=3&mostly=4", "mostly", "unknown_field"],
    ["?most=0", "most", "too_small"],
    ["?most=many", "most", "wrong_type"],
    ["?most=1&most=2", "most", "wrong_type"],
  ])("with %s is refused, naming the parameter", async (query, field, problem) => {
    const answer = await ask(`/api/v1/books/b/notes${query}`, "receiver");
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors?.map((each) => [each.field, each.problem])).toContainEqual([field, problem]);
  });

  test("that finds nothing says so", async () => {
    expect((await ask("/api/v1/books/none/notes", "receiver")).statusCode).toBe(404);
  });

  test.each([
    ["GET", "/api/v1/nothing", 404],
    ["GET", "/api/nothing", 404],
    ["DELETE", "/api/v1/moment", 405],
    ["POST", "/api/v1/moment", 405],
    ["GET", "/api/v1/books/%ff/notes", 400],
  ] as const)("%s %s is a problem for machines with %i", async (method, url, status) => {
    const answer = await house.app.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });
});

describe("for machines", () => {
  test("the process is alive and ready while its database answers", async () => {
    expect((await house.app.inject("/healthz")).json()).toEqual({ alive: true });
    expect((await house.app.inject("/readyz")).json()).toEqual({ ready: true });
  });

  test("the API document describes every operation from its own declaration", async () => {
    type Operation = {
      operationId: string;
      security: object[];
      parameters: { name: string; in: string }[];
      requestBody?: { content: Record<string, { schema: { properties: object; required: string[] } }> };
    };
    const document = (await house.app.inject("/api/v1/openapi.json")).json<{
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    }>();
    expect(document.openapi).toBe("3.1.0");
    const { post, get } = document.paths["/books/{book}/notes"] ?? {};
    expect(post).toMatchObject({ operationId: "notes.write", security: [{ token: [] }] });
    expect(post?.parameters.map((each) => [each.name, each.in])).toEqual([
      ["book", "path"],
      ["Idempotency-Key", "header"],
    ]);
    const body = post?.requestBody?.content["application/json"]?.schema;
    expect(Object.keys(body?.properties ?? {})).toEqual(["text"]);
    expect(body?.required).toEqual(["text"]);
    expect(get?.parameters.map((each) => [each.name, each.in])).toEqual([
      ["book", "path"],
      ["most", "query"],
    ]);
    expect(document.paths["/moment"]?.["get"]?.security).toEqual([]);
  });

  test("the style sheet may be kept for ever under its name", async () => {
    const { loadAssets } = await import("./assets.ts");
    const href = (await loadAssets()).href("style.css");
    const answer = await house.app.inject({ url: href, headers: { "accept-encoding": "gzip, br" } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["cache-control"]).toContain("immutable");
    expect(answer.headers["content-encoding"]).toBe("br");
  });
});
