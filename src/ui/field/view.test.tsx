import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ChoiceField, DateField, LongTextField, TextField } from "./view.tsx";

test("what was typed is shown as text, never as markup", () => {
  const html = renderToString(<LongTextField name="a" label="A" value={'</textarea><script>alert("1")</script>'} />);
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;/textarea>");
  expect(renderToString(<TextField name="a" label="A" value={'"><img src=x>'} />)).not.toContain('"><img');
});

test("a wrong field says so to the ear: invalid, and described by its error", () => {
  const html = renderToString(<TextField name="phone" label="Điện thoại" hint="10 số" error="Chưa đủ số." />);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="f-phone-hint f-phone-error"');
});

test("a date given as a day of the calendar is redrawn day first", () => {
  const html = renderToString(<DateField name="bornOn" label="Ngày sinh" value="1999-01-31" locale="vi" />);
  expect(html.indexOf('value="31"')).toBeLessThan(html.indexOf('value="1999"'));
  expect(html).toContain('name="bornOn.day"');
});

test("a date that does not exist is redrawn as it was typed", () => {
  const html = renderToString(<DateField name="bornOn" label="Ngày sinh" value="31/2/1999" locale="vi" />);
  for (const part of ["31", "2", "1999"]) expect(html).toContain(`value="${part}"`);
});

test("only the chosen answer is checked, and the summary's link leads to the first", () => {
  const html = renderToString(
    <ChoiceField
      name="way"
      label="Nơi nhận"
      value="b"
      choices={[
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ]}
    />,
  );
  expect(html.match(/checked/g)).toHaveLength(1);
  expect(html).toMatch(/id="f-way"[^>]*value="a"/);
});
