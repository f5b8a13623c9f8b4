import { documentAnswer } from "#features/documents";
import { missing, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { consoleMessages } from "./messages.ts";
import { getDossier, listActsOf } from "../dossier-queries.ts";
import { papersOf } from "./dossier-file.ts";
import { codeOf } from "./dossier-page.tsx";

/** A file that this dossier names; the view is recorded. Files of other dossiers do not exist here. */
export async function openFile(request: PageRequest): Promise<PageAnswer> {
  const { acting, params } = request;
  const found = await getDossier(acting, codeOf(request), "file");
  if (!found.ok) return missing(request.say(found.refusal));
  const acts = await listActsOf(acting, found.value);
  const named = papersOf(found.value, acts)
    .flat()
    .flatMap((paper) => paper.files ?? [])
    .find((file) => file.sha256 === params["sha256"]);
  if (!named) return missing(consoleMessages[request.locale].dossier.noFile);
  const key = { provinceCode: found.value.head.provinceCode, sha256: named.sha256, name: named.name };
  return documentAnswer(acting, key);
}
