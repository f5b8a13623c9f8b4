import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askForm, openTinyHouse, type TinyHouse } from "../../../test/tiny-house.tsx";

let house: TinyHouse;
beforeAll(async () => {
  house = await openTinyHouse();
});
beforeEach(() => {
  house.pages.length = 0;
  house.logged.length = 0;
});
afterAll(() => house.close());

const formType = { "content-type": "application/x-www-form-urlencoded" };
const send = (
  payload: string,
  more: { cookies?: Record<string, string>; headers?: Record<string, string>; url?: string } = {},
) =>
  house.app.inject({
    method: "POST",
    url: more.url ?? "/ghi-chu",
    payload,
    headers: { ...formType, ...more.headers },
    ...(more.cookies ? { cookies: more.cookies } : {}),
  });

describe("a form", () => {
  test("sent with its key acts once per key and leads on", async () => {
    const { key, cookies } = await askForm(house);
    const answer = await send(`_key=${key}&text=${encodeURIComponent("xin chào")}&paper=a&paper=b`, { cookies });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe("/c%E1%BA%A3m-%C6%A1n?n=1");
    expect(house.pages[0]?.body).toMatchObject({ text: "xin chào", paper: ["a", "b"] });
    expect(house.pages[0]?.acting.requestKey).toBe(key.split(".")[0]);
    expect(house.pages[0]?.acting.at).toEqual(house.clock.now());
  });

  test("a date in three boxes arrives as one day", async () => {
    const { key, cookies } = await askForm(house);
    await send(`_key=${key}&a.day=3&a.month=2&a.year=1999&b.day=&b.month=&b.year=&c.day=x&c.month=2&c.year=1999`, {
      cookies,
    });
    expect(house.pages[0]?.body).toMatchObject({ a: "1999-02-03", b: "", c: "x/2/1999" });
  });

  test.each([
    ["without a key", () => "text=gi%E1%BB%AF%20l%E1%BA%A1i"],
    ["with a forged key", (key: string) => `_key=${key.slice(0, -3)}abc&text=gi%E1%BB%AF%20l%E1%BA%A1i`],
  ])("%s does nothing, keeps what was typed and can be sent again", async (_, payload) => {
    const { key, cookies } = await askForm(house);
    const answer = await send(payload(key), { cookies });
    expect(answer.statusCode).toBe(403);
    expect(house.pages).toHaveLength(0);
    expect(answer.body).toContain('value="giữ lại"');
    const fresh = /name="_key" value="([^"]+)"/.exec(answer.body)?.[1] ?? "";
    expect((await send(`_key=${fresh}&text=x`, { cookies })).statusCode).toBe(303);
  });

  test("another visitor's key does nothing, and a password typed beside it is not written back", async () => {
    const { key } = await askForm(house);
    const other = await askForm(house);
    const answer = await send(`_key=${key}&text=a&password=very-secret`, { cookies: other.cookies });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain("very-secret");
    expect(house.pages).toHaveLength(0);
  });

  test.each([
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("from another site is refused whatever its key: %o", async (headers) => {
    const { key, cookies } = await askForm(house);
    const answer = await send(`_key=${key}&text=a`, { cookies, headers: headers as Record<string, string> });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('name="text"');
    expect(house.pages).toHaveLength(0);
  });

  test("from our own page is taken when the browser says so", async () => {
    const { key, cookies } = await askForm(house);
    const headers = { origin: "http://localhost:80", "sec-fetch-site": "same-origin", host: "localhost:80" };
    expect((await send(`_key=${key}&text=a`, { cookies, headers })).statusCode).toBe(303);
  });

  test.each([
    ["text=%ff%fe", 400],
    ["text=%", 400],
    ["text=a%00b", 400],
    [`text=${"a".repeat(300_000)}`, 413],
    [Array.from({ length: 600 }, (_, at) => `f${at}=1`).join("&"), 413],
  ])("with %.20s is refused with %i and a sentence", async (payload, status) => {
    const { cookies } = await askForm(house);
    const answer = await send(payload, { cookies });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toMatch(/<p>[^<]{20,}\.<\/p>/);
    expect(house.pages).toHaveLength(0);
  });

  test("of a kind nobody offered is refused", async () => {
    const answer = await house.app.inject({
      method: "POST",
      url: "/ghi-chu",
      payload: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(answer.statusCode).toBe(415);
  });

  test("names that mean something to JavaScript are only names", async () => {
    const { key, cookies } = await askForm(house);
    expect((await send(`_key=${key}&__proto__=x&constructor=y`, { cookies })).statusCode).toBe(303);
    expect(house.pages[0]?.body["constructor"]).toBe("y");
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("an upload", () => {
  const boundary = "mau";
  const part = (name: string, value: string | Buffer, file?: string): Buffer =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"\r\ncontent-type: application/octet-stream`}\r\n\r\n`,
      ),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]);
  const upload = (parts: Buffer[], cookies: Record<string, string>, end = `--${boundary}--\r\n`) =>
    house.app.inject({
      method: "POST",
      url: "/ghi-chu",
      cookies,
      payload: Buffer.concat([...parts, Buffer.from(end)]),
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    });

  test("arrives with its fields, and an empty file box is no file", async () => {
    const { key, cookies } = await askForm(house);
    const answer = await upload(
      [
        part("_key", key),
        part("text", "ảnh giấy"),
        part("photo", Buffer.from([0, 1, 2]), "ảnh.jpg"),
        part("other", "", ""),
      ],
      cookies,
    );
    expect(answer.statusCode).toBe(303);
    expect(house.pages[0]?.body["text"]).toBe("ảnh giấy");
    expect(house.pages[0]?.files).toEqual([{ field: "photo", name: "ảnh.jpg", bytes: Buffer.from([0, 1, 2]) }]);
  });

  test("of more than 10 MB in one file is refused with a sentence", async () => {
    const { key, cookies } = await askForm(house);
    const answer = await upload([part("_key", key), part("photo", Buffer.alloc(11 * 1024 * 1024), "a.pdf")], cookies);
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain("10 MB");
    expect(house.pages).toHaveLength(0);
  });

  test("of 50 MB is refused before it is read", async () => {
    const { key, cookies } = await askForm(house);
    const answer = await upload([part("_key", key), part("photo", Buffer.alloc(50 * 1024 * 1024), "a.pdf")], cookies);
    expect(answer.statusCode).toBe(413);
    expect(house.pages).toHaveLength(0);
  });

  test("of seven files is refused", async () => {
    const { key, cookies } = await askForm(house);
    const files = Array.from({ length: 7 }, (_, at) => part("photo", "x", `${at}.jpg`));
    const answer = await upload([part("_key", key), ...files], cookies);
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain("6 tệp");
  });

  test("that breaks off is refused, and nothing is done", async () => {
    const { key, cookies } = await askForm(house);
    const answer = await upload([part("_key", key), part("photo", "half", "a.jpg")], cookies, "");
    expect(answer.statusCode).toBe(400);
    expect(house.pages).toHaveLength(0);
  });

  test("refused for its key says that the files have to be chosen again", async () => {
    const { cookies } = await askForm(house);
    const answer = await upload([part("text", "giữ lại"), part("photo", "x", "a.jpg")], cookies);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('value="giữ lại"');
  });
});
