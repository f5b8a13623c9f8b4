import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { messages } from "./messages.ts";
import type { Organisation } from "./organisation.ts";
import { Contact, dialled } from "./place-card.tsx";
import { historyMessages } from "./registry/messages.ts";
import { officeName, type Place } from "./present-place.ts";
import { sayDate } from "./say-hours.ts";
import type { Unit, UnitOrigin } from "./unit.ts";
import { unitName } from "./unit-names.ts";

export type UnitPageProps = {
  readonly place: Place;
  readonly unit: Unit;
  readonly periods: readonly Unit[];
  /** What the code named before July 2025, when that was another place. */
  readonly before: string | undefined;
  readonly origins: readonly UnitOrigin[];
  readonly offices: readonly Organisation[];
  /** Of a province. */
  readonly communes: readonly Unit[];
  readonly locale: Locale;
};

export const UnitPage = ({ place, unit, periods, before, origins, offices, communes, locale }: UnitPageProps) => {
  const text = messages[locale];
  return (
    <>
      <div class="stack">
        <Breadcrumb
          locale={locale}
          crumbs={[{ label: text.home, href: "/" }, { label: text.title, href: "/don-vi" }, { label: place.name }]}
        />
        <h1>{place.name}</h1>
        {place.province && (
          <p>
            <a href={`/don-vi/${unit.provinceCode}`}>{place.province}</a>
          </p>
        )}
      </div>
      <Card>
        <Contact place={place} locale={locale} />
      </Card>
      {origins.length > 0 && <Origins origins={origins} locale={locale} />}
      {communes.length > 0 && <Communes communes={communes} locale={locale} />}
      <details>
        <summary>{text.more}</summary>
        <div class="stack">
          <h2>{text.offices}</h2>
          <ul>
            {offices.map((office) => (
              <li key={office.id}>
                {officeName(office, locale)}
                {!office.kind.endsWith("-centre") && <OfficeContact office={office} />}
              </li>
            ))}
          </ul>
          <h2>{text.history}</h2>
          <ul>
            {periods.map((period) => (
              <Period key={period.validFrom} period={period} locale={locale} />
            ))}
          </ul>
          <p>
            {text.code}: {unit.code}.{" "}
            {before !== undefined && `${fill(historyMessages[locale].before, { code: unit.code, name: before })} `}
            <a href={`/don-vi/${unit.code}/lich-su`}>{historyMessages[locale].history}</a>
          </p>
        </div>
      </details>
    </>
  );
};

/** The centre's stands at the top of the page already. */
const OfficeContact = ({ office: { address, hotline } }: { readonly office: Organisation }) =>
  address || hotline ? (
    <div class="soft">
      {address}
      {address && hotline && " · "}
      {hotline && <a href={dialled(hotline)}>{hotline}</a>}
    </div>
  ) : null;

const Origins = ({ origins, locale }: Pick<UnitPageProps, "origins" | "locale">) => {
  const text = messages[locale];
  const marks: Partial<Record<UnitOrigin["kind"], string>> = { part: text.partMark, "land-only": text.landMark };
  return (
    <section class="stack">
      <h2>{text.formedFrom}</h2>
      <ul>
        {origins.map(({ oldCode, oldName, oldDistrict, kind }) => (
          <li key={oldCode ?? oldName}>
            {oldName}
            {marks[kind] && ` (${marks[kind]})`}
            {oldDistrict !== oldName && <span class="soft">, {oldDistrict}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Communes = ({ communes, locale }: Pick<UnitPageProps, "communes" | "locale">) => (
  <section class="stack">
    <h2>{fill(messages[locale].communes, { count: communes.length })}</h2>
    <ul class="four">
      {communes.map((unit) => (
        <li key={unit.code}>
          <a href={`/don-vi/${unit.code}`}>{unitName(unit)[locale]}</a>
        </li>
      ))}
    </ul>
  </section>
);

const Period = ({ period, locale }: { readonly period: Unit; readonly locale: Locale }) => {
  const text = messages[locale];
  const { validFrom, validTo } = period;
  const when =
    validTo === undefined
      ? fill(text.since, { day: sayDate(validFrom) })
      : fill(text.between, { first: sayDate(validFrom), last: sayDate(validTo) });
  return (
    <li>
      {when}: {unitName(period)[locale]}{" "}
      <span class="soft">
        ({text.instrument} {period.instrument})
      </span>
    </li>
  );
};
