import { describe, expect, test } from "vitest";
import { maskName, maskPersonalId, maskPhone } from "./mask.ts";
import { checkPersonalId } from "./personal-id.ts";

describe("a personal ID number", () => {
  test("tells province of birth, sex and year", () => {
    expect(checkPersonalId("031 199 900 123")).toEqual({
      ok: true,
      value: { number: "031199900123", birthProvince: "031", sex: "female", birthYear: 1999, warnings: [] },
    });
    expect(checkPersonalId("001206900001")).toMatchObject({ value: { sex: "male", birthYear: 2006 } });
  });

  test("is warned about, and kept, when it contradicts what is known", () => {
    expect(checkPersonalId("031199900123", { bornOn: "1998-02-03", sex: "male" })).toMatchObject({
      ok: true,
      value: { warnings: ["sex_differs", "birth_year_differs"] },
    });
    expect(checkPersonalId("003199900123")).toMatchObject({ ok: true, value: { warnings: ["province_unknown"] } });
    expect(checkPersonalId("031199900123", { bornOn: "1999-02-03", sex: "female" })).toMatchObject({
      value: { warnings: [] },
    });
  });

  test.each([
    ["03119990012", "personal_id.not_twelve_digits"],
    ["0311999001234", "personal_id.not_twelve_digits"],
    ["03119990012x", "personal_id.not_twelve_digits"],
    ["", "personal_id.not_twelve_digits"],
    ["031 234 567", "personal_id.old_identity_card"],
  ])("is not %j", (typed, code) => {
    expect(checkPersonalId(typed)).toEqual({ ok: false, refusal: { code } });
  });
});

describe("masked text", () => {
  test("keeps the ends of a number and nothing of a short one", () => {
    expect(maskPersonalId("001299991234")).toBe("0012****1234");
    expect(maskPersonalId("031234567")).toBe("*******67");
    expect(maskPhone("0912345084")).toBe("0912***084");
    expect(maskPhone("113")).toBe("*13");
    expect(maskPhone("")).toBe("");
  });

  test("keeps the family name and initials, and not the length of a name", () => {
    expect(maskName("Nguyễn Văn Mẫu")).toBe("Nguyễn V*** M***");
    expect(maskName("  Đỗ   Mẫu ")).toBe("Đỗ M***");
    expect(maskName("Mẫu")).toBe("M***");
    expect(maskName("Nguyễn Ánh".normalize("NFD"))).toBe("Nguyễn Á***");
    expect(maskName("")).toBe("");
  });
});
