import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSurfaces } from "#surfaces/create-surfaces";
import { dossierActs, receiveDossier, submitDossier, type ActOutput } from "#features/dossiers";
import { asCommand } from "#platform/feature";
import type { Command } from "#platform/command/define-command";
import { features } from "../../src/features.ts";
import type { Visitor } from "../visitor.ts";
import { createTestWorld } from "../world.ts";
import { commandNamed } from "./command-named.ts";
import { citizen, official, type House } from "./seat.ts";
import { openingOf, travelTo } from "./travel.ts";

const script = `<script>alert(1)</script>`;
const hostile = `${script}"'><img src=x onerror=alert(2)>\u202ejavascript:alert(3)`;
const linkSecret = "a-secret-that-only-the-receipt-tells";
const owner = { name: `Mẫu ${hostile}`, personalId: "031199900123", phone: "0912345678", address: hostile };
const refusal = { reason: `Thiếu ${hostile}`, legalBasis: `Luật ${hostile}` };

/** What a browser would take for markup of ours; the same letters as text are harmless. */
const alive = /<script>alert|<img src=x|"[^"<>]*'><img|href="javascript:/;

describe("script in names, notes, reasons, paper names and codes", () => {
  let house: House;
  let online: string;
  let counter: string;
  let refused: string;

  const must = async (who: string, command: Command<never, unknown>, input: object): Promise<ActOutput> => {
    const actor = who === "owner" ? ({ kind: "citizen", phone: owner.phone } as const) : await actorOf(who);
    const outcome = await house.world.run(actor, command, input);
    if (outcome.kind !== "done") throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
    return outcome.value as ActOutput;
  };
  const actorOf = async (name: string) => {
    const [role, organisationId] = name.split(" ") as ["receiver", string];
    return (await house.world.employ([{ role, provinceCode: "31", organisationId }]))[0]!;
  };
  const act = (who: string, verb: keyof typeof dossierActs, input: object) =>
    must(who, asCommand(dossierActs[verb] as typeof dossierActs.accept), input);

  beforeAll(async () => {
    const world = await createTestWorld();
    const surfaces = await createSurfaces(features, world.services, { homeUnit: "11329", demo: true });
    house = { world, surfaces, app: await world.serve(surfaces) };
    const opening = await openingOf(world, {
      owner,
      submitter: { ...owner, name: hostile },
      answers: { purpose: hostile },
      linkSecret,
    });
    const papers = (opening["papers"] as object[]).map((paper) => ({ ...paper, name: hostile }));
    online = (await must("owner", asCommand(submitDossier), { ...opening, papers })).code;
    await act("receiver 11329.c", "request-supplement", {
      code: online,
      reason: refusal.reason,
      wanted: [hostile, hostile],
    });
    counter = (await must("receiver 11329.c", asCommand(receiveDossier), { ...opening, papers })).code;
    await act("receiver 11329.c", "forward", { code: counter, note: hostile });
    await act("specialist 11329.u", "decide", { code: counter, note: hostile });
    refused = (await must("receiver 11329.c", asCommand(receiveDossier), { ...opening, papers })).code;
    await act("receiver 11329.c", "forward", { code: refused, note: hostile });
    await act("specialist 11329.u", "decide", { code: refused, outcome: "refuse", note: hostile });
    await act("leader 11329.u", "refuse", { code: refused, ...refusal });
    const administrator = (await world.employ([{ role: "administrator", provinceCode: "31" }]))[0]!;
    const day = { provinceCode: "31", day: "2027-06-09", kind: "off", occasion: hostile, instrument: hostile };
    const added = await world.run(administrator, commandNamed("units.add-calendar-day"), day);
    if (added.kind !== "done") throw new Error(JSON.stringify(added));
  });
  afterAll(async () => {
    await house.app.close();
    await house.world.close();
  });

  /** Every readable page of a surface, with each of the dossiers where the address names one. */
  const pagesOf = (surface: "portal" | "console"): string[] => {
    const found = house.surfaces.find(({ name }) => name === surface)!;
    const verbs = Object.keys(dossierActs);
    // A stream of events shows no page and never ends.
    return found.routes
      .filter(({ method, live }) => method === "GET" && !live)
      .flatMap(({ path }) => {
        const address = found.root + path;
        if (!address.includes("/:")) return [address];
        return [online, counter, refused].flatMap((code) =>
          (address.includes(":verb") ? verbs : ["x"]).map((verb) =>
            address.replace(":code", address.startsWith("/nop") ? "1.004873" : code).replace(":verb", verb),
          ),
        );
      })
      .filter((address) => !address.includes("/:") && !address.endsWith(".pdf"));
  };

  async function livesOn(visitor: Visitor, pages: readonly string[]): Promise<{ alive: string[]; shown: number }> {
    const found: string[] = [];
    let shown = 0;
    for (const address of pages) {
      const { html, status } = await visitor.open(address);
      if (status >= 500) found.push(`${address}: ${status}`);
      if (alive.test(html)) found.push(address);
      if (html.includes("&lt;script>alert(1)") || html.includes("&lt;script&gt;alert(1)")) shown += 1;
    }
    return { alive: found, shown };
  }

  it.each([
    "receiver@centre",
    "centre-head@centre",
    "specialist@committee",
    "leader@committee",
    "supervisor@province",
    "administrator@province",
  ])("is text on every page of the console for %s", async (who) => {
    const visitor = await official(house, who);
    const found = await livesOn(visitor, pagesOf("console"));
    expect(found.alive).toEqual([]);
    expect(found.shown).toBeGreaterThan(0);
  });

  it("is text on every page of the portal for the applicant", async () => {
    const visitor = citizen(house);
    await visitor.follow(await visitor.open(`/bien-nhan/${online}?k=${linkSecret}`));
    const found = await livesOn(visitor, pagesOf("portal"));
    expect(found.alive).toEqual([]);
    expect(found.shown).toBeGreaterThan(0);
  });

  // Every page of both surfaces, eleven times for each of two visitors.
  it("is text wherever an address or a question is said back", async () => {
    const asked = encodeURIComponent(hostile);
    const receiver = await official(house, "receiver@centre");
    for (const visitor of [citizen(house), receiver])
      for (const surface of ["portal", "console"] as const)
        for (const address of pagesOf(surface)) {
          for (const name of ["q", "code", "ma", "tiep", "them", "xoa", "xong", "trang", "unit", "thu-tuc", "lang"]) {
            const { html, status, headers } = await visitor.open(`${address}?${name}=${asked}`);
            expect([address, name, status < 500, alive.test(html)]).toEqual([address, name, true, false]);
            expect(String(headers.location ?? "")).not.toMatch(/^(?:https?:)?\/\//);
          }
        }
  }, 180_000);

  it("does not run even if it got out: every page forbids scripts that are not ours", async () => {
    const { headers } = await citizen(house).open(`/theo-doi/${online}`);
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  });

  it("stands in JSON as text, with a type that no browser draws", async () => {
    const { token } = await house.world.signIn({ role: "receiver", provinceCode: "31", organisationId: "11329.c" });
    const answer = await house.app.inject({
      url: `/api/v1/dossiers/${online}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.json<{ head: { owner: { name: string } } }>().head.owner.name).toBe(owner.name);
    const track = await house.app.inject({ url: `/api/v1/track/${online}` });
    expect(track.body).not.toContain("031199900123");
  });

  const tricks = ["..%2f..%2fetc%2fpasswd", "%2e%2e%2f", "a%00b", "%ff", "%E0%A4%A", "%", "x".repeat(500), "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "__proto__", "constructor", "%0d%0aSet-Cookie:%20x=y"]; // prettier-ignore

  it("no trick in an address opens anything: every page with a name in its address answers 4xx or leads on, GET and POST", async () => {
    const wrong: string[] = [];
    const receiver = await official(house, "receiver@centre");
    const cookies = Object.fromEntries(receiver.cookies);
    for (const { root, routes } of house.surfaces)
      for (const { method, path } of routes.filter((route) => route.path.includes("/:")))
        for (const trick of tricks) {
          const url = root + path.replaceAll(/:\w+/g, trick);
          const form = { "content-type": "application/x-www-form-urlencoded" };
          const answer = await house.app.inject({
            method,
            url,
            cookies,
            ...(method === "POST" ? { payload: "a=b", headers: form } : {}),
          });
          const { statusCode, body } = answer;
          if (statusCode >= 500 || statusCode === 200) wrong.push(`${method} ${path} ${trick}: ${statusCode}`);
          if (alive.test(body)) wrong.push(`${method} ${path} ${trick}: alive`);
          if (answer.cookies.some(({ name }) => name === "x")) wrong.push(`${method} ${path} ${trick}: cookie`);
        }
    expect(wrong).toEqual([]);
  });

  it("another office's and another province's dossier has no page, whatever is asked of it", async () => {
    const { code } = await travelTo(house.world, "examined");
    for (const who of [
      "receiver@other-centre",
      "leader@other-committee",
      "administrator@foreign-province",
      "centre-head@foreign-centre",
    ]) {
      const visitor = await official(house, who);
      const pages = ["", "/ai-da-xem", "/mau-01.pdf", ...Object.keys(dossierActs).map((verb) => `/${verb}`)];
      for (const page of pages) {
        const { status, html } = await visitor.open(`/can-bo/ho-so/${code}${page}`);
        expect([who, page, status, html.includes("Nguyễn Văn Mẫu")]).toEqual([who, page, 404, false]);
      }
    }
  });

  it("a page asked for in another way than it takes says so, and HEAD is GET without the page", async () => {
    const wrong: string[] = [];
    for (const { root, routes } of house.surfaces)
      for (const { path } of routes) {
        const url = (root + path).replaceAll(/:\w+/g, "x");
        for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"] as const) {
          const { statusCode, headers } = await house.app.inject({ method, url });
          if (statusCode !== 405 || !headers.allow) wrong.push(`${method} ${url}: ${statusCode}`);
        }
        const head = await house.app.inject({ method: "HEAD", url });
        if (head.statusCode >= 500 || head.body !== "") wrong.push(`HEAD ${url}: ${head.statusCode}`);
      }
    expect(wrong).toEqual([]);
    expect(house.world.logged.filter((line) => line.includes("request.fault"))).toEqual([]);
  });
});
