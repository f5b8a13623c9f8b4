import { fill } from "#core/text/fill";
import { searchProcedures } from "#features/procedures";
import { centreOf, fullName, fullNameEn, searchUnits } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { TextField } from "#ui/field/view";
import { getCall } from "../calls/get-call.ts";
import { telHref } from "../directory/call-link.tsx";
import { deskMessages } from "./messages.ts";
import { callPath, deskPath, findPath } from "./paths.ts";

const most = 6;

/**
 * While somebody is on the line: a procedure in a caller's words, or who is responsible for an address of any age. A page
 * of its own, which leads back to the call; with script its middle part is shown beside the notes (`call-find.js`).
 */
export async function showFind(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = deskMessages[locale];
  const q = (query["q"] ?? "").slice(0, 200).trim();
  const asked = query["cuoc-goi"]?.slice(0, 60);
  const own = asked === undefined ? undefined : await getCall(acting, asked);
  const call = own?.ok ? own.value.call : undefined;
  const crumbs = [
    { label: text.title, href: deskPath },
    ...(call ? [{ label: call.caller ?? text.withheld, href: callPath(call.id) }] : []),
    { label: text.find.title },
  ];
  const main = (
    <div class="pane stack">
      <Breadcrumb crumbs={crumbs} locale={locale} />
      <h1>{text.find.title}</h1>
      <div class="stack tight" data-find>
        <form action={findPath} role="search" class="row at-foot">
          {call && <input type="hidden" name="cuoc-goi" value={call.id} />}
          <TextField name="q" label={text.find.label} type="search" value={q} width={24} maxLength={200} autoFocus />
          <Button kind={call ? "quiet" : "primary"}>{text.find.search}</Button>
        </form>
        <div class="stack tight" role="status" data-found>
          {q !== "" && (await drawFound(request, { q, duringCall: call !== undefined }))}
        </div>
      </div>
    </div>
  );
  return page(text.find.title, main, { section: "calls" });
}

type Looking = { readonly q: string; readonly duringCall: boolean };

async function drawFound({ acting, locale }: PageRequest, { q, duringCall }: Looking) {
  const text = deskMessages[locale].find;
  const procedures = await searchProcedures(acting, q, { limit: most });
  const places = await searchUnits(acting, { q, limit: most });
  const centres = await Promise.all(places.map(({ unit }) => centreOf(acting, unit.code)));
  if (procedures.length + places.length === 0) return <p>{text.nothing}</p>;
  // The call's page stays open behind whatever is looked at.
  const aside = duringCall ? { target: "_blank", rel: "noopener" } : {};
  return (
    <div class={duringCall ? "stack tight" : "beside"}>
      {places.length > 0 && (
        <section class="stack tight">
          <h2>{text.places}</h2>
          <ul>
            {places.map(({ unit, because }, at) => (
              <li key={unit.code}>
                <strong>{locale === "vi" ? fullName(unit) : fullNameEn(unit)}</strong>{" "}
                {because && <span class="soft">{fill(text.because, { name: because.oldName })}</span>}{" "}
                {centres[at]?.hotline && (
                  <a class="nowrap" href={telHref(centres[at].hotline)}>
                    {fill(text.callThere, { number: centres[at].hotline })}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {procedures.length > 0 && (
        <section class="stack tight">
          <h2>{text.procedures}</h2>
          <ul>
            {procedures.map((procedure) => (
              <li key={procedure.code}>
                <a href={`/thu-tuc/${procedure.code}`} {...aside}>
                  {(procedure.shortName ?? procedure.name)[locale]}
                </a>{" "}
                <span class="soft nowrap">{procedure.code}</span>
              </li>
            ))}
          </ul>
          {duringCall && <p class="soft">{text.newTab}</p>}
        </section>
      )}
    </div>
  );
}
