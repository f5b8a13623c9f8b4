import { ok, refuse, type Refusal, type Result } from "../result.ts";
import { foldVietnamese } from "./fold.ts";

/** A transfer to a bank account of Viet Nam, as a banking app reads it from a QR symbol. */
export type Transfer = {
  /** Six digits, the bank's number in the interbank network (BIN). */
  readonly bankBin: string;
  /** 1 to 19 letters and digits. */
  readonly accountNumber: string;
  /** Whole đồng, above zero. */
  readonly amountDong: number;
  /** What the payer's bank carries to the receiver: kept to 25 letters and digits without accents. */
  readonly purpose: string;
};

const mostAmount = 9_999_999_999_999;
const mostPurpose = 25;

/**
 * The payload of a VietQR symbol for one transfer of one amount (EMVCo Merchant-Presented Mode 1.1; NAPAS 247 template
 * A000000727, service QRIBFTTA: transfer to an account). Refuses `viet_qr.bad_account` and `viet_qr.bad_amount`.
 */
export function vietQr({ bankBin, accountNumber, amountDong, purpose }: Transfer): Result<string, Refusal> {
  if (!/^\d{6}$/.test(bankBin) || !/^[0-9A-Za-z]{1,19}$/.test(accountNumber)) return refuse("viet_qr.bad_account");
  if (!Number.isInteger(amountDong) || amountDong <= 0 || amountDong > mostAmount) return refuse("viet_qr.bad_amount");
  const beneficiary = field("00", bankBin) + field("01", accountNumber);
  const account = field("00", "A000000727") + field("01", beneficiary) + field("02", "QRIBFTTA");
  const unsealed = [
    field("00", "01"),
    // 12: made for one payment, used once.
    field("01", "12"),
    field("38", account),
    // ISO 4217: 704 is the đồng.
    field("53", "704"),
    field("54", String(amountDong)),
    field("58", "VN"),
    field("62", field("08", plainPurpose(purpose))),
    // The checksum covers its own tag and length.
    "6304",
  ].join("");
  return ok(unsealed + crc16(unsealed));
}

/** Tag, length in two digits, value. */
const field = (tag: string, value: string): string => tag + String(value.length).padStart(2, "0") + value;

const plainPurpose = (text: string): string =>
  foldVietnamese(text)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, mostPurpose)
    .trim();

/** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, four capital hexadecimal digits. The text is ASCII. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
