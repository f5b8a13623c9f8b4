import { ok, refuse } from "../result.ts";
import type { Refusal, Result } from "../result.ts";
import { isLocalDate } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Sex } from "./personal-id.ts";

/** What the QR code of an identity card says; parts the card leaves empty or garbles are undefined. */
export type IdCard = {
  readonly personalId: string;
  readonly oldIdentityCard?: string | undefined;
  readonly name: string;
  readonly bornOn?: LocalDate | undefined;
  readonly sex?: Sex | undefined;
  readonly address?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
};

export type IdCardRefusal = Refusal & {
  readonly code: "id_card.not_a_card" | "id_card.bad_number" | "id_card.no_name";
};

const LONGEST = 2000;

/**
 * number|old number|name|ddMMyyyy born|Nam or Nữ|address|ddMMyyyy issued. Read by position: cards issued since July 2024
 * append parts, which are passed over; a scanner may add a line end.
 */
export const parseIdCardQr = (scanned: string): Result<IdCard, IdCardRefusal> => {
  if (scanned.length > LONGEST) return refuse("id_card.not_a_card");
  const parts = scanned.normalize("NFC").trim().split("|").map(clean);
  if (parts.length < 6) return refuse("id_card.not_a_card");
  const [personalId = "", old = "", name = "", born = "", sexWord = "", address = "", issued = ""] = parts;
  if (!/^\d{12}$/.test(personalId)) return refuse("id_card.bad_number");
  if (!/\p{L}/u.test(name)) return refuse("id_card.no_name");
  return ok({
    personalId,
    oldIdentityCard: /^\d{9}$/.test(old) ? old : undefined,
    name,
    bornOn: readDate(born),
    sex: readSex(sexWord),
    address: address === "" ? undefined : address,
    issuedOn: readDate(issued),
  });
};

const clean = (part: string): string =>
  part
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const readDate = (text: string): LocalDate | undefined => {
  const [, day, month, year] = /^(\d{2})[/-]?(\d{2})[/-]?(\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isLocalDate(date) ? date : undefined;
};

const readSex = (word: string): Sex | undefined => {
  const lower = word.toLowerCase();
  if (lower === "nam") return "male";
  return lower === "nữ" || lower === "nu" ? "female" : undefined;
};
