import { render } from "preact-render-to-string";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantOn } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import type { ApiQuery } from "#platform/http/api-door";
import type { PageRequest } from "#platform/http/page-door";
import { databases } from "#test/databases";
import { createTestWorld } from "#test/world";
import { procedureApi } from "./api.ts";
import { findProcedure, getProcedureVersion, listByLifeEvent } from "./catalogue.ts";
import { procedurePortal } from "./portal.tsx";
import { keepProcedures, readProcedures } from "./procedure-store.ts";
import { seedProcedures } from "./seed-procedures.ts";
import { shippedProcedures } from "./shipped-catalogue.ts";

describe.each(databases)("the catalogue on $name", ({ open }) => {
  let opened: OpenDatabase;
  let acting: Acting;

  beforeAll(async () => {
    opened = await open();
    const world = await createTestWorld({ database: opened, startAt: instantOn("2026-11-16", "09:00") as Date });
    acting = world.acting({ kind: "anyone" });
  });
  afterAll(() => opened.close());

  it("comes back from the database as it was shipped", async () => {
    const read = await readProcedures(opened.db);
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    expect([...read].sort(byCode)).toEqual([...shippedProcedures()].sort(byCode));
  });

  it("seeding again changes nothing and keeps versions entered here", async () => {
    const birth = (await findProcedure(acting, "1.001193"))!;
    const next = { ...birth, version: 2, validFrom: "2027-03-01", instrument: "03/2026/QH16" };
    await keepProcedures(opened.db, [{ ...birth, validTo: "2027-02-28" }, next]);
    await seedProcedures(acting);
    expect(await findProcedure(acting, "1.001193")).toMatchObject({ version: 2 });
    expect(await findProcedure(acting, "1.001193", "2026-11-16")).toMatchObject({ version: 1 });
    expect(await findProcedure(acting, "1.001193", "2027-03-01")).toMatchObject({ version: 2 });
    expect(await findProcedure(acting, "1.001193", "2020-01-01")).toBeUndefined();
    expect(await getProcedureVersion(acting, "1.001193", 1)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await getProcedureVersion(acting, "1.001193", 3)).toMatchObject({ refusal: { code: "procedures.unknown" } });
  });

  it("an event of life lists what has a guide first, and an unknown one nothing", async () => {
    const [first] = await listByLifeEvent(acting, "sinh-con");
    expect(first?.code).toBe("1.001193");
    expect(await listByLifeEvent(acting, "bay-len-mat-trang")).toEqual([]);
  });

  /** The operation as a client meets it: parameters checked going in, the answer held to its schema coming out. */
  async function ask(path: string, params: Record<string, string>) {
    const operation = procedureApi.find((each) => each.path === path) as unknown as ApiQuery<unknown, unknown>;
    const checked = operation.params.safeParse(params);
    if (!checked.success) return { invalid: checked.error.issues.map((issue) => issue.path.join(".")) };
    const result = await operation.run({
      acting,
      params: checked.data,
      locale: "vi",
      origin: "https://gandan.example.vn",
      homeUnit: "11329",
    });
    return result.ok ? operation.output.parse(result.value) : result.refusal;
  }

  it("the API finds by ordinary words", async () => {
    expect(await ask("/procedures", { q: "sao y chung thuc", limit: "1" })).toMatchObject({
      items: [{ code: "2.000815" }],
    });
  });

  it("the API narrows by field and event of life", async () => {
    const { items } = (await ask("/procedures", { field: "adoption" })) as { items: { code: string }[] };
    expect(items.map(({ code }) => code)).toEqual(["2.001255", "2.001263"]);
    expect(await ask("/procedures", { lifeEvent: "ket-hon", field: "adoption" })).toEqual({ items: [] });
  });

  it("the API gives every procedure whole", async () => {
    for (const shipped of shippedProcedures().filter(({ code }) => code !== "1.001193"))
      expect(await ask("/procedures/{code}", { code: shipped.code })).toEqual(shipped);
  });

  it.each([
    ["/procedures", { q: "" }, "q"],
    ["/procedures", { q: "a".repeat(201) }, "q"],
    ["/procedures", { limit: "0" }, "limit"],
    ["/procedures/{code}", { code: "1.001193", on: "hôm nay" }, "on"],
    ["/procedures/{code}", { code: "1.001193", version: "x" }, "version"],
  ])("%s refuses %j", async (path, params, field) => expect(await ask(path, params)).toEqual({ invalid: [field] }));

  it("the API says that a code is unknown", async () => {
    expect(await ask("/procedures/{code}", { code: "9.999999" })).toMatchObject({ code: "procedures.unknown" });
  });

  async function visit(path: string, given: Partial<PageRequest> = {}) {
    const route = procedurePortal.find((each) => each.path === path)!;
    const request = { acting, locale: "vi", params: {}, query: {}, cookies: {}, ...given } as PageRequest;
    const answer = await route.handle(request);
    return answer.kind === "page" ? { ...answer, html: render(answer.main) } : { ...answer, html: "" };
  }

  it("the search page answers in words and asks again when nothing fits", async () => {
    const found = await visit("/thu-tuc", { query: { q: "lam giay khai sinh" } });
    expect(found.html).toContain("/thu-tuc/1.001193");
    expect(found.html).toContain("Trong ngày");
    const nothing = await visit("/thu-tuc", { query: { q: "<script>zzzz" } });
    expect(nothing.html).toContain("&lt;script>zzzz");
    expect(nothing.html).toContain("/thu-tuc/viec/sinh-con");
  });

  it("a procedure page says how long, how much, who, what, and what to bring", async () => {
    const { html } = await visit("/thu-tuc/:code", { params: { code: "1.004222" } });
    for (const said of ["7 ngày làm việc", "20.000 đồng", "10.000 đồng", "CT01", "Công an xã, phường", "/nop/1.004222"])
      expect(html).toContain(said);
  });

  it("what is done at the counter offers no online way", async () => {
    const { html } = await visit("/thu-tuc/:code", { params: { code: "2.000815" } });
    expect(html).not.toContain("/nop/");
    expect(html).toContain("/don-vi");
  });

  it("what the province sets is said to be the province's", async () => {
    const { html } = await visit("/thu-tuc/:code", { params: { code: "1.014027" } });
    expect(html).toContain("Do tỉnh quy định");
    expect(html).not.toContain("<div>0 đồng</div>");
  });

  it("refusals and demands are not among what people come for", async () => {
    const { html } = await visit("/thu-tuc/:code", { params: { code: "1.004194" } });
    expect(html).not.toContain("Phiếu từ chối");
  });

  it.each(["/thu-tuc/:code", "/thu-tuc/viec/:slug", "/thu-tuc/linh-vuc/:slug"])(
    "%s answers a wrong address",
    async (path) => {
      expect(await visit(path, { params: { code: "x", slug: "x" } })).toMatchObject({ kind: "missing" });
    },
  );

  it("every procedure's page draws in both languages, within five kilobytes compressed", async () => {
    for (const { code, name } of shippedProcedures())
      for (const locale of ["vi", "en"] as const) {
        const { html } = await visit("/thu-tuc/:code", { params: { code }, locale });
        expect(html, code).toContain(name[locale]);
        expect(html, code).not.toMatch(/undefined|\[object|\{\w+\}/u);
        expect(gzipSync(html).length, code).toBeLessThan(5 * 1024);
      }
  });

  it.each(["sinh-con", "nha-dat"])("the event %s lists its procedures", async (slug) => {
    expect((await visit("/thu-tuc/viec/:slug", { params: { slug } })).html).toMatch(/\/thu-tuc\/\d\.\d{6}/u);
  });
});
