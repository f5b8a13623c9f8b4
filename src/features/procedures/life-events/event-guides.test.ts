import { render } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { checkText } from "#core/form/check-form";
import type { PageRequest } from "#platform/http/page-door";
import { createTestWorld, type World } from "#test/world";
import { shippedLifeEvents, shippedProcedures } from "../shipped-catalogue.ts";
import { restoreEventGuide, setEventGuide } from "./change-event-guide.ts";
import { MOST_STEPS } from "./event-guide.ts";
import { showEvent } from "./event-portal.tsx";
import { draftOf, draftTyped, guideIn, stepsIn } from "./guide-draft.ts";
import { shippedGuides } from "./shipped-guides.ts";

const guides = [...shippedGuides()];

describe("shipped guides", () => {
  const codes = new Set(shippedProcedures().map(({ code }) => code));
  const events = new Set(shippedLifeEvents().map(({ slug }) => slug));

  it("tell of having a child, a death, opening a shop, moving and turning 75", () =>
    expect(guides.map(([slug]) => slug).sort()).toEqual(["chuyen-cho-o", "du-75-tuoi", "mo-cua-hang", "nguoi-than-qua-doi", "sinh-con"])); // prettier-ignore

  it.each(guides)("%s names an event and procedures that exist, in both languages", (slug, { lead, steps }) => {
    expect(events).toContain(slug);
    expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
    for (const { what, by, note, codes: named } of steps) {
      for (const text of [lead, what, by, note]) if (text) expect(checkText(slug, text)).toEqual([]);
      for (const code of named) expect(codes, slug).toContain(code);
    }
  });

  it.each(guides)("%s comes back from its form as it went in", (_, guide) => {
    const draft = draftOf(guide);
    expect(stepsIn(draft)).toBe(guide.steps.length);
    expect(guideIn(draftTyped(draft))).toEqual(guide);
  });
});

describe("a guide in the form", () => {
  const step = (at: number, vi: string, more: object = {}) => ({
    [`steps.${at}.what.vi`]: vi,
    [`steps.${at}.what.en`]: vi,
    ...more,
  });
  const stepsOf = (body: Record<string, string>) => guideIn(draftTyped(body)).steps;
  it("leaves out a step without words and keeps one that lacks only its name, so that it is asked for", () => {
    const steps = stepsOf({ ...step(0, ""), "steps.1.note.vi": "chỉ có lời", ...step(2, "C") });
    expect(steps.map(({ what }) => what.vi)).toEqual(["", "C"]);
  });
  it("keeps a number that is none, so that it is refused by its name", () =>
    expect(stepsOf(step(0, "A", { "steps.0.order": "ba" }))).toMatchObject([{ order: Number.NaN }]));
  it("reads codes however they are parted", () =>
    expect(stepsOf(step(0, "A", { "steps.0.codes": " 1.001193,2.000986;  1.000689 " }))[0]?.codes).toEqual([
      "1.001193",
      "2.000986",
      "1.000689",
    ]));
});

describe("an event of life", () => {
  let world: World;
  let administrator: Official;
  beforeAll(async () => {
    world = await createTestWorld();
    [administrator] = (await world.employ([{ role: "administrator", provinceCode: "31" }])) as [Official];
  });
  afterAll(() => world.close());

  async function read(slug: string, unit = "11329"): Promise<string> {
    const acting = world.acting({ kind: "anyone" });
    const answer = await showEvent({ acting, locale: "vi", params: { slug }, query: {}, cookies: { gd_unit: unit } } as unknown as PageRequest); // prettier-ignore
    return answer.kind === "page" ? render(answer.main) : answer.kind;
  }
  const own = {
    provinceCode: "31",
    slug: "sinh-con",
    lead: { vi: "Lời của tỉnh mẫu.", en: "Sample words." },
    steps: [{ what: { vi: "Việc mẫu", en: "Sample step" }, codes: ["1.001193"] }],
  };

  it("says what to do in order, with time, fee, office and papers of each procedure", async () => {
    const html = await read("sinh-con");
    const order = ["Giữ Giấy chứng sinh", "/thu-tuc/2.000986", "/thu-tuc/1.000689", "/thu-tuc/1.014062"];
    const places = order.map((said) => html.indexOf(said));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const said of ["Trong 60 ngày từ ngày sinh", "Trong ngày", "0 đồng", "Giấy tờ mang theo"]) expect(html).toContain(said); // prettier-ignore
  });
  it("without a guide lists its procedures", async () => expect(await read("xay-nha")).toContain("/thu-tuc/1.013225"));
  it("that does not exist is missing", async () => expect(await read("len-sao-hoa")).toBe("missing"));
  it("is told in the province's own words there and nowhere else, until it takes them back", async () => {
    expect((await world.run(administrator, setEventGuide, own)).kind).toBe("done");
    expect(await read("sinh-con")).toContain("Lời của tỉnh mẫu.");
    expect(await read("sinh-con", "06862")).not.toContain("Lời của tỉnh mẫu.");
    expect((await world.run(administrator, restoreEventGuide, own)).kind).toBe("invalid");
    const which = { provinceCode: "31", slug: "sinh-con" };
    expect((await world.run(administrator, restoreEventGuide, which)).kind).toBe("done");
    expect(await read("sinh-con")).toContain("Giữ Giấy chứng sinh");
    expect(await world.run(administrator, restoreEventGuide, which)).toMatchObject({
      kind: "refused",
      refusal: { code: "procedures.guide_as_shipped" },
    });
  });
  it.each([
    ["a procedure that does not exist", { steps: [{ ...own.steps[0], codes: ["9.999999"] }] }, "procedures.unknown"],
    ["an event that does not exist", { slug: "len-sao-hoa" }, "procedures.unknown_event"],
    ["another province", { provinceCode: "22" }, "access.not_allowed"],
  ])("of %s is refused", async (_, changes, code) =>
    expect(await world.run(administrator, setEventGuide, { ...own, ...changes })).toMatchObject({
      kind: "refused",
      refusal: { code },
    }),
  );
  it("stands in the order of its numbers", async () => {
    const steps = ["A", "B", "C"].map((name, at) => ({
      what: { vi: name, en: name },
      codes: [],
      order: [3, 2, 1][at],
    }));
    await world.run(administrator, setEventGuide, { ...own, slug: "ket-hon", steps });
    expect((await read("ket-hon")).match(/<h2>([ABC])<\/h2>/gu)).toEqual(["<h2>C</h2>", "<h2>B</h2>", "<h2>A</h2>"]);
  });
  it("without a word in one language is not taken", async () => {
    const steps = [{ what: { vi: "Việc", en: " " }, codes: [] }];
    expect(await world.run(administrator, setEventGuide, { ...own, steps })).toMatchObject({
      kind: "invalid",
      problems: [{ field: "steps.0.what.en" }],
    });
  });
});
