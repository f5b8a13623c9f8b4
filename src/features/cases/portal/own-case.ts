import type { Citizen } from "#core/access/actor";
import { readPhoneProof } from "#features/people";
import type { Acting } from "#platform/context";
import type { PageRequest, SetCookie } from "#platform/http/page-door";
import { isCaseSecret } from "../case-link.ts";
import { findCaseByCode } from "../case-queries.ts";
import { isOpener } from "../model/case-policy.ts";
import type { Case } from "../model/case.ts";

const cookieName = "gd_y_kien";
const hours = 2;
const signedText = (code: string, until: number): string => `${code}~${until}`;

/** After the link was shown: for two hours this browser may act for the case without showing it again. */
export function openerCookie({ signer, at }: Pick<Acting, "signer" | "at">, code: string): SetCookie {
  const until = Math.floor(at.getTime() / 1000) + hours * 3600;
  const value = `${code}~${until}~${signer.sign("case-opener", signedText(code, until))}`;
  return { name: cookieName, value, maxAgeSeconds: hours * 3600 };
}

/** Who the visitor is to this case: its opener by the link's cookie or a confirmed phone, else undefined. */
export function findOpener({ acting, cookies }: PageRequest, item: Case): Citizen | undefined {
  const { code } = item.head;
  const [named, until = "", signature = ""] = (cookies[cookieName] ?? "").split("~");
  const isHeld =
    named === code &&
    Number(until) * 1000 > acting.at.getTime() &&
    acting.signer.verify("case-opener", signedText(code, Number(until)), signature);
  if (isHeld) return { kind: "citizen", caseCode: code };
  const byPhone = phoneHolder({ acting, cookies });
  return byPhone && isOpener(byPhone, item) ? byPhone : undefined;
}

/** The visitor as the holder of the number they confirmed in the last half hour. */
export function phoneHolder({ acting, cookies }: Pick<PageRequest, "acting" | "cookies">): Citizen | undefined {
  const phone = readPhoneProof(acting.signer, cookies["gd_phone"], acting.at)?.phone;
  return phone === undefined ? undefined : { kind: "citizen", phone };
}

export const findNamedCase = ({ acting, params }: PageRequest): Promise<Case | undefined> =>
  findCaseByCode(acting, params["code"] ?? "");

/** Whether the address shows the secret of this case's link. */
export const showsSecret = ({ acting, query }: PageRequest, { head }: Case): boolean =>
  query["k"] !== undefined && isCaseSecret(acting.signer, head.code, query["k"].slice(0, 100));
