import type { Acting } from "#platform/context";
import { missing, type PageAnswer } from "#platform/http/page-door";
import { isShownInBrowser, type DocumentKey } from "./document.ts";
import { findDocument } from "./find-document.ts";

/**
 * The document as an answer to a request: shown where browsers can show it, otherwise downloaded, always under the
 * type we detected ourselves. Check first that the visitor may read the dossier or draft that names it, and give
 * `name` as that list keeps it: the stored one is from whoever sent the same bytes first.
 */
export async function documentAnswer(
  acting: Pick<Acting, "db" | "files">,
  key: DocumentKey & { readonly name?: string },
): Promise<PageAnswer> {
  const found = await findDocument(acting, key);
  if (!found) return missing();
  const { name, mediaType } = found.document;
  return {
    kind: "file",
    bytes: found.content,
    type: mediaType,
    name: key.name ?? name,
    inline: isShownInBrowser(mediaType),
  };
}
