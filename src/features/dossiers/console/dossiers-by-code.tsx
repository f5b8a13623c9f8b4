import type { VNode } from "preact";
import type { Page, PageRequest } from "#platform/http/page-door";
import { ExportLinks } from "../exports/export-links.tsx";
import { listByCodes } from "../lists/work-store.ts";
import { DossierList } from "./dossier-list.tsx";
import { nextKeys } from "./keys-bar.ts";
import { Pages, perPage, readPaging } from "./paging.tsx";
import { presentLine } from "./present-line.ts";

export type CodesToShow = {
  /** Dossiers this official may open, in the order of the list. */
  readonly codes: readonly string[];
  readonly caption: string;
  readonly empty: string;
  /** The list's own address, for the pages after the first and for its file. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
};

/** A list that another feature has put together, drawn as all lists of the console are. */
export async function drawDossiersByCode(
  request: PageRequest,
  { codes, caption, empty, path, query }: CodesToShow,
): Promise<{ readonly main: VNode; readonly keys: NonNullable<Page["keys"]> }> {
  const { acting, locale } = request;
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : "";
  const paging = readPaging(request);
  const shown = codes.slice(paging.offset, paging.offset + perPage);
  const rows = await listByCodes(acting.db, provinceCode, shown);
  const lines = await Promise.all(rows.map((row) => presentLine(acting, row, { locale })));
  const read = Math.min(codes.length - paging.offset, paging.limit);
  const main = (
    <>
      <DossierList lines={lines} caption={caption} empty={empty} locale={locale} />
      {lines.length > 0 && (
        <>
          <Pages paging={paging} path={path} query={query} read={read} all={codes.length} locale={locale} />
          <ExportLinks path={path} query={query} locale={locale} />
        </>
      )}
    </>
  );
  return { main, keys: nextKeys(lines, locale) };
}
