import { render } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantOn } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import type { ApiQuery } from "#platform/http/api-door";
import type { PageRequest } from "#platform/http/page-door";
import { createMemory } from "#platform/memory";
import { unitApi } from "./api.ts";
import { unitMigrations } from "./migrations/all-migrations.ts";
import { keepHotline } from "./organisation-store.ts";
import { unitPortal } from "./portal.tsx";
import { seedUnits } from "./seed-units.ts";
import { inMemory } from "#test/databases";

let opened: OpenDatabase;
let acting: Acting;

beforeAll(async () => {
  opened = await inMemory.open();
  await migrate(opened.db, [unitMigrations]);
  const at = instantOn("2026-11-16", "09:00") as Date;
  acting = { db: opened.db, memory: createMemory(), at, actor: { kind: "anyone" } } as Acting;
  await seedUnits(acting);
  // As the register of hotline numbers does for an office that has published one.
  for (const organisationId of ["11329.c", "11329.u"])
    await keepHotline(opened.db, { provinceCode: "31", organisationId, hotline: "02253.666.122" });
});
afterAll(() => opened.close());

/** The operation as a client meets it: parameters checked going in, the answer held to its schema coming out. */
async function ask(path: string, params: Record<string, string>) {
  const operation = unitApi.find((each) => each.path === path) as unknown as ApiQuery<unknown, unknown>;
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

describe("the public API", () => {
  it("finds a unit by a former name and says because of which", async () => {
    expect(await ask("/units", { q: "may chai" })).toMatchObject({
      items: [
        {
          code: "11329",
          fullName: { vi: "Phường Ngô Quyền", en: "Ngo Quyen Ward" },
          because: { oldName: "Phường Máy Chai", oldDistrict: "Quận Ngô Quyền" },
        },
      ],
    });
  });

  it("lists provinces, and the communes of one, when nothing is searched", async () => {
    expect(((await ask("/units", {})) as { items: unknown[] }).items).toHaveLength(34);
    expect(((await ask("/units", { provinceCode: "22" })) as { items: unknown[] }).items).toHaveLength(54);
  });

  it("shows a unit with its periods, origins and offices, as of today or of a day", async () => {
    expect(await ask("/units/{code}", { code: "25270" })).toMatchObject({
      type: "ward",
      periods: [{ type: "commune", validTo: "2026-04-29" }, { type: "ward" }],
    });
    expect(await ask("/units/{code}", { code: "25270", on: "2026-01-01" })).toMatchObject({ type: "commune" });
    expect(await ask("/units/{code}", { code: "11329" })).toMatchObject({
      offices: [{ id: "11329.c", hotline: "02253.666.122" }, { id: "11329.p" }, { id: "11329.u" }],
    });
  });

  it.each([
    ["/units", { q: "" }, "q"],
    ["/units", { q: "a".repeat(201) }, "q"],
    ["/units", { q: "a", limit: "0" }, "limit"],
    ["/units", { q: "a", limit: "many" }, "limit"],
    ["/units", { provinceCode: "../1" }, "provinceCode"],
    ["/units", { surprise: "1" }, ""],
    ["/units/{code}", { code: "11329", on: "2026-02-30" }, "on"],
  ])("%s with %j is invalid at %j", async (path, params, field) => {
    expect(await ask(path, params as unknown as Record<string, string>)).toEqual({ invalid: [field] });
  });

  it("reads an address, says why, and what stays valid", async () => {
    expect(await ask("/units/resolve", { q: "P. Máy Chai, Q.Ngô Quyền, HP" })).toMatchObject({
      candidates: [
        {
          code: "11329",
          provinceCode: "31",
          certainty: "certain",
          centre: { id: "11329.c", hotline: "02253.666.122" },
          because: { origin: { oldName: "Phường Máy Chai", kind: "whole" } },
        },
      ],
      stillValid: { vi: expect.stringContaining("Giấy tờ mang tên cũ vẫn có giá trị") as string },
    });
    expect(await ask("/units/resolve", { commune: "Máy Chai", province: "Hải Phòng" })).toMatchObject({
      candidates: [{ code: "11329", certainty: "certain" }],
    });
  });

  it("asks one question about a divided commune, a name of many places, a district alone", async () => {
    const kindOf = async (q: string) =>
      ((await ask("/units/resolve", { q })) as { question?: { kind: string; options: unknown[] } }).question;
    expect(await kindOf("Hà Khẩu, Hạ Long")).toMatchObject({
      kind: "part",
      options: [{ code: "06661" }, { code: "06706" }],
    });
    expect((await kindOf("Phường 1, TP.HCM"))?.kind).toBe("district");
    expect((await kindOf("xã Hòa Bình"))?.kind).toBe("province");
    expect((await kindOf("quận Ngô Quyền, Hải Phòng"))?.kind).toBe("commune");
    expect(await kindOf("máy chai")).toBeUndefined();
  });

  it("every answer to a question leads to a unit, or to a narrower question, in at most three steps", async () => {
    type Option = { code?: string; q?: string };
    const walk = async (q: string, step: number): Promise<void> => {
      const { question } = (await ask("/units/resolve", { q })) as { question?: { options: Option[] } };
      for (const option of question?.options ?? []) {
        expect(option.code ?? option.q, q).toBeTruthy();
        if (option.q === undefined) continue;
        expect(step, `${q} → ${option.q}`).toBeLessThan(3);
        await walk(option.q, step + 1);
      }
    };
    for (const q of ["xã Hòa Bình", "Tân An", "Phường 1", "phường 3", "Trần Hưng Đạo", "Đông Khê"]) await walk(q, 1);
  });

  it.each([
    [{}, "units.address_missing"],
    [{ q: "a", commune: "b" }, "units.address_missing"],
  ])("an address asked with %j is refused with a sentence", async (params, code) => {
    expect(await ask("/units/resolve", params)).toMatchObject({ code });
  });

  it("tells what a code named in each list, and on a day", async () => {
    expect(await ask("/units/{code}/history", { code: "11329", on: "2025-06-12" })).toMatchObject({
      asOf: {
        unit: { name: "Phường Máy Chai" },
        above: [{ name: "Quận Ngô Quyền" }, { name: "Thành phố Hải Phòng" }],
      },
      lives: [
        {
          list: "2004",
          became: [{ list: "2025", code: "11329", name: "Phường Ngô Quyền", instrument: "1669/NQ-UBTVQH15" }],
        },
        { list: "2025", periods: [{ name: "Phường Ngô Quyền", validFrom: "2025-07-01" }] },
      ],
    });
    expect(await ask("/units/{code}/history", { code: "00000" })).toMatchObject({ code: "units.unknown" });
  });

  it("says so when there is no such unit", async () => {
    expect(await ask("/units/{code}", { code: "99999" })).toMatchObject({ code: "units.unknown" });
  });
});

describe("the page “which office serves me”", () => {
  const open = async (path: string, request: Partial<PageRequest>): Promise<{ status: string; html: string }> => {
    const route = unitPortal.find((each) => each.path === path);
    const answer = await route?.handle({ acting, locale: "vi", query: {}, params: {}, ...request } as PageRequest);
    return answer?.kind === "page"
      ? { status: "page", html: render(answer.main) }
      : { status: answer?.kind ?? "no route", html: "" };
  };

  it("leads from an old address to today's centre, its number and its hours", async () => {
    const { html } = await open("/don-vi", { query: { q: "máy chai" } });
    expect(html).toContain("Trung tâm Phục vụ hành chính công phường Ngô Quyền");
    expect(html).toContain("Phường Máy Chai, quận Ngô Quyền, thành phố Hải Phòng nay thuộc phường Ngô Quyền.");
    expect(html).toContain('href="tel:02253666122"');
    expect(html).toContain("Thứ Hai đến thứ Sáu<div>07:00–11:30, 13:30–17:00</div>");
    expect(html).toContain("Giấy tờ mang tên cũ vẫn có giá trị.");
  });

  it("warns that a split commune may lie elsewhere", async () => {
    const { html } = await open("/don-vi", { query: { q: "gia viên ngô quyền" }, locale: "en" });
    expect(html).toContain("Gia Vien Ward");
    expect(html).toContain("Phường Gia Viên was divided among several places. Where is your home now?");
    const other = await open("/don-vi", { query: { q: "hà khẩu hạ long" } });
    expect(other.html).toContain("phần nhập cùng Phường Tuần Châu, Phường Đại Yên");
  });

  it("shows what a code named on the day of a paper, and says so when the day is none", async () => {
    const history = (query: Record<string, string>) =>
      open("/don-vi/:code/lich-su", { params: { code: "25270" }, query });
    expect((await history({ "ngay.day": "12", "ngay.month": "6", "ngay.year": "2025" })).html).toContain(
      "Ngày 12/6/2025, mã 25270 là Thị trấn Lộc Ninh, Huyện Lộc Ninh, Tỉnh Bình Phước.",
    );
    expect((await history({ "ngay.day": "30", "ngay.month": "2", "ngay.year": "2025" })).html).toContain(
      "không phải là một ngày có thật",
    );
    expect((await history({})).html).toContain("237/NQ-UBTVQH16");
    expect((await open("/don-vi/:code/lich-su", { params: { code: "nope" } })).status).toBe("missing");
  });

  it("says what to do when nothing is found, and shows typed markup as text", async () => {
    const { html } = await open("/don-vi", { query: { q: "<script>alert(1)</script>" } });
    expect(html).not.toContain("<script>");
    expect(html).toContain("18001096");
  });

  it("shows one unit, and a province with its communes", async () => {
    expect((await open("/don-vi/:code", { params: { code: "11329" } })).html).toContain("Phường Gia Viên (một phần)");
    const province = await open("/don-vi/:code", { params: { code: "22" } });
    expect(province.html).toContain("Các phường, xã, đặc khu (54)");
    expect((await open("/don-vi/:code", { params: { code: "nope" } })).status).toBe("missing");
  });
});
