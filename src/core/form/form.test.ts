import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers, checkField, checkPage } from "./check-answers.ts";
import { checkForm } from "./check-form.ts";
import { holds } from "./condition.ts";
import type { Field, Form } from "./form.ts";
import { cleanAnswers, shownPages, visibleFields, visiblePages } from "./visible.ts";

const text = (words: string) => ({ vi: words, en: words });
const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: "text",
  label: text(id),
  required: true,
  ...more,
});

const form: Form = {
  id: "sample",
  pages: [
    {
      id: "who",
      title: text("who"),
      fields: [
        field("married", { type: "yes-no" }),
        field("spouseName", { showWhen: { field: "married", equals: "yes" } }),
        field("spouseAbroad", { type: "yes-no", showWhen: { field: "married", equals: "yes" } }),
      ],
    },
    {
      id: "abroad",
      title: text("abroad"),
      showWhen: { field: "spouseAbroad", equals: "yes" },
      fields: [field("country")],
    },
    {
      id: "contact",
      title: text("contact"),
      fields: [field("phone", { type: "phone" }), field("note", { required: false })],
    },
  ],
};

describe("what is asked", () => {
  it("a page appears only when its condition holds", () => {
    expect(visiblePages(form, { married: "yes", spouseAbroad: "yes" }).map(({ id }) => id)).toEqual([
      "who",
      "abroad",
      "contact",
    ]);
    expect(visiblePages(form, { married: "yes", spouseAbroad: "no" }).map(({ id }) => id)).toEqual(["who", "contact"]);
  });

  it("an answer left behind a changed mind asks no further questions", () => {
    expect(visiblePages(form, { married: "no", spouseAbroad: "yes" }).map(({ id }) => id)).toEqual(["who", "contact"]);
    expect(cleanAnswers(form, { married: "no", spouseName: "Mẫu", spouseAbroad: "yes", country: "Lào" })).toEqual({
      married: "no",
    });
  });

  it("a page without any question to ask is skipped", () => {
    const empty: Form = {
      id: "e",
      pages: [
        {
          id: "p",
          title: text("p"),
          fields: [
            field("a", { showWhen: { not: { any: [] } } }),
            field("b", { showWhen: { field: "a", equals: "1" } }),
          ],
        },
        { id: "q", title: text("q"), showWhen: { all: [{ field: "a", equals: "2" }] }, fields: [field("c")] },
      ],
    };
    expect(visiblePages(empty, {}).map(({ id }) => id)).toEqual(["p"]);
    expect(visibleFields(empty.pages[0]!, {}).map(({ id }) => id)).toEqual(["a"]);
  });

  it("conditions combine, and an unanswered question equals nothing", () => {
    expect(holds({ all: [{ field: "a", equals: "1" }, { not: { field: "b", oneOf: ["2", "3"] } }] }, { a: "1" })).toBe(
      true,
    );
    expect(
      holds(
        {
          any: [
            { field: "a", equals: "1" },
            { field: "b", oneOf: ["2"] },
          ],
        },
        { a: "" },
      ),
    ).toBe(false);
  });
});

describe("what is accepted", () => {
  it.each<[Partial<Field>, string | undefined, string | undefined]>([
    [{}, undefined, "required"],
    [{}, "   ", "required"],
    [{ required: false }, "", undefined],
    [{ maxLength: 3 }, "Đặng", "too_long"],
    [{ maxLength: 4 }, "Đặng", undefined],
    [{ type: "date" }, "2026-02-29", "not_a_date"],
    [{ type: "date" }, "2024-02-29", undefined],
    [{ type: "date" }, "1/2/2026", "not_a_date"],
    [{ type: "date" }, "2026-11-19", "in_future"],
    [{ type: "date" }, "2026-11-18", undefined],
    [{ type: "date", mayBeFuture: true }, "2026-12-01", undefined],
    [{ type: "personal-id" }, "031199900123", undefined],
    [{ type: "personal-id" }, "03119990012", "not_an_id_number"],
    [{ type: "personal-id" }, "03119990012x", "not_an_id_number"],
    [{ type: "phone" }, "0912345678", undefined],
    [{ type: "phone" }, "+84912345678", undefined],
    [{ type: "phone" }, "12345", "not_a_phone"],
    [{ type: "phone" }, "0112345678", "not_a_phone"],
    [{ type: "date" }, "2026-13-01", "not_a_date"],
    [{ type: "personal-id" }, "012345678", "not_an_id_number"],
    [{ type: "email" }, "a@b.vn", undefined],
    [{ type: "email" }, "a@b", "not_an_email"],
    [
      {
        type: "choice",
        choices: [
          { value: "a", label: text("a") },
          { value: "b", label: text("b") },
        ],
      },
      "c",
      "not_a_choice",
    ],
    [{ type: "yes-no" }, "maybe", "not_a_choice"],
    [{ type: "commune" }, "11329", undefined],
    [{ type: "commune" }, "H24", "not_a_choice"],
    [{ type: "number", min: 1, max: 9 }, "10", "out_of_range"],
    [{ type: "number" }, "12,5", undefined],
    [{ type: "number" }, "1e3", "not_a_number"],
    [{ type: "money", min: 0 }, "1500000", undefined],
    [{ type: "money" }, "-5", "not_a_number"],
  ])("%j given %j is %s", (more, given, problem) => {
    expect(checkField(field("f", more), given, { today: "2026-11-18" })).toBe(problem);
  });

  it("only questions that are asked can be wrong", () => {
    expect(checkAnswers(form, { married: "no", phone: "0912345678" })).toEqual([]);
    expect(checkAnswers(form, { married: "yes", phone: "x" })).toEqual([
      { field: "spouseName", problem: "required" },
      { field: "spouseAbroad", problem: "required" },
      { field: "phone", problem: "not_a_phone" },
    ]);
    expect(checkPage(form.pages[0]!, { married: "no" })).toEqual([]);
  });

  it("names of an object's own machinery are no answers", () => {
    const odd: Form = { id: "o", pages: [{ id: "p", title: text("p"), fields: [field("constructor")] }] };
    expect(cleanAnswers(odd, {})).toEqual({});
    expect(checkAnswers(odd, {})).toEqual([{ field: "constructor", problem: "required" }]);
  });
});

describe("cleaning", () => {
  it("composes, trims and drops what was never asked", () => {
    expect(
      cleanAnswers(form, { married: " no ", phone: " 0912 345.678 ", note: "Hòa".normalize("NFD"), intruder: "x" }),
    ).toEqual({
      married: "no",
      phone: "0912345678",
      note: "Hòa",
    });
  });

  it("reads grouped amounts as people write them", () => {
    const money: Form = { id: "m", pages: [{ id: "p", title: text("p"), fields: [field("sum", { type: "money" })] }] };
    expect(cleanAnswers(money, { sum: "1.500.000" })).toEqual({ sum: "1500000" });
    expect(cleanAnswers(money, { sum: "2 000" })).toEqual({ sum: "2000" });
  });

  const anyAnswers = fc.dictionary(
    fc.constantFrom("married", "spouseName", "spouseAbroad", "country", "phone", "note", "zz"),
    fc.oneof(fc.constantFrom("yes", "no", "0912345678"), fc.string({ unit: "grapheme" })),
  );

  it("cleaning twice is cleaning once, and changes nothing of what is asked", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = cleanAnswers(form, answers);
        expect(cleanAnswers(form, once)).toEqual(once);
        expect(checkAnswers(form, once)).toEqual(
          form.pages.filter((page) => visiblePages(form, once).includes(page)).flatMap((page) => checkPage(page, once)),
        );
      }),
    );
  });

  it("every kept answer belongs to a question that is shown", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const kept = cleanAnswers(form, answers);
        const asked = shownPages(form, kept).flatMap(({ fields }) => fields.map(({ id }) => id));
        expect(asked).toEqual(expect.arrayContaining(Object.keys(kept)));
      }),
    );
  });
});

describe("a form is proved before anybody fills it in", () => {
  it("a sound form has no fault", () => expect(checkForm(form)).toEqual([]));

  it.each<[string, Form, RegExp]>([
    [
      "a field id used twice",
      { id: "x", pages: [{ id: "p", title: text("p"), fields: [field("a"), field("a")] }] },
      /used twice/u,
    ],
    [
      "a condition on a later question",
      {
        id: "x",
        pages: [
          { id: "p", title: text("p"), fields: [field("a", { showWhen: { field: "b", equals: "1" } }), field("b")] },
        ],
      },
      /not asked before/u,
    ],
    [
      "a condition on itself",
      {
        id: "x",
        pages: [{ id: "p", title: text("p"), fields: [field("a", { showWhen: { field: "a", equals: "1" } })] }],
      },
      /not asked before/u,
    ],
    [
      "a page whose condition looks into itself",
      { id: "x", pages: [{ id: "p", title: text("p"), showWhen: { field: "a", equals: "1" }, fields: [field("a")] }] },
      /not asked before/u,
    ],
    [
      "a value no answer can have",
      {
        id: "x",
        pages: [
          {
            id: "p",
            title: text("p"),
            fields: [field("a", { type: "yes-no" }), field("b", { showWhen: { field: "a", equals: "perhaps" } })],
          },
        ],
      },
      /never perhaps/u,
    ],
    [
      "a choice without choices",
      { id: "x", pages: [{ id: "p", title: text("p"), fields: [field("a", { type: "choice" })] }] },
      /choices/u,
    ],
    [
      "an untranslated label",
      { id: "x", pages: [{ id: "p", title: text("p"), fields: [field("a", { label: { vi: "a", en: "" } })] }] },
      /text missing/u,
    ],
  ])("%s is named", (_, bad, fault) => expect(checkForm(bad).join("\n")).toMatch(fault));
});
