import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findUnit, searchUnits, unitName, type Unit } from "#features/units";
import type { Reading } from "#platform/context";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { SearchBox } from "#ui/search-box/view";
import { messages } from "../messages.ts";
import { nationalLines } from "../numbers/national-lines.ts";
import { whomToCall, type WhomToCall } from "../numbers/whom-to-call.ts";
import { CallLink, unitHref } from "./call-link.tsx";

const SHOWN = 12;

type Found = {
  readonly unit: Unit;
  readonly because: string;
  readonly province: string;
  readonly call: WhomToCall;
};

/** The public directory: search by any name a place ever had, and the number to call is one tap away. */
export async function showDirectory(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query, cookies, homeUnit } = request;
  const text = messages[locale];
  const q = (query["q"] ?? "").trim().slice(0, 200);
  const chosen = query["unit"] ?? cookies["gd_unit"] ?? homeUnit ?? "";
  const found = q === "" ? await chosenUnit(acting, chosen) : await searchUnits(acting, { q, limit: SHOWN });
  const day = localDateOf(acting.at);
  const places = await Promise.all(
    found.map(async ({ unit, because }): Promise<Found> => ({
      unit,
      because: because ? fill(text.because, { name: because.oldName }) : "",
      province: unit.level === "commune" ? ((await findUnit(acting, unit.provinceCode))?.name ?? "") : "",
      call: await whomToCall(acting, unit.code, day),
    })),
  );
  const [nation] = nationalLines();
  const main = (
    <>
      <div class="stack">
        <Breadcrumb locale={locale} crumbs={[{ label: text.home, href: "/" }, { label: text.title }]} />
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <SearchBox action="/duong-day-nong" name="q" label={text.search} button={text.find} value={q} />
      </div>
      {q !== "" && places.length === 0 && <p role="status">{fill(text.nothing, { number: nation?.shown ?? "" })}</p>}
      {q === "" && places.length > 0 && <p class="soft">{text.yours}</p>}
      {places.map((place) => (
        <PlaceCard key={place.unit.code} place={place} locale={locale} />
      ))}
      {nationalLines().map((line) => (
        <Card key={line.number} title={line.name[locale]}>
          <p>
            <CallLink {...line} locale={locale} />
          </p>
        </Card>
      ))}
      <OpenData locale={locale} />
    </>
  );
  // Without a search the page follows the visitor's own place, which is in a cookie.
  return page(text.title, main, { section: "hotline", ...(q === "" ? {} : { keepForSeconds: 60 }) });
}

async function chosenUnit(reading: Reading, code: string): Promise<readonly { unit: Unit; because?: undefined }[]> {
  const unit = await findUnit(reading, code);
  return unit ? [{ unit }] : [];
}

const PlaceCard = ({ place, locale }: { readonly place: Found; readonly locale: Locale }) => {
  const { unit, because, province, call } = place;
  const text = messages[locale];
  const [own] = call.own;
  return (
    <article class="card stack">
      <div>
        <h2>
          <a href={unitHref(unit.code)}>{unitName(unit)[locale]}</a>
        </h2>
        <p class="soft">{[province, because].filter(Boolean).join(" · ")}</p>
      </div>
      <p class="row">
        <CallLink {...call.first} locale={locale} />
        {own && call.first.of === "unit" && <small>{`${text.purposes[own.purpose]}, ${text.hours[own.hours]}`}</small>}
      </p>
      {call.first.of !== "unit" && (
        <p class="soft">{call.first.of === "province" ? fill(text.callProvince, { province }) : text.callNation}</p>
      )}
    </article>
  );
};

const OpenData = ({ locale }: { readonly locale: Locale }) => {
  const text = messages[locale];
  return (
    <details>
      <summary>{text.openData}</summary>
      <p>
        {text.openDataLead}{" "}
        {["json", "csv", "vcf"].map((format) => (
          <>
            <a href={`/duong-day-nong/du-lieu.${format}`}>{format === "vcf" ? "vCard" : format.toUpperCase()}</a>{" "}
          </>
        ))}
      </p>
    </details>
  );
};
