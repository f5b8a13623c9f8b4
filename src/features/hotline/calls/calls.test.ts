import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { signBody } from "#platform/http/signed-body";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { answerIntoCase, keepNotes, manageSystem, settleStrangeEvent, takeCallEvents, verifyCaller } from "../index.ts";
import { listLiveCalls } from "./call-store.ts";
import { foldCall } from "./model/fold-call.ts";
import { factsOfRow } from "./present-call.ts";
import { listNotes } from "./note-store.ts";
import { listStrange } from "./strange-store.ts";
import { secretOf, systemsOf } from "./systems.ts";
import { callTables } from "./call-tables.ts";

const province = "31";
const line = "02253666122";
const office = "11329.c";
const telephony = { kind: "system", name: "telephony:31/tong-dai" } as const;

let number = 0;
const newCall = (): string => `call-${(number += 1)}`;

describe.each(databases)("calls on $name", ({ open }) => {
  let world: World;
  let app: FastifyInstance;
  let operator: Official;
  let administrator: Official;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [operator, administrator] = (await world.employ([
      { role: "receiver", provinceCode: province, organisationId: office },
      { role: "administrator", provinceCode: province },
    ])) as [Official, Official];
    await world.run(administrator, manageSystem, { systemId: "tong-dai", name: "Tổng đài Mẫu", change: "open" });
    app = await world.serve([]);
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });
  const pass = (seconds: number): void => world.clock.advance(seconds / 60);
  beforeEach(() => pass(60));

  const take = (events: readonly object[]) =>
    world.run(telephony, takeCallEvents, { provinceCode: province, systemId: "tong-dai", events });
  const at = (seconds: number): string => new Date(world.clock.now().getTime() + seconds * 1000).toISOString();
  const ring = (call: string, more: object = {}) => ({ id: `${call}.r`, call, kind: "ringing", at: at(0), line, caller: "0912345678", ...more }); // prettier-ignore
  const live = () => listLiveCalls(world.services.db, { provinceCode: province, offices: undefined, most: 100 });
  const findLive = async (call: string) => (await live()).find(({ call_key }) => call_key === call);

  const send = async (body: string | Buffer, change: Partial<Record<"timestamp" | "signature", string>> = {}) => {
    const system = (await systemsOf(world.services, province))[0]!;
    const timestamp = change.timestamp ?? String(Math.floor(world.clock.now().getTime() / 1000));
    const signature =
      change.signature ?? signBody(secretOf(world.services.signer, system), timestamp, Buffer.from(body));
    return app.inject({
      method: "POST",
      url: "/hooks/telephony/31/tong-dai",
      headers: {
        "content-type": "application/json",
        "x-gandan-timestamp": timestamp,
        "x-gandan-signature": `v1=${signature}`,
      },
      payload: body,
    });
  };

  it("are in the database what their events fold to, whatever order, repetition and batches", async () => {
    const kinds = fc.constantFrom("ringing", "answered", "missed", "ended", "recorded");
    const told = fc.record({
      kind: kinds,
      seconds: fc.integer({ min: -300, max: 60 }),
      by: fc.constantFrom("101", "102"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat()),
        async (all, size, lots) => {
          const call = newCall();
          const events = all.map(({ kind, seconds, by }, n) => ({
            id: `${call}.${n}`,
            call,
            kind,
            at: at(seconds),
            line,
            caller: "0912345678",
            ...(kind === "answered" ? { answeredBy: by } : {}),
          }));
          const shuffled = [...events, ...events]
            .map((event) => ({ event, lot: lots.next().value as number }))
            .toSorted((one, other) => one.lot - other.lot)
            .map(({ event }) => event);
          for (let done = 0; done < shuffled.length; done += size) await take(shuffled.slice(done, done + size));
          const row = await findLive(call);
          expect(row && factsOfRow(row)).toEqual(
            foldCall(events.map((event) => ({ ...event, at: new Date(event.at), kind: event.kind as "ringing" }))),
          );
        },
      ),
      { numRuns: 15 },
    );
    await callTables(world.services.db)
      .updateTable("hotline_call")
      .set({ left_desk_at: world.clock.now() })
      .where("province_code", "=", province)
      .execute();
  });

  it("taken in twice at once are one call", async () => {
    const call = newCall();
    const both = await Promise.all([take([ring(call)]), take([ring(call)])]);
    const counts = both.map((outcome) => outcome.kind === "done" && outcome.value.taken).toSorted();
    expect(counts).toEqual([0, 1]);
    expect((await live()).filter(({ call_key }) => call_key === call)).toHaveLength(1);
  });

  it("come through the signed webhook, and a sending that is repeated changes nothing", async () => {
    const call = newCall();
    const body = JSON.stringify({ events: [ring(call)] });
    expect((await send(body)).json()).toEqual({ taken: 1, repeated: 0, setAside: [] });
    expect((await send(body)).json()).toEqual({ taken: 0, repeated: 1, setAside: [] });
    expect(await findLive(call)).toMatchObject({ line, caller: "0912345678", organisation_id: office });
  });

  it.each([
    ["unsigned", async () => send("{}", { signature: "0".repeat(64) }), 401, "unsigned"],
    ["signed for another moment", async () => send("{}", { timestamp: "1500000000" }), 401, "too_old"],
    ["no JSON", async () => send("{"), 400, "malformed"],
    ["no events", async () => send('{"events":[]}'), 400, "malformed"],
    ["ten megabytes", async () => send(Buffer.alloc(10_000_000, 97)), 413, "too_large"],
  ])("that come %s are refused with a reason an operator finds", async (_how, attempt, status, reason) => {
    const answer = await attempt();
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ refused: reason });
    const kept = await listStrange(world.services.db, province, 100);
    expect(kept.map((row) => row.reason)).toContain(reason);
  });

  it("that nobody can believe are set aside while the others of the sending go on", async () => {
    const call = newCall();
    const bad = { ...ring(call), id: `${call}.bad`, line: "02253000000" };
    const answer = await send(JSON.stringify({ events: [bad, ring(call), "rubbish", { ...ring(call, { callerName: "<img src=x>" }), id: `${call}.n` }] })); // prettier-ignore
    expect(answer.json()).toEqual({
      taken: 2,
      repeated: 0,
      setAside: [
        { id: `${call}.bad`, reason: "unknown-line" },
        { id: "", reason: "malformed" },
        { id: `${call}.n`, reason: "strange-name" },
      ],
    });
    expect((await findLive(call))?.caller_name).toBeNull();
    const kept = (await listStrange(world.services.db, province, 100)).find(({ body }) => body.includes(`${call}.bad`));
    const again = await world.run(administrator, settleStrangeEvent, { eventId: kept?.id, how: "taken" });
    expect(again).toEqual({ kind: "refused", refusal: { code: "hotline.still_strange" } });
    expect((await world.run(administrator, settleStrangeEvent, { eventId: kept?.id, how: "discarded" })).kind).toBe("done"); // prettier-ignore
  });

  it("show nobody's dossiers to a caller who cannot prove themselves, and stop asking after three answers", async () => {
    const call = newCall();
    await take([ring(call, { caller: "0977000666" })]);
    const { id } = (await findLive(call))!;
    const ask = () => world.run(operator, verifyCaller, { callId: id, said: "0000" });
    expect(await ask()).toMatchObject({ refusal: { code: "hotline.not_proved", detail: { left: 2 } } });
    await ask();
    expect(await ask()).toMatchObject({ refusal: { code: "hotline.too_many_proofs" } });
    expect(await ask()).toMatchObject({ refusal: { code: "hotline.too_many_proofs" } });
  });

  it("notes of another window are not overwritten silently: an older saving is refused, the same text is taken", async () => {
    const call = newCall();
    await take([ring(call)]);
    const callId = (await findLive(call))?.id ?? "";
    const keep = async (text: string, revision: number) =>
      (await world.run(operator, keepNotes, { callId, text, revision })).kind;
    expect(await keep("Hỏi giấy khai sinh", 2)).toBe("done");
    expect(await keep("Hỏi", 1)).toBe("refused");
    expect(await keep("Hỏi giấy khai sinh", 1)).toBe("done");
    expect(await keep("Hỏi giấy khai sinh, gọi lại", 3)).toBe("done");
    expect(await listNotes(world.services.db, province, callId)).toMatchObject([
      { text: "Hỏi giấy khai sinh, gọi lại", revision: 3 },
    ]);
  });

  it("that bring a denunciation keep nothing of it: no code, no words, no notes, for no colleague at the desk", async () => {
    const call = newCall();
    await take([ring(call)]);
    const callId = (await findLive(call))?.id ?? "";
    await world.run(operator, keepNotes, { callId, text: "Xyloquartz nhận tiền", revision: 1 });
    const told = { callId, kind: "denunciation", text: "Xyloquartz nhận tiền", name: "Lê Thị Mẫu", address: "Số 7" };
    const outcome = await world.run(operator, answerIntoCase, told);
    expect(outcome).toMatchObject({ kind: "done", value: { caseCode: expect.stringMatching(/^31-/) } });
    expect(await findLive(call)).toMatchObject({ case_code: null, subject: null });
    expect(await listNotes(world.services.db, province, callId)).toEqual([]);
  });

  it("are listed for a program too: those at the desk, those of a period, one whole; never another office's", async () => {
    const call = newCall();
    await take([ring(call)]);
    const callId = (await findLive(call))?.id ?? "";
    const ask = async (who: Official, path: string) => {
      const token = await world.enter({ provinceCode: province, id: who.accountId });
      return app.inject({ url: `/api/v1/hotline/${path}`, headers: { authorization: `Bearer ${token}` } });
    };
    const shown = (answer: { json: <T>() => T }) => answer.json<{ items: { id: string; caller: string }[] }>().items;
    expect(shown(await ask(operator, "calls")).find(({ id }) => id === callId)?.caller).toBe("0912***678");
    expect(shown(await ask(operator, "calls?view=all")).map(({ id }) => id)).toContain(callId);
    expect((await ask(operator, `calls/${callId}`)).json()).toMatchObject({ state: "ringing", caller: "0912345678" });
    const [elsewhere] = await world.employ([{ role: "receiver", provinceCode: province, organisationId: "11359.c" }]);
    for (const view of ["calls", "calls?view=all"])
      expect(shown(await ask(elsewhere!, view)).map(({ id }) => id)).not.toContain(callId);
    expect((await ask(elsewhere!, `calls/${callId}`)).statusCode).toBe(404);
    const tooLong = "calls?view=all&from=2026-01-01T00:00:00%2B07:00&to=2026-06-01T00:00:00%2B07:00";
    expect((await ask(operator, tooLong)).statusCode).toBe(422);
  });
});
