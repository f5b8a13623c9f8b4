import fc from "fast-check";
import { QRPay, QRProvider } from "vietnam-qr-pay";
import { describe, expect, it } from "vitest";
import { crc16, vietQr } from "./viet-qr.ts";

const transfer = { bankBin: "970400", accountNumber: "0011223344", amountDong: 150_000, purpose: "GD31ABCDEFGH" };

describe("the payload of a VietQR symbol", () => {
  it("has the checksum that the standard gives for its test text", () => {
    expect(crc16("123456789")).toBe("29B1");
  });

  it("is, letter by letter, what the fields of EMVCo and NAPAS make", () => {
    expect(vietQr(transfer)).toMatchObject({
      ok: true,
      value: expect.stringMatching(
        /^00020101021238540010A00000072701240006970400011000112233440208QRIBFTTA530370454061500005802VN62160812GD31ABCDEFGH6304[0-9A-F]{4}$/,
      ) as string,
    });
  });

  it("is read back by an independent decoder: bank, account, amount and purpose", () => {
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789".split("");
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 999_999 }),
        fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 19 }),
        fc.integer({ min: 1, max: 9_999_999_999_999 }),
        fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 25 }),
        (bin, account, amountDong, purpose) => {
          const made = { bankBin: String(bin), accountNumber: account.join(""), amountDong, purpose: purpose.join("") };
          const payload = vietQr(made);
          if (!payload.ok) return expect(payload).toMatchObject({ ok: true });
          const read = new QRPay(payload.value);
          expect(read.isValid).toBe(true);
          expect(read.provider.name).toBe(QRProvider.VIETQR);
          expect(read.consumer).toMatchObject({ bankBin: made.bankBin, bankNumber: made.accountNumber });
          expect(read.amount).toBe(String(amountDong));
          expect(read.additionalData.purpose).toBe(made.purpose);
        },
      ),
    );
  });

  it("changes its checksum with any letter, so that a damaged symbol is not paid", () => {
    const payload = vietQr(transfer);
    const text = payload.ok ? payload.value : "";
    for (let at = 0; at < text.length - 4; at += 1) {
      const other = text.slice(0, at) + (text[at] === "1" ? "2" : "1") + text.slice(at + 1, -4);
      expect(crc16(other)).not.toBe(text.slice(-4));
    }
  });

  it("says the purpose without accents and in 25 letters, as banks carry it", () => {
    const payload = vietQr({ ...transfer, purpose: "Lệ phí đăng ký thường trú, số 31" });
    const purpose = payload.ok ? new QRPay(payload.value).additionalData.purpose : "";
    expect(purpose).toBe("LE PHI DANG KY THUONG TRU");
  });

  it("refuses an account or an amount that no bank would take", () => {
    expect(vietQr({ ...transfer, bankBin: "12345" })).toMatchObject({ refusal: { code: "viet_qr.bad_account" } });
    expect(vietQr({ ...transfer, accountNumber: "12 34" })).toMatchObject({ refusal: { code: "viet_qr.bad_account" } });
    for (const amountDong of [0, -1, 1.5, 1e14])
      expect(vietQr({ ...transfer, amountDong })).toMatchObject({ refusal: { code: "viet_qr.bad_amount" } });
  });
});
