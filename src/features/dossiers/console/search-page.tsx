import { may } from "#core/access/may";
import { fill } from "#core/text/fill";
import { readExportFormat } from "#platform/export/export-file";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { SearchBox } from "#ui/search-box/view";
import { consoleMessages } from "./messages.ts";
import { ExportLinks } from "../exports/export-links.tsx";
import { exportList } from "../exports/export-list.ts";
import { readSearch, searchDossiers } from "../lists/search-dossiers.ts";
import { DossierList } from "./dossier-list.tsx";
import { bringHerePath, searchPath, withQuery } from "./paths.ts";
import { presentLine } from "./present-line.ts";

/** Dossiers by code, ID number, phone or name, within the offices that this official serves. */
export async function showSearch(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const words = consoleMessages[locale].search;
  const typed = (query["q"] ?? "").slice(0, 200).trim();
  const understood = readSearch(typed) !== undefined;
  const found = understood ? await searchDossiers(acting, typed) : [];
  const format = readExportFormat(query["tai"]);
  if (format) {
    const codes = found.map(({ head }) => head.code);
    return exportList(request, { list: "search", title: words.title, format, codes });
  }
  const lines = await Promise.all(found.map((row) => presentLine(acting, row, { locale })));
  const main = (
    <div class="stack">
      <h1>{words.title}</h1>
      <SearchBox
        action={searchPath}
        name="q"
        label={words.label}
        button={words.button}
        hint={words.hint}
        value={typed}
        autoFocus={lines.length === 0}
      />
      {lines.length > 0 && <p role="status">{fill(words.found, { n: lines.length })}</p>}
      {typed !== "" && (
        <DossierList
          lines={lines}
          caption={words.title}
          empty={understood ? words.empty : words.nothing}
          locale={locale}
        />
      )}
      {typed !== "" && lines.length === 0 && may(acting.actor, "dossier.bring-here") && (
        <p>
          <a href={withQuery(bringHerePath, { ma: readSearch(typed)?.by === "code" ? typed : undefined })}>
            {words.bringHere}
          </a>
        </p>
      )}
      {lines.length > 0 && <ExportLinks path={searchPath} query={{ q: typed }} locale={locale} />}
      {lines.length >= 50 && <p class="soft">{words.most}</p>}
    </div>
  );
  return page(words.title, main, { section: "search" });
}
