import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Official, Role } from "#core/access/actor";
import { openCase } from "#features/cases";
import { manageSystem, takeCallEvents } from "#features/hotline";
import { carryOutDueChanges } from "#features/reorganisation";
import type { Command } from "#platform/command/define-command";
import { sessionCookieName } from "#platform/http/page-door";
import { createSurfaces } from "#surfaces/create-surfaces";
import { databases } from "#test/databases";
import { commandNamed } from "#test/doors/command-named";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { features } from "../../features.ts";

// Wards of Hải Phòng: Gia Viên goes into Lê Chân on 1 December.
const [giaVien, leChan] = ["11359", "11383"];
const line = "02253666122";
const path = "/minh-bach/duong-day-nong";
const telephony: Actor = { kind: "system", name: "telephony:31/tong-dai" };

describe.each(databases)("what is shown of hotlines, on $name", ({ open }) => {
  let world: World;
  let app: FastifyInstance;
  let administrator: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [administrator] = (await world.employ([{ role: "administrator", provinceCode: "31" }])) as [Official];
    await run(administrator, manageSystem, { systemId: "tong-dai", name: "Tổng đài Mẫu", change: "open" });
    app = await world.serve(await createSurfaces(features, world.services, { homeUnit: "11329", demo: true }));
    for (let at = 0; at < 31; at += 1) await call(at, at === 0 ? undefined : at);
    await call(40, 3, giaVienLine);
  }, 180_000);
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const giaVienLine = "02250000602";
  const run = async <Input, Output>(actor: Actor, command: Command<Input, Output>, input: object): Promise<Output> => {
    const outcome = await world.run(actor, command, input);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  /** Rings `minute` minutes after eight; undefined seconds: nobody answers. */
  async function call(minute: number, seconds: number | undefined, on = line): Promise<void> {
    if (on === giaVienLine)
      await run(administrator, commandNamed("hotline.add-number"), {
        provinceCode: "31",
        organisationId: `${giaVien}.c`,
        purpose: "hotline",
        number: on,
        hours: "always",
        languages: ["vi"],
        validFrom: "2026-11-01",
        instrument: "Thông báo mẫu",
      });
    const rang = Date.parse("2026-11-16T08:00:00+07:00") + minute * 60_000;
    world.clock.set(new Date(rang + 60_000));
    const id = `call-${minute}`;
    const event = (kind: string, ms: number) => ({ id: `${id}.${kind}`, call: id, kind, at: new Date(ms).toISOString(), line: on, caller: "0912345678" }); // prettier-ignore
    const end = seconds === undefined ? event("missed", rang + 30_000) : event("answered", rang + seconds * 1000);
    await run(telephony, takeCallEvents, { provinceCode: "31", systemId: "tong-dai", events: [event("ringing", rang), end] }); // prettier-ignore
  }
  const tell = (more: object = {}) =>
    run({ kind: "anyone" }, openCase, {
      kind: "feedback",
      topic: "infrastructure",
      channel: "web",
      about: "11329.c",
      text: "Ngõ 12 đường Mẫu ngập nước.",
      contact: { name: "Nguyễn Văn Mẫu", phone: "0912345678", reply: "none" },
      ...more,
    });
  const get = (url: string, token?: string) =>
    app.inject({ url, ...(token ? { cookies: { [sessionCookieName]: token } } : {}) });
  const enter = async (role: Role, organisationId = "11329.c") =>
    (await world.signIn({ role, provinceCode: "31", organisationId })).token;
  const november = "from=2026-11-01&to=2026-11-30";
  const data = async (place: string) => (await get(`/api/v1/hotline/figures/${place}?${november}`)).json();

  it("has a page for the country, each province and each unit: counts beside shares, intervals, few told apart", async () => {
    world.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    for (const of of ["", "/tinh/31", "/don-vi/11329"]) {
      const { statusCode, body } = await get(`${path}${of}?ky=2026-11`);
      expect(statusCode, of).toBe(200);
      expect(body).toContain("97 %");
      expect(body).toMatch(of === "/don-vi/11329" ? "30 / 31" : "31 / 32");
    }
    const few = (await get(`${path}/don-vi/${giaVien}?ky=2026-11`)).body;
    expect(few).toContain("1 / 1");
    expect(few).toContain(">ít<");
  });

  it("says the same in English, as CSV and as data", async () => {
    expect((await get(`${path}/don-vi/11329?ky=2026-11&lang=en`)).body).toContain("Calls answered");
    const csv = (await get(`${path}/tinh/31?ky=2026-11&tai=csv`)).body;
    expect(csv).toMatch(/11329,Phường Ngô Quyền,30,31,/);
    const { measures } = await data("units/11329");
    expect(measures.answered).toMatchObject({ hits: 30, of: 31, tooFew: false });
    expect(measures.median).toMatchObject({ of: 30, value: 15, low: 10, high: 21 });
    const province = await data("provinces/31");
    expect(province.measures.answered).toMatchObject({ hits: 31, of: 32 });
    expect(province.rows.find(({ key }: { key: string }) => key === giaVien).measures.answered.tooFew).toBe(true);
  });

  it("ranks by a share only who has enough, and follows what the administrator sets", async () => {
    const ranks = async () => {
      const { body } = await get(`${path}/tinh/31?ky=2026-11&xep=nghe-may&again=${Math.random()}`);
      return [giaVien, "11329"].map((unit) => new RegExp(`don-vi/${unit}[^"]*"[^<]*>[^<]*</a></th><td>([^<]*)</td>`).exec(body)?.[1]); // prettier-ignore
    };
    expect(await ranks()).toEqual(["", "1"]);
    const api = await app.inject({
      method: "POST",
      url: "/api/v1/hotline/settings",
      headers: {
        authorization: `Bearer ${(await world.signIn({ role: "administrator", provinceCode: "31" })).token}`,
        "idempotency-key": "set-fewest",
      },
      payload: { callBackMinutes: 15, nearMinutes: 5, tellCaller: false, goodSeconds: 20, checkTimes: [], ringSeconds: 45, fewestToRank: 100, fewestToRise: 5 }, // prettier-ignore
    });
    expect(api.statusCode).toBe(200);
    expect(await ranks()).toEqual(["", ""]);
  });

  it("refuses days to come and places that never were, with what to do", async () => {
    const ahead = await get(`${path}?ky=2027-01`);
    expect(ahead.statusCode).toBe(422);
    expect((await get(`${path}/tinh/99`)).statusCode).toBe(404);
    expect((await get(`${path}/don-vi/99999`)).statusCode).toBe(404);
    expect((await get("/api/v1/hotline/figures?from=2026-11-02&to=2026-11-01")).statusCode).toBe(422);
  });

  it("gives leaders what rises, with its cases, and changes by nothing when a denunciation comes in", async () => {
    world.clock.set(new Date("2026-11-18T09:00:00+07:00"));
    for (let at = 0; at < 6; at += 1) await tell({ text: `Ngõ ${at} đường Mẫu ngập nước.` });
    await tell({ kind: "question", topic: "procedure", procedureCode: "1.004873", text: "Cần giấy tờ gì?" });
    world.clock.advance(1);
    const [head, specialist] = [await enter("centre-head"), await enter("specialist")];
    expect((await get("/can-bo/dan-goi-ve-gi", specialist)).statusCode).toBe(404);
    const urls = ["", "?theo=thu-tuc", "?theo=don-vi", "/chi-tiet?theo=van-de&muc=infrastructure", "/chi-tiet?theo=thu-tuc&muc=1.004873"]; // prettier-ignore
    // Without the frame, whose forms bear a new key each time.
    const mainOf = ({ body }: { readonly body: string }): string => body.slice(body.indexOf("<main"));
    const look = () => Promise.all(urls.map(async (url) => mainOf(await get(`/can-bo/dan-goi-ve-gi${url}`, head))));
    const before = await look();
    expect(before[0]).toContain("1 việc đang tăng");
    expect(before[3]?.match(/\/can-bo\/y-kien\/[^"]+/g)?.length).toBeGreaterThanOrEqual(6);
    expect(before[4]).toContain("/thu-tuc/1.004873");
    for (const kind of ["denunciation", "complaint"]) await tell({ kind, topic: "infrastructure" });
    expect(await look()).toEqual(before);
    expect((await get("/can-bo/dan-goi-ve-gi", await enter("centre-head", `${leChan}.c`))).body).not.toContain("ngập");
  });

  it("is the same after units merged: the old ward keeps its figures, and each page leads to the other", async () => {
    const lines = [{ from: giaVien, to: leChan, kind: "whole" }];
    const draft = { provinceCode: "31", kind: "merge", title: "Nhập Gia Viên", instrument: "12/NQ-HĐND", on: "2026-12-01", lines }; // prettier-ignore
    const drafted = await run(administrator, commandNamed("reorganisation.draft-change"), draft);
    const { id, version } = drafted as { id: string; version: number };
    await run(administrator, commandNamed("reorganisation.schedule-change"), { provinceCode: "31", id, version });
    world.clock.set(new Date("2026-12-01T01:00:00+07:00"));
    const before = await data(`units/${giaVien}`);
    expect(before.closed).toBe(true);
    await carryOutDueChanges(world.acting({ kind: "system", name: "test" }), { features });
    world.services.memory.forget("");
    expect(await data(`units/${giaVien}`)).toEqual(before);
    expect((await get(`${path}/don-vi/${giaVien}?ky=2026-11`)).body).toContain(`${path}/don-vi/${leChan}?ky=2026-11`);
    expect((await get(`${path}/don-vi/${leChan}?ky=2026-11`)).body).toContain(`${path}/don-vi/${giaVien}?ky=2026-11`);
    const { rows } = await data("provinces/31");
    expect(rows.find(({ key }: { key: string }) => key === giaVien).measures).toEqual(before.measures);
  });
});
