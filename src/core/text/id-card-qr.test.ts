import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIdCardQr } from "./id-card-qr.ts";

const full = "031199900123|031234567|Nguyễn Thị Mẫu|03021999|Nữ|Số 1, Máy Chai, Ngô Quyền, Hải Phòng|01072021";

const card = {
  personalId: "031199900123",
  oldIdentityCard: "031234567",
  name: "Nguyễn Thị Mẫu",
  bornOn: "1999-02-03",
  sex: "female",
  address: "Số 1, Máy Chai, Ngô Quyền, Hải Phòng",
  issuedOn: "2021-07-01",
};

describe("the QR code of an identity card", () => {
  test("is read by its seven parts", () => {
    expect(parseIdCardQr(full)).toEqual({ ok: true, value: card });
  });

  test("is read with a line end, decomposed letters and the further parts of newer cards", () => {
    expect(parseIdCardQr(`${full}||Nguyễn Văn Mẫu|Trần Thị Mẫu|\r\n`.normalize("NFD"))).toEqual({
      ok: true,
      value: card,
    });
  });

  test("says nothing of what the card leaves empty or garbles", () => {
    expect(parseIdCardQr("031199900123||Nguyễn Thị Mẫu|32131999|?||")).toEqual({
      ok: true,
      value: { personalId: "031199900123", name: "Nguyễn Thị Mẫu" },
    });
  });

  test.each([
    ["https://example.vn/abc", "id_card.not_a_card"],
    ["", "id_card.not_a_card"],
    ["x|".repeat(2000), "id_card.not_a_card"],
    ["031||Nguyễn Mẫu|03021999|Nam|a|b", "id_card.bad_number"],
    ["031199900123|| |03021999|Nam|a|b", "id_card.no_name"],
  ])("refuses other text with its reason (%#)", (scanned, code) => {
    expect(parseIdCardQr(scanned)).toEqual({ ok: false, refusal: { code } });
  });

  test("answers any text at all", () => {
    const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("031199900123", "03021999", "Nam"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const result = parseIdCardQr(parts.join("|"));
        if (result.ok) expect(result.value.personalId).toMatch(/^\d{12}$/);
        else expect(result.refusal.code).toMatch(/^id_card\./);
      }),
    );
  });
});
