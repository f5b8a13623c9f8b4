import type { Citizen } from "#core/access/actor";
import { readPhoneProof } from "#features/people";
import type { Acting } from "#platform/context";
import type { PageRequest, SetCookie } from "#platform/http/page-door";
import type { Dossier } from "../../model/dossier.ts";
import { isApplicant } from "../../model/may-act-as.ts";

const cookieName = "gd_ho_so";
const hours = 2;

const signedText = (code: string, until: number): string => `${code}~${until}`;

/** After the receipt's link was shown: for two hours this browser may act for the dossier without showing it again. */
export function applicantCookie({ signer, at }: Pick<Acting, "signer" | "at">, code: string): SetCookie {
  const until = Math.floor(at.getTime() / 1000) + hours * 3600;
  const value = `${code}~${until}~${signer.sign("applicant", signedText(code, until))}`;
  return { name: cookieName, value, maxAgeSeconds: hours * 3600 };
}

/** Who the visitor is to this dossier: its applicant by the receipt's cookie or a confirmed phone, else undefined. */
export function findApplicant({ acting, cookies }: PageRequest, dossier: Dossier): Citizen | undefined {
  const { code } = dossier.head;
  const [named, until = "", signature = ""] = (cookies[cookieName] ?? "").split("~");
  const isHeld =
    named === code &&
    Number(until) * 1000 > acting.at.getTime() &&
    acting.signer.verify("applicant", signedText(code, Number(until)), signature);
  if (isHeld) return { kind: "citizen", dossierCode: code };
  const phone = readPhoneProof(acting.signer, cookies["gd_phone"], acting.at)?.phone;
  const byPhone: Citizen | undefined = phone === undefined ? undefined : { kind: "citizen", phone };
  return byPhone && isApplicant(byPhone, dossier) ? byPhone : undefined;
}
