import { afterAll, expect, test } from "vitest";
import { closeTypesetter, typeset } from "./typeset.ts";

afterAll(closeTypesetter);

const issuedAt = new Date("2026-11-18T10:00:00+07:00");

test("a template that is not there is a fault that names it", async () => {
  await expect(typeset({ template: "2025/form-99.typ", data: {}, issuedAt })).rejects.toThrow("form-99.typ");
});

test("data without the fields that the template prints is a fault, not a paper with holes", async () => {
  await expect(typeset({ template: "2025/receipt.typ", data: {}, issuedAt })).rejects.toThrow("could not be set");
});

test("a template outside the templates' folder is refused", async () => {
  await expect(typeset({ template: "../../package.json", data: {}, issuedAt })).rejects.toThrow("could not be set");
});

test("closing refuses the papers that wait, and closing twice does no harm", async () => {
  const asked = typeset({ template: "2025/receipt.typ", data: {}, issuedAt });
  const [refused] = await Promise.allSettled([asked, closeTypesetter()]);
  expect(refused).toMatchObject({ status: "rejected", reason: { message: "The typesetter was closed." } });
  await closeTypesetter();
});
