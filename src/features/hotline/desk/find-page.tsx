import { fill } from "#core/text/fill";
import { searchProcedures } from "#features/procedures";
import { centreOf, fullName, fullNameEn, searchUnits } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { TextField } from "#ui/field/view";
import { deskMessages } from "./messages.ts";
import { deskPath, findPath } from "./paths.ts";

const most = 6;

/** While somebody is on the line: a procedure in a caller's words, or who is responsible for an address of any age. */
export async function showFind(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = deskMessages[locale];
  const q = (query["q"] ?? "").slice(0, 200).trim();
  const main = (
    <div class="pane stack">
      <Breadcrumb crumbs={[{ label: text.title, href: deskPath }, { label: text.find.title }]} locale={locale} />
      <h1>{text.find.title}</h1>
      <form action={findPath} role="search" class="row at-foot">
        <TextField name="q" label={text.find.label} type="search" value={q} width={24} maxLength={200} autoFocus />
        <Button>{text.find.search}</Button>
      </form>
      {q !== "" && (await drawFound(request, q))}
    </div>
  );
  return page(text.find.title, main, { section: "calls" });
}

async function drawFound({ acting, locale }: PageRequest, q: string) {
  const text = deskMessages[locale].find;
  const procedures = await searchProcedures(acting, q, { limit: most });
  const places = await searchUnits(acting, { q, limit: most });
  const centres = await Promise.all(places.map(({ unit }) => centreOf(acting, unit.code)));
  if (procedures.length + places.length === 0) return <p>{text.nothing}</p>;
  return (
    <div class="beside">
      <section class="stack tight">
        <h2>{text.procedures}</h2>
        <ul>
          {procedures.map((procedure) => (
            <li key={procedure.code}>
              <a href={`/thu-tuc/${procedure.code}`}>{(procedure.shortName ?? procedure.name)[locale]}</a>{" "}
              <span class="soft">{procedure.code}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack tight">
        <h2>{text.places}</h2>
        <ul>
          {places.map(({ unit, because }, at) => (
            <li key={unit.code}>
              <strong>{locale === "vi" ? fullName(unit) : fullNameEn(unit)}</strong>{" "}
              {because && <span class="soft">{fill(text.because, { name: because.oldName })}</span>}{" "}
              {centres[at]?.hotline && fill(text.callThere, { number: centres[at].hotline })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
