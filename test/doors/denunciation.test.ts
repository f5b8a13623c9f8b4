import type { FastifyInstance } from "fastify";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles, type Official, type Role } from "#core/access/actor";
import { openCase } from "#features/cases";
import { sessionCookieName } from "#platform/http/page-door";
import { createSurfaces } from "#surfaces/create-surfaces";
import { sql } from "kysely";
import { features } from "../../src/features.ts";
import { createTestWorld, type World } from "../world.ts";
import { posts, type PostName } from "./cast.ts";
import { commandNamed } from "./command-named.ts";
import { acts, queries } from "./program.ts";

const said = {
  kind: "denunciation",
  topic: "staff",
  channel: "web",
  about: "11329.c",
  text: "Cán bộ nhận tiền ngoài quy định, chứng cứ kèm theo Xyloquartz.",
  place: "Ngõ Zebrafink",
  contact: { name: "Lê Thị Mẫu Kínđáo", phone: "0977123987", address: "Số 7 Ngõ Zebrafink", reply: "sms" },
};

/** What must not leave: any of these in an answer tells that there is a denunciation, or who made it. */
const secretsOf = (code: string): readonly string[] => [
  code,
  code.replaceAll("-", ""),
  "Xyloquartz",
  "Zebrafink",
  "Kínđáo",
  "0977123987",
  "0977***987",
];

/** Every role at every office of the commune that is denounced. */
const concernedPosts: readonly PostName[] = ["centre", "committee"];

describe("a denunciation, to whom it concerns", () => {
  let world: World;
  let app: FastifyInstance;
  let code: string;
  /** By name: their sessions. */
  const kept = new Map<string, string>();
  let control: string;
  let supervisor: Official;

  beforeAll(async () => {
    world = await createTestWorld();
    app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
    const [first, second] = await twoSupervisors(world);
    supervisor = first;
    const opened = await world.run({ kind: "anyone" }, openCase, said);
    if (opened.kind !== "done") throw new Error(JSON.stringify(opened));
    code = opened.value.code;
    const conceal = { code, account: second.accountId };
    const concealed = await world.run(supervisor, commandNamed("case.conceal"), conceal);
    if (concealed.kind !== "done") throw new Error(JSON.stringify(concealed));
    // Time passes until every ladder has been climbed; every job of the house runs on the way.
    for (const hours of [2, 24, 24 * 4, 24 * 10]) {
      world.clock.advance(hours * 60);
      for (const { jobs } of features)
        for (const job of jobs ?? []) await job.run(world.acting({ kind: "system", name: job.name }));
    }
    // Sessions do not last as long as ladders: everybody signs in now.
    for (const post of concernedPosts)
      for (const role of roles)
        kept.set(`${role}@${post}`, (await world.signIn({ role: role as Role, ...posts[post] })).token);
    kept.set("the supervisor who is named", await world.enter({ provinceCode: "31", id: second.accountId }));
    control = await world.enter({ provinceCode: "31", id: first.accountId });
  }, 240_000);
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const filled = (path: string): string => path.replace(/:\w+|\{\w+\}/g, code);
  const pages = features
    .flatMap(({ console }) => console ?? [])
    .filter(({ method, live }) => method === "GET" && !live)
    .flatMap(({ path }) => {
      const url = `/can-bo${path === "/" ? "" : path}`;
      return [url, `${url}?q=CODE`, `${url}?q=Xyloquartz&loc=late`, `${url}?tai=csv`, `${url}?tai=xlsx&q=Zebrafink`];
    });
  const reads = queries.flatMap(({ path }) => [`/api/v1${path}`, `/api/v1${path}?q=Xyloquartz`]);

  const get = (url: string, token?: string) =>
    app.inject({
      url: filled(url).replaceAll("CODE", code),
      headers: token && url.startsWith("/api") ? { authorization: `Bearer ${token}` } : {},
      cookies: token ? { [sessionCookieName]: token } : {},
    });

  /** What the answer says of it, beyond the words of the address that was asked for, which pages repeat. */
  async function told(url: string, token: string | undefined): Promise<string[]> {
    const answer = await get(url, token);
    const isSheet = String(answer.headers["content-type"]).includes("spreadsheetml");
    const body = isSheet ? JSON.stringify(await readXlsx(answer.rawPayload)) : answer.body;
    const asked = decodeURIComponent(filled(url).replaceAll("CODE", code));
    return secretsOf(code)
      .filter((secret) => !asked.includes(secret) && body.includes(secret))
      .map((secret) => `${url} says ${secret}`);
  }

  it("is seen where it may be seen: in the list, by search, on its page, in the export and through the API", async () => {
    for (const url of [
      "/can-bo/y-kien",
      "/can-bo/y-kien?q=Xyloquartz",
      "/can-bo/y-kien/:code",
      "/can-bo/y-kien?tai=csv",
      "/can-bo/y-kien?tai=xlsx",
      "/api/v1/cases",
      "/api/v1/cases/{code}",
    ])
      expect(await told(url, control)).not.toEqual([]);
  });

  it("is in no page, list, search, file or export of the console", async () => {
    const wrong: string[] = [];
    for (const [name, token] of kept)
      for (const url of pages) wrong.push(...(await told(url, token)).map((each) => `${name}: ${each}`));
    expect(wrong).toEqual([]);
  }, 240_000);

  it("is in no answer of the API", async () => {
    const wrong: string[] = [];
    for (const [name, token] of kept)
      for (const url of reads) wrong.push(...(await told(url, token)).map((each) => `${name}: ${each}`));
    expect(wrong).toEqual([]);
  }, 240_000);

  it("is in no page of the portal, whoever looks, not even how it stands", async () => {
    const portal = features.flatMap(({ portal }) => portal ?? []).filter(({ method }) => method === "GET");
    const wrong = await Promise.all(
      portal.flatMap(({ path }) => [path, `${path}?q=Xyloquartz`]).map((url) => told(url, undefined)),
    );
    expect(wrong.flat()).toEqual([]);
    const page = (await get(`/phan-anh/${code}`)).body;
    expect(page).not.toMatch(/Tố cáo|Đã tiếp nhận|Ủy ban nhân dân/);
  });

  it("cannot be acted on by them: every act says that there is no such case", async () => {
    const wrong: string[] = [];
    for (const [name, token] of kept)
      for (const { path } of acts.filter(({ path }) => path.startsWith("/cases/{code}"))) {
        const answer = await app.inject({
          method: "POST",
          url: `/api/v1${filled(path)}`,
          headers: { authorization: `Bearer ${token}`, "idempotency-key": `${name}-${path}`.replace(/\W/g, "-") },
          payload: {
            reason: "x",
            note: "x",
            to: "31.c",
            answer: "x",
            into: code,
            office: "11359.c",
            kind: "praise",
            topic: "other",
            priority: "normal",
          },
        });
        const problem = answer.json<{ code?: string }>().code;
        if (problem !== "case.unknown" && problem !== "access.not_allowed" && problem !== "api.invalid_input")
          wrong.push(`${name} ${path}: ${answer.statusCode} ${problem}`);
      }
    expect(wrong).toEqual([]);
  });

  it("is told to none of them: no reminder stands for their posts, no message names it, no line of the log does", async () => {
    const { db } = world.services;
    const notices = await sql<{ organisation_id: string; role: string }>`
      select organisation_id, role from watch_notice where code = ${code}`.execute(db);
    expect(notices.rows.filter(({ organisation_id }) => organisation_id.startsWith("11329."))).toEqual([]);
    const messages = await sql<{ recipient: string; text: string }>`
      select recipient, text from outgoing_message where text like ${`%${code}%`} or subject like ${`%${code}%`}`.execute(
      db,
    );
    // The one who sent it, on the number they gave, and nobody else.
    expect(new Set(messages.rows.map(({ recipient }) => recipient))).toEqual(new Set(["0977123987"]));
    for (const { text } of messages.rows) expect(text).not.toMatch(/[Tt]ố cáo|Xyloquartz/);
    const log = world.logged.filter((line) =>
      ["Xyloquartz", "Zebrafink", "Kínđáo", "0977123987"].some((each) => line.includes(each)),
    );
    expect(log.filter((line) => !line.includes('"to"') && !line.includes("→"))).toEqual([]);
  });
});

/** A supervisor over the province, and one who also serves in the commune: an official may hold both posts. */
async function twoSupervisors(world: World): Promise<readonly [Official, Official]> {
  const [first, other, administrator] = await world.employ([
    { role: "supervisor", provinceCode: "31" },
    { ...posts.centre, role: "specialist" },
    { role: "administrator", provinceCode: "31" },
  ]);
  if (!first || !other || !administrator) throw new Error("Nobody was employed.");
  const wanted = { accountId: other.accountId, role: "supervisor" };
  const given = await world.run(administrator, commandNamed("staff.give-post"), wanted);
  if (given.kind !== "done") throw new Error(JSON.stringify(given));
  return [first, other];
}
