import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSurfaces } from "#surfaces/create-surfaces";
import { features } from "../../src/features.ts";
import { createTestWorld } from "../world.ts";
import { seatPlans } from "./all-seats.ts";
import { fingerprint } from "./fingerprint.ts";
import { fieldsOf, type Field, type House, type Seat } from "./seat.ts";

const titled = seatPlans.map((plan) => ({ ...plan, form: plan.step ? `${plan.route} (${plan.step})` : plan.route }));
const formType = { "content-type": "application/x-www-form-urlencoded" };
/** Books that are kept about visitors, whatever they send. */
const counted = ["quota", "sign_in_attempt", "dossier_view"];
const marker = "một điều đã gõ rất lâu";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const plain = (html: string): string =>
  html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("bad input to the forms", () => {
  let house: House;

  beforeAll(async () => {
    const world = await createTestWorld();
    const surfaces = await createSurfaces(features, world.services, { homeUnit: "11329", demo: true });
    house = { world, surfaces, app: await world.serve(surfaces) };
  });
  // Whoever tries too often must wait: each form is met by patient people.
  beforeEach(() => house.world.clock.advance(31));
  afterAll(async () => {
    await house.app.close();
    await house.world.close();
  });

  /** A refusal a person can read: a page of ours with a sentence, never a fault, never half a page. */
  function flawOf(answer: LightMyRequestResponse, wanted: readonly number[]): string | undefined {
    if (!wanted.includes(answer.statusCode)) return `answered ${answer.statusCode} ${plain(answer.body).slice(0, 300)}`;
    if (!String(answer.headers["content-type"]).startsWith("text/html")) return "is no page";
    if (!answer.body.includes("</html>")) return "is half a page";
    return /\p{Lu}[^.]{15,}\./u.test(plain(answer.body)) ? undefined : "says nothing";
  }

  type Posted = { readonly payload: string | Buffer; readonly headers?: Record<string, string>; readonly cookies?: Record<string, string> }; // prettier-ignore
  const post = ({ action, visitor }: Seat, { payload, headers = formType, cookies }: Posted) =>
    house.app.inject({
      method: "POST",
      url: action,
      payload,
      headers,
      cookies: cookies ?? Object.fromEntries(visitor.cookies),
    });

  /** The form as it stands on the page, filled in rightly. */
  async function filled(seat: Seat): Promise<readonly Field[]> {
    const shown = await seat.visitor.open(seat.page);
    if (shown.status !== 200) throw new Error(`${seat.page} answered ${shown.status} ${shown.location}`);
    const known = fieldsOf(shown.html, seat);
    const more = Object.entries(seat.typed).filter(([name]) => !known.some((field) => field.name === name));
    return [
      ...known.map((field) => ({ ...field, value: seat.typed[field.name] ?? field.value })),
      ...more.map(([name, value]) => ({ name, value, kind: "text" })),
    ];
  }
  const encode = (fields: readonly Pick<Field, "name" | "value">[]): string =>
    new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString();
  const without = (fields: readonly Field[], name: string): Field[] => fields.filter((field) => field.name !== name);
  const keyOf = (fields: readonly Field[]): string => fields.find(({ name }) => name === "_key")?.value ?? "";

  it("have a seat before every form of both surfaces", () => {
    const routes = house.surfaces.flatMap(({ root, routes }) =>
      routes.filter(({ method }) => method === "POST").map(({ path }) => root + path),
    );
    expect(routes.filter((route) => !seatPlans.some((plan) => plan.route === route))).toEqual([]);
    expect(seatPlans.filter(({ route }) => !routes.includes(route)).map(({ route }) => route)).toEqual([]);
  });

  it.each(titled)("POST $form does nothing without its own key, and keeps what was typed", async ({ sit }) => {
    const seat = await sit(house);
    const fields = [...(await filled(seat)), { name: "marker", value: marker, kind: "text" }];
    const key = keyOf(fields);
    const stranger = await house.app.inject({ url: "/tiep-tuc" });
    const strangersKey = /name="_key" value="([^"]+)"/.exec(stranger.body)?.[1] ?? "";
    const before = await fingerprint(house.world.services.db, counted);
    const keys: [string, string][] = [
      ["no key", ""],
      ["a word", "x"],
      ["a forged one", `${key.slice(0, -4)}AAAA`],
      ["another id under the same signature", key.replace(/^[0-9a-f]{8}/, "00000000")],
      ["another visitor's", strangersKey],
      ["a prototype", "__proto__"],
      ["an endless one", "x".repeat(10_000)],
    ];
    const wrong: string[] = [];
    for (const [what, other] of keys) {
      const payload = encode([...without(fields, "_key"), { name: "_key", value: other }]);
      const answer = await post(seat, { payload });
      const flaw = flawOf(answer, [403]) ?? (answer.body.includes(escaped(marker)) ? undefined : "lost what was typed");
      if (flaw) wrong.push(`${what}: ${flaw}`);
    }
    const twice = await post(seat, { payload: `${encode(fields)}&_key=${encodeURIComponent(key)}` });
    wrong.push(...[flawOf(twice, [403])].flatMap((flaw) => (flaw ? [`two keys: ${flaw}`] : [])));
    for (const headers of [{ origin: "https://example.org" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }]) {
      const answer = await post(seat, { payload: encode(fields), headers: { ...formType, ...headers } });
      const flaw = flawOf(answer, [403]);
      if (flaw) wrong.push(`${JSON.stringify(headers)}: ${flaw}`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(house.world.services.db, counted)).toEqual(before);
  });

  const guarded = titled.filter(({ route }) => route.startsWith("/can-bo/") && !route.startsWith("/can-bo/dang-nhap"));
  it.each(guarded)("POST $form after the session has ended does nothing, and keeps what was typed", async ({ sit }) => {
    const seat = await sit(house);
    const fields = [...(await filled(seat)), { name: "marker", value: marker, kind: "text" }];
    const before = await fingerprint(house.world.services.db, counted);
    const session = seat.visitor.cookies.get("gd_session") ?? "";
    const others = Object.fromEntries([...seat.visitor.cookies].filter(([name]) => name !== "gd_session"));
    const wrong: string[] = [];
    const send = async (what: string, cookies: Record<string, string>) => {
      const answer = await post(seat, { payload: encode(fields), cookies });
      const flaw = flawOf(answer, [403]) ?? (answer.body.includes(escaped(marker)) ? undefined : "lost what was typed");
      if (flaw) wrong.push(`${what}: ${flaw}`);
    };
    await send("no session", others);
    await send("a forged session", { ...others, gd_session: `${session.slice(0, -3)}xyz` });
    await send("another province's session", { ...others, gd_session: session.replace(/^31/, "22") });
    const now = house.world.clock.now();
    house.world.clock.advance(13 * 60);
    await send("an expired session", { ...others, gd_session: session });
    house.world.clock.set(now);
    expect(wrong).toEqual([]);
    expect(await fingerprint(house.world.services.db, counted)).toEqual(before);
  });

  const multipart = (parts: readonly string[], boundary = "b"): Posted => ({
    payload: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  });
  const part = (name: string, value: string, file?: string): string =>
    `content-disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n\r\n${value}`;

  it.each(titled)("POST $form refuses what is no form, with a sentence, and does nothing", async ({ sit }) => {
    const seat = await sit(house);
    const fields = await filled(seat);
    const right = encode(fields);
    const key = part("_key", keyOf(fields));
    const bodies: [string, readonly number[], Posted][] = [
      ["latin1", [400], { payload: Buffer.from(`${right}&note=Nguy\u00ean`, "latin1") }],
      ["no letters", [400], { payload: Buffer.concat([Buffer.from(`${right}&note=`), Buffer.from([0xff, 0xfe])]) }],
      ["a broken percent sign", [400], { payload: `${right}&note=%E0%A4%A` }],
      ["bytes behind percent signs", [400], { payload: `${right}&note=%ff%fe` }],
      ["half a letter", [400], { payload: `${right}&note=%ED%A0%80` }],
      ["the sign 0", [400], { payload: `${right}&note=a%00b` }],
      ["a name with the sign 0", [400], { payload: `${right}&no%00te=ab` }],
      ["a megabyte", [413], { payload: `${right}&note=${"x".repeat(1_000_000)}` }],
      [
        "a thousand fields",
        [413],
        { payload: `${right}&${Array.from({ length: 1000 }, (_, at) => `f${at}=x`).join("&")}` },
      ],
      ["JSON", [415], { payload: "{}", headers: { "content-type": "application/json" } }],
      ["plain text", [415], { payload: right, headers: { "content-type": "text/plain" } }],
      ["XML", [415], { payload: "<a/>", headers: { "content-type": "application/xml" } }],
      ["parts without a boundary", [400, 415], { payload: right, headers: { "content-type": "multipart/form-data" } }],
      [
        "parts that break off",
        [400],
        { ...multipart([]), payload: `--b\r\n${key}\r\n--b\r\n${part("note", "abc").slice(0, -5)}` },
      ],
      ["parts that are none", [400], { ...multipart([]), payload: "nothing of the kind" }],
      ["a megabyte in a part", [413], multipart([key, part("note", "x".repeat(1_000_000))])],
      ["a thousand parts", [413], multipart([key, ...Array.from({ length: 1000 }, (_, at) => part(`f${at}`, "x"))])],
      ["seven files", [413], multipart([key, ...Array.from({ length: 7 }, (_, at) => part("f", "x", `${at}.pdf`))])],
      ["a part with the sign 0", [400], multipart([key, part("note", "a\0b")])],
    ];
    const before = await fingerprint(house.world.services.db, counted);
    const wrong: string[] = [];
    for (const [what, wanted, posted] of bodies) {
      const flaw = flawOf(await post(seat, posted), wanted);
      if (flaw) wrong.push(`${what}: ${flaw}`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(house.world.services.db, counted)).toEqual(before);
  });

  const script = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
  const endless = "twenty thousand letters";
  const attacks: readonly (readonly [what: string, value: string])[] = [
    ["nothing", ""],
    ["only blanks", " \t\u00a0\u3000 "],
    [endless, "ế".repeat(20_000)],
    ["a script", script],
    ["writing from right to left", "\u202eMẫu\u2066 nă\u0300m\u200f\u200b\ufeff"],
    ["half a sentence of SQL", "'; drop table dossier; --"],
    ["a name of the machine's", "__proto__"],
    ["minus one", "-1"],
    ["a huge number", "999999999999999999999999"],
    ["an exponent", "1e308"],
    ["a path", "../../../etc/passwd"],
    ["a template", "${7*7}{{7*7}}%s%n"],
    ["line ends and a header", "a\r\nSet-Cookie: x=y"],
    ["a picture", "👩‍👩‍👧‍👦".repeat(50)],
    ["a date that is none", "2026-02-30"],
    ["another province's office", "06862.c"],
  ];
  /** What a page fills in itself or offers to choose from needs a forger, not a slip. */
  const forged = [
    "nothing",
    endless,
    "a script",
    "a name of the machine's",
    "a huge number",
    "another province's office",
  ];
  const onChoices = attacks.filter(([what]) => forged.includes(what));
  const isTyped = ({ kind }: Field): boolean => ["text", "tel", "email", "textarea", "number", "search"].includes(kind);

  /** Never written back into a page. */
  const secret = /password|otp/i;

  /** What was rightly typed into the other fields and is not on the page any more. */
  const lostOn = (html: string, fields: readonly Field[], attacked: string): string[] =>
    fields
      .filter((field) => isTyped(field) && !secret.test(field.name) && field.name !== attacked)
      .filter(({ value }) => value.trim().length > 2)
      .filter(({ value }) => !html.includes(escaped(value)))
      .map(({ name }) => name);

  /** The first, the second and the last of many lines that are alike stand for all of them. */
  const oneOfEach = (fields: readonly Field[]): string[] =>
    [...Map.groupBy(fields, ({ name }) => name.replaceAll(/\d+/g, "#")).values()].flatMap((alike) =>
      (alike.length > 3 ? [...alike.slice(0, 2), ...alike.slice(-1)] : alike).map(({ name }) => name),
    );

  type Attack = { readonly attacked: Field; readonly what: string; readonly value: string };

  /** Everything wrong with the answer to one attack. */
  function flawsOf(
    answer: LightMyRequestResponse,
    sent: readonly Field[],
    { attacked, what }: Attack,
    seat: Seat,
  ): string[] {
    const { statusCode: status, body, headers } = answer;
    const isRead = isTyped(attacked) && !seat.unread?.test(attacked.name);
    return [
      ...(status >= 500 ? [`fault ${plain(body).slice(-200)}`] : []),
      ...(/<script>alert|<img src=x/.test(body) ? ["lets the script out"] : []),
      ...(headers["set-cookie"]?.includes("x=y") ? ["sets a cookie"] : []),
      ...(status === 422 && isTyped(attacked) ? lostOn(body, sent, attacked.name).map((name) => `lost ${name}`) : []),
      ...(status < 400 && what === endless && isRead ? [`taken: ${status} ${String(headers.location)}`] : []),
    ].map((flaw) => `${attacked.name} is ${what}: ${flaw}`);
  }

  it.each(titled)(
    "POST $form bears anything in any field: no fault, no script, nothing else that was typed is lost",
    async (plan) => {
      let seat = await plan.sit(house);
      let fields = await filled(seat);
      const flaws: string[] = [];
      const send = async (sent: readonly Field[], attack: Attack): Promise<void> => {
        const answer = await post(seat, { payload: encode(sent) });
        flaws.push(...flawsOf(answer, sent, attack, seat));
        if (answer.statusCode >= 400) return;
        // What was taken has changed the matter: the next attack meets a new one.
        seat = await plan.sit(house);
        fields = await filled(seat);
      };
      const names = oneOfEach(fields.filter(({ name, kind }) => name !== "_key" && kind !== "file"));
      for (const name of names) {
        const attacked = fields.find((field) => field.name === name) ?? { name, kind: "hidden", value: "" };
        for (const [what, value] of isTyped(attacked) ? attacks : onChoices)
          await send(
            fields.map((field) => (field.name === name ? { ...field, value } : field)),
            { attacked, what, value },
          );
        const twice = [
          { ...attacked, value: "b" },
          { ...attacked, name: `${name}[a]`, value: "c" },
        ];
        await send([...fields, ...twice], { attacked, what: "three times there", value: "" });
      }
      await send(fields.filter(({ name }) => name === "_key"), { attacked: { name: "_key", kind: "hidden", value: "" }, what: "alone", value: "" }); // prettier-ignore
      expect(flaws).toEqual([]);
    },
  );

  it.each(titled)("POST $form takes what is right", async ({ sit }) => {
    const seat = await sit(house);
    const answer = await post(seat, { payload: encode(await filled(seat)) });
    expect(answer.statusCode >= 400 ? plain(answer.body) : "taken").toEqual(seat.secret ? expect.any(String) : "taken");
  });

  it("nothing of all this was a fault of ours", () => {
    expect(house.world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });
});
