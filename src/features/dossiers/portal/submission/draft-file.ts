import { documentAnswer } from "#features/documents";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { openFlow } from "./flow.ts";
import { answerUnopened } from "./step-page.tsx";

/** A file of one's own draft; no other hash opens anything. */
export async function showDraftFile(request: PageRequest): Promise<PageAnswer> {
  const opened = await openFlow(request);
  if (opened.kind !== "open") return answerUnopened(request, opened);
  const { draft } = opened.flow;
  const file = draft.files.find(({ sha256 }) => sha256 === request.params["sha256"]);
  if (!file) return missing();
  return documentAnswer(request.acting, { provinceCode: draft.provinceCode, sha256: file.sha256, name: file.name });
}
