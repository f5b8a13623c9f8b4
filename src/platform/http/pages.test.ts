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

describe("a page", () => {
  test("arrives compressed for those who take it, and whole for those who do not", async () => {
    const whole = await house.app.inject("/");
    expect(whole.statusCode).toBe(200);
    expect(whole.body.startsWith('<!doctype html><html lang="vi"')).toBe(true);
    for (const encoding of ["br", "gzip"]) {
      const small = await house.app.inject({ url: "/", headers: { "accept-encoding": encoding } });
      expect(small.headers["content-encoding"]).toBe(encoding);
      expect(small.rawPayload.length).toBeLessThan(whole.rawPayload.length / 4);
    }
    const refused = await house.app.inject({ url: "/", headers: { "accept-encoding": "br;q=0, gzip;q=0" } });
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });

  test("seen before is not sent again", async () => {
    const first = await house.app.inject("/");
    const again = await house.app.inject({ url: "/", headers: { "if-none-match": String(first.headers.etag) } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
  });

  test("forbids inline script and style, and being framed", async () => {
    const policy = String((await house.app.inject("/")).headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
  });

  test("that may be kept is drawn once for everyone, per language", async () => {
    const ask = (url: string) => house.app.inject(url);
    const [first, second] = [await ask("/xem/a"), await ask("/xem/a")];
    expect(second.body).toBe(first.body);
    expect(house.pages).toHaveLength(1);
    const english = await house.app.inject({ url: "/xem/a", cookies: { gd_lang: "en" } });
    expect(english.body).toContain('lang="en"');
    await ask("/xem/b");
    expect(house.pages).toHaveLength(3);
  });

  test("asked for in English stays English, and an unknown language is Vietnamese", async () => {
    const asked = await house.app.inject("/?lang=en&size=large");
    expect(asked.body).toContain('lang="en"');
    expect(asked.cookies).toContainEqual(
      expect.objectContaining({ name: "gd_lang", value: "en", httpOnly: true, sameSite: "Lax" }),
    );
    expect(asked.cookies).toContainEqual(expect.objectContaining({ name: "gd_size", value: "large" }));
    expect((await house.app.inject({ url: "/", cookies: { gd_lang: "fr" } })).body).toContain('lang="vi"');
  });

  test("never acts: a file in it is named safely and put in a sandbox", async () => {
    const file = await house.app.inject("/tep");
    expect(file.headers["content-security-policy"]).toContain("sandbox");
    expect(file.headers["content-disposition"]).toBe(
      `inline; filename="gi_y _h_n_.html"; filename*=UTF-8''gi%E1%BA%A5y%20%22h%E1%BA%B9n%22.html`,
    );
    expect(file.headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("what is not there", () => {
  test.each([
    ["/khong-co", 404],
    ["/xem/%ff", 400],
    ["/xem/%", 400],
    ["/xem/a%00b", 400],
    [`/xem/${"a".repeat(400)}`, 400],
    ["/../../etc/passwd", 404],
    ["/assets/..%2f..%2fpackage.json", 404],
    ["/assets/style.css", 404],
  ])("%s is answered %i with a sentence", async (url, status) => {
    const answer = await house.app.inject(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.body).toMatch(/<p>[^<]{20,}\.<\/p>/);
  });

  test("a known address asked the wrong way says which way it takes", async () => {
    const answer = await house.app.inject({ method: "DELETE", url: "/ghi-chu" });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
  });

  test("a fault shows a number to read out, the same as in the log, and nothing of its inside", async () => {
    const answer = await house.app.inject("/loi");
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain("nothing here was meant");
    const incident = /\d{3} \d{3}/.exec(answer.body)?.[0];
    const line = house.logged.find((each) => each.includes("request.fault")) ?? "";
    expect(JSON.parse(line)).toMatchObject({
      incident,
      route: "/loi",
      fault: { message: "nothing here was meant to be seen" },
    });
  });
});

describe("the console", () => {
  test("leads those without a session to the sign-in, and back to where they wanted", async () => {
    const answer = await house.app.inject("/can-bo/ghi-chu?a=1");
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe("/can-bo/dang-nhap?tiep=%2Fcan-bo%2Fghi-chu%3Fa%3D1");
    expect((await house.app.inject("/can-bo/dang-nhap")).statusCode).toBe(200);
  });

  test("does not show that a page exists to those without its permission", async () => {
    const cookies = { gd_session: "receiver" };
    expect((await house.app.inject({ url: "/can-bo/ghi-chu", cookies })).statusCode).toBe(200);
    expect((await house.app.inject({ url: "/can-bo/quan-tri", cookies })).statusCode).toBe(404);
    expect((await house.app.inject({ url: "/can-bo/", cookies })).statusCode).toBe(200);
  });

  test("is never kept by the browser or for others", async () => {
    const answer = await house.app.inject({ url: "/can-bo", cookies: { gd_session: "receiver" } });
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers.etag).toBeUndefined();
  });

  test("loses nothing when the session ends: what was typed works after signing in again, under its own key", async () => {
    const { key, cookies } = await askForm(house, "/can-bo/ghi-chu", { gd_session: "receiver_7" });
    const ended = await send(`_key=${key}&text=d%C3%A0i`, {
      cookies: { gd_visit: cookies.gd_visit ?? "" },
      url: "/can-bo/ghi-chu",
    });
    expect(ended.statusCode).toBe(403);
    expect(ended.body).toContain('value="dài"');
    expect(ended.body).toContain(key);
    const signedIn = { gd_visit: cookies.gd_visit ?? "", gd_session: "receiver_7" };
    expect((await send(`_key=${key}&text=d%C3%A0i`, { cookies: signedIn, url: "/can-bo/ghi-chu" })).statusCode).toBe(
      303,
    );
    expect(house.pages[0]?.acting.requestKey).toBe(key.split(".")[0]);
  });

  test("does not take one official's form from another", async () => {
    const { key, cookies } = await askForm(house, "/can-bo/ghi-chu", { gd_session: "receiver_7" });
    const answer = await send(`_key=${key}&text=a`, {
      cookies: { ...cookies, gd_session: "receiver_8" },
      url: "/can-bo/ghi-chu",
    });
    expect(answer.statusCode).toBe(403);
    expect(house.pages).toHaveLength(0);
  });
});
