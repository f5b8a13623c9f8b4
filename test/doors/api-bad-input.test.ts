import { randomUUID } from "node:crypto";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiAct } from "#platform/http/api-door";
import { createTestWorld, type World } from "../world.ts";
import { scenes } from "./all-scenes.ts";
import type { Member } from "./cast.ts";
import { fingerprint } from "./fingerprint.ts";
import { mistakesIn } from "./mistakes.ts";
import { acts, createProgram, faultsOf, flawOf, type Program, type Sending } from "./program.ts";
import type { Scene } from "./scene.ts";
import { travelTo } from "./travel.ts";

describe("bad input to the API", () => {
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

  /** A matter ready for the operation, its right input, and an official who may do it. */
  async function ready(operation: ApiAct) {
    const name = (scene: Scene) => scene.allowed.find((each) => each.includes("@"));
    const scene = scenes.find((each) => each.command.name === operation.command.name && name(each));
    if (!scene) throw new Error(`No scene shows ${operation.command.name} done by an official.`);
    const who = name(scene) ?? "";
    const matter = await scene.prepare(world);
    world.clock.advance(matter.laterMinutes ?? 0);
    const { token, official } = await program.signIn(who);
    const member = { name: who, actor: () => official } as unknown as Member;
    const whole = (await matter.input(member)) as Record<string, unknown>;
    const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, each = ""]) => each);
    const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, each: string) => encodeURIComponent(String(whole[each])));
    const body = Object.fromEntries(Object.entries(whole).filter(([field]) => !inPath.includes(field)));
    const pathFields = Object.fromEntries(inPath.map((field) => [field, "something else"]));
    const end = () => world.clock.advance(-(matter.laterMinutes ?? 0));
    const mistakes = mistakesIn(body).filter(({ what }) => !scene.alsoRight?.test(what));
    return { url, body, mistakes, token, pathFields, end };
  }

  /** The body is no JSON object at all, or not one that may come in. */
  const broken: readonly (readonly [string, string | Buffer])[] = [
    ["nothing", ""],
    ["half a JSON", '{"note":'],
    ["a JSON and more", '{"note":"a"} x'],
    ["latin1", Buffer.from('{"note":"Nguy\u00ean"}', "latin1")],
    ["bytes that are no letters", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ["UTF-16", Buffer.from('{"note":"a"}', "utf16le")],
    ["a prototype", '{"__proto__":{"isAdmin":true}}'],
    ["a constructor's prototype", '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ["a deep list", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["a deep object", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
    ["a megabyte", JSON.stringify({ note: "x".repeat(1_000_000) })],
  ];

  it.each(acts)(
    "POST $path refuses every single mistake with a sentence, does nothing, and then does the right thing",
    async (operation) => {
      const { url, body, mistakes, token, pathFields, end } = await ready(operation);
      // A wrong password is counted.
      const except = ["sign_in_attempt"];
      const before = await fingerprint(world.services.db, except);
      const send = async (what: string, payload: string | Buffer, more: Sending = {}) =>
        [what, await program.post(url, payload, { token, ...more })] as const;
      const sent = [];
      for (const { what, input } of mistakes) sent.push(await send(what, JSON.stringify(input)));
      for (const [what, payload] of broken) sent.push(await send(what, payload));
      for (const field of Object.keys(pathFields))
        sent.push(await send(`${field} again in the body`, JSON.stringify({ ...body, ...pathFields })));
      const right = JSON.stringify(body);
      sent.push(await send("no key", right, { key: null }));
      for (const key of ["short", "with space", "x".repeat(129), "ế".repeat(10)])
        sent.push(await send(`key ${key}`, right, { key }));
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "a/",
      ])
        sent.push(await send(type, right, { headers: { "content-type": type } }));
      expect(faultsOf(sent)).toEqual([]);
      expect(await fingerprint(world.services.db, except)).toEqual(before);
      const done = await program.post(url, right, { token });
      end();
      expect([done.statusCode, done.body.slice(0, 300)]).toEqual([operation.status ?? 200, expect.any(String)]);
    },
  );

  it.each(acts)("POST $path refuses who has no token, a wrong, a forged or an ended one", async (operation) => {
    const { url, body, token, end } = await ready(operation);
    const except = ["sign_in_attempt"];
    const before = await fingerprint(world.services.db, except);
    const right = JSON.stringify(body);
    const wrong = [
      "x",
      "31.x",
      `${token}x`,
      token.slice(0, -1),
      token.replace(/^31/, "22"),
      "x".repeat(2000),
      "Bearer Bearer",
    ];
    const sent: (readonly [string, LightMyRequestResponse])[] = [];
    for (const each of wrong) sent.push([each.slice(0, 40), await program.post(url, right, { token: each })]);
    for (const each of [`Basic ${btoa("a:b")}`, "Bearer", "", `bearer  ${token}`])
      sent.push([`header “${each}”`, await program.post(url, right, { headers: { authorization: each } })]);
    expect(faultsOf(sent)).toEqual([]);
    expect(sent.map(([what, { statusCode }]) => [what, statusCode])).toEqual(sent.map(([what]) => [what, 401]));
    expect(await fingerprint(world.services.db, except)).toEqual(before);
    end();
  });

  it("another office's and another province's dossier do not exist for a program, whatever it asks", async () => {
    const { code, version } = await travelTo(world, "examined");
    const strangers = [
      "receiver@other-centre",
      "specialist@other-committee",
      "administrator@foreign-province",
      "leader@foreign-committee",
    ];
    const known = await Promise.all(strangers.map(async (who) => [who, await program.tokenOf(who)] as const));
    const before = await fingerprint(world.services.db, ["dossier_view"]);
    for (const [who, token] of known) {
      const headers = { authorization: `Bearer ${token}` };
      for (const path of [`/dossiers/${code}`, `/dossiers/${code}/ledger`]) {
        const answer = await app.inject({ url: `/api/v1${path}`, headers });
        expect([who, path, answer.statusCode]).toEqual([who, path, 404]);
        expect(answer.body).not.toContain("Nguyễn");
      }
      const found = await app.inject({ url: `/api/v1/dossiers?q=${encodeURIComponent("Nguyễn Văn")}`, headers });
      expect([who, found.json()]).toEqual([who, { dossiers: [] }]);
      expect((await program.post(`/dossiers/${code}/decide`, `{"version":${version}}`, { token })).statusCode).toBe(
        403,
      );
    }
    expect(await fingerprint(world.services.db, ["dossier_view"])).toEqual(before);
  });

  it("50 megabytes are turned away at every kind of door before they are read", async () => {
    const payload = Buffer.alloc(50 * 1024 * 1024, "x");
    const token = await program.tokenOf("receiver@centre");
    for (const url of ["/sessions", "/dossiers", "/dossiers/x/forward"]) {
      const answer = await program.post(url, payload, { token });
      expect([url, answer.statusCode, flawOf(answer)]).toEqual([url, 413, undefined]);
    }
  });

  it("a key that was used for one act does not answer another", async () => {
    const { code } = await travelTo(world, "received");
    const key = randomUUID();
    const token = await program.tokenOf("receiver@centre");
    const first = await program.post(`/dossiers/${code}/forward`, "{}", { token, key });
    expect(first.statusCode).toBe(200);
    expect((await program.post(`/dossiers/${code}/forward`, "{}", { token, key })).json()).toEqual(first.json());
    const other = await travelTo(world, "received");
    const answer = await program.post(`/dossiers/${other.code}/forward`, "{}", { token, key });
    expect([answer.statusCode, flawOf(answer)]).toEqual([409, undefined]);
  });

  it("nothing of all this was a fault of ours", () => {
    expect(world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });
});
