import { ok, refuse } from "../result.ts";
import type { Refusal, Result } from "../result.ts";
import type { LocalDate } from "../time/local-date.ts";

export type Sex = "male" | "female";

/** What a personal ID number says about itself. There is no check digit: contradictions are warnings, never errors. */
export type PersonalId = {
  readonly number: string;
  /** Where the birth was registered: one of the 63 provinces up to 2025, for new numbers too. */
  readonly birthProvince: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly warnings: readonly PersonalIdWarning[];
};

export type PersonalIdWarning = "province_unknown" | "sex_differs" | "birth_year_differs";

export type PersonalIdRefusal = Refusal & {
  readonly code: "personal_id.not_twelve_digits" | "personal_id.old_identity_card";
};

/** The 63 provinces of before July 2025; identity numbers keep them. */
const BIRTH_PROVINCES = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 " +
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 " +
    "089 091 092 093 094 095 096"
  ).split(" "),
);

/** Reads a number as typed (spaces and dots allowed) and compares it with what else is known of the person. */
export const checkPersonalId = (
  typed: string,
  known: { readonly bornOn?: LocalDate | undefined; readonly sex?: Sex | undefined } = {},
): Result<PersonalId, PersonalIdRefusal> => {
  const number = typed.normalize("NFKC").replace(/[\s.-]/g, "");
  if (/^\d{9}$/.test(number)) return refuse("personal_id.old_identity_card");
  if (!/^\d{12}$/.test(number)) return refuse("personal_id.not_twelve_digits");
  const birthProvince = number.slice(0, 3);
  const centuryAndSex = Number(number[3]);
  const sex: Sex = centuryAndSex % 2 === 0 ? "male" : "female";
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6));
  const warnings: PersonalIdWarning[] = [];
  if (!BIRTH_PROVINCES.has(birthProvince)) warnings.push("province_unknown");
  if (known.sex !== undefined && known.sex !== sex) warnings.push("sex_differs");
  if (known.bornOn !== undefined && Number(known.bornOn.slice(0, 4)) !== birthYear) warnings.push("birth_year_differs");
  return ok({ number, birthProvince, sex, birthYear, warnings });
};
