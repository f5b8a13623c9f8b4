import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ErrorSummary, errorOf } from "./view.tsx";

const errors = [{ field: "owner.name", sentence: "Hãy ghi họ và tên." }];

test("each line leads to its field, also when the field's name has dots", () => {
  expect(renderToString(<ErrorSummary errors={errors} locale="vi" />)).toContain('href="#f-owner-name"');
});

test("the summary takes the focus without script", () => {
  expect(renderToString(<ErrorSummary errors={errors} locale="vi" />)).toMatch(/tabindex="-1"[^>]*autofocus/i);
});

test("nothing is drawn when nothing is wrong", () => {
  expect(renderToString(<ErrorSummary errors={[]} locale="en" />)).toBe("");
  expect(errorOf(errors, "other")).toBeUndefined();
});
