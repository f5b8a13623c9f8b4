import { findUnit } from "#features/units";
import { execute } from "#platform/command/execute";
import type { PageRequest, SetCookie } from "#platform/http/page-door";
import { sha256 } from "#platform/secrets/sha256";
import { makeToken } from "#platform/secrets/tokens";
import { findCaseDraft, type CaseDraft } from "../../drafts/case-draft-store.ts";
import { keepCaseDraft } from "../../drafts/keep-case-draft.ts";

const cookieName = "gd_viet_y_kien";
const daySeconds = 24 * 3600;

/** What the visitor is writing, and whose portal they write at. */
export type ReportDraft = CaseDraft & { readonly token: string; readonly provinceCode: string };

export async function readReportDraft(request: PageRequest): Promise<ReportDraft> {
  const [province = "", held = ""] = (request.cookies[cookieName] ?? "").split(".");
  const known = /^\d{2}$/.test(province) && /^[\w-]{43}$/.test(held);
  const provinceCode = known ? province : await provinceShown(request);
  const token = known ? held : makeToken();
  const found = known && (await findCaseDraft(request.acting.db, { provinceCode, tokenHash: sha256(token) }));
  return { token, provinceCode, answers: found ? found.answers : {}, files: found ? found.files : [] };
}

/** That of the unit in the masthead. */
async function provinceShown({ acting, cookies, homeUnit }: PageRequest): Promise<string> {
  const chosen = cookies["gd_unit"] ? await findUnit(acting, cookies["gd_unit"]) : undefined;
  const unit = chosen ?? (await findUnit(acting, homeUnit ?? ""));
  return unit?.provinceCode ?? "01";
}

export const keepReportDraft = ({ acting }: PageRequest, { token, provinceCode, answers, files }: ReportDraft) =>
  execute(keepCaseDraft, acting, { token, provinceCode, answers, files });

export const draftCookie = ({ token, provinceCode }: ReportDraft): SetCookie => ({
  name: cookieName,
  value: `${provinceCode}.${token}`,
  maxAgeSeconds: daySeconds,
});
export const endDraftCookie: SetCookie = { name: cookieName, value: "", maxAgeSeconds: 0 };
