import { localDateOf } from "#core/time/local-time";
import { listFields } from "#features/procedures";
import type { PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { reportMessages } from "../messages.ts";
import { recentPeriods, recentWeeks, type Period } from "../model/period.ts";
import { groupings } from "../report-order.ts";
import { listPlaces, type Place } from "../places.ts";
import { freeDays, freePeriod, groupingSlugs, reportNamed, reportPath } from "./addresses.ts";
import { sayPeriodName } from "./say-period.ts";

type Chosen = { readonly value: string; readonly label: string };

const Options = ({ all, chosen }: { readonly all: readonly Chosen[]; readonly chosen: string }) => (
  <>
    {all.map(({ value, label }) => (
      <option key={value} value={value} selected={value === chosen}>
        {label}
      </option>
    ))}
  </>
);

/** Any period: the usual ones by name, or from day to day. */
export const PeriodFields = ({ request }: { readonly request: PageRequest }) => {
  const { acting, query, locale } = request;
  const words = reportMessages[locale].form;
  const today = localDateOf(acting.at);
  const chosen = query["ky"] || today.slice(0, 7);
  const { months, quarters, years } = recentPeriods(today);
  const named = (names: readonly string[]): Chosen[] =>
    names.map((value) => ({ value, label: sayPeriodName(value, locale) }));
  return (
    <>
      <div class="field">
        <label for="f-ky">{words.period}</label>
        <select id="f-ky" name="ky">
          <option value={freePeriod} selected={chosen === freePeriod}>
            {words.free}
          </option>
          {[
            [words.weeks, recentWeeks(today)],
            [words.months, months],
            [words.quarters, quarters],
            [words.years, years],
          ].map(([label, names]) => (
            <optgroup key={label as string} label={label as string}>
              <Options all={named(names as readonly string[])} chosen={chosen} />
            </optgroup>
          ))}
        </select>
      </div>
      {chosen === freePeriod && <DayFields {...freeDays(query, acting.at)} locale={locale} />}
    </>
  );
};

/** Only where days are chosen freely: beside a named month they would be two answers to one question. */
const DayFields = ({ from, to, locale }: Period & { readonly locale: Locale }) => {
  const words = reportMessages[locale].form;
  return (
    <>
      <div class="field">
        <label for="f-tu">{words.from}</label>
        <input id="f-tu" type="date" name="tu" value={from} />
      </div>
      <div class="field">
        <label for="f-den">{words.to}</label>
        <input id="f-den" type="date" name="den" value={to} />
      </div>
    </>
  );
};

const placeOptions = (places: readonly Place[], kind: Place["kind"], locale: Locale): Chosen[] =>
  places
    .filter((place) => place.kind === kind)
    .map(({ id, name, nameEn }) => ({ value: id, label: locale === "vi" ? name : nameEn }));

/** Which report: a GET, so that every report has an address. */
export async function drawReportForm(request: PageRequest, chosen: string) {
  const { acting, query, locale } = request;
  const words = reportMessages[locale];
  const places = await listPlaces(acting);
  const fields = (await listFields(acting)).map(({ slug, name }) => ({ value: slug, label: name[locale] }));
  const name = reportNamed(query);
  return (
    <form action={reportPath} class="choices no-print">
      <input type="hidden" name="mau" value={name} />
      <PeriodFields request={request} />
      <div class="field">
        <label for="f-don-vi">{words.form.place}</label>
        <select id="f-don-vi" name="don-vi">
          <Options
            all={placeOptions(places, "province", locale).map(({ value }) => ({ value, label: words.form.province }))}
            chosen={chosen}
          />
          {(["centre", "agency"] as const).map((kind) => (
            <optgroup key={kind} label={kind === "centre" ? words.form.centres : words.form.agencies}>
              <Options all={placeOptions(places, kind, locale)} chosen={chosen} />
            </optgroup>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="f-linh-vuc">{words.form.field}</label>
        <select id="f-linh-vuc" name="linh-vuc">
          <Options all={[{ value: "", label: words.form.allFields }, ...fields]} chosen={query["linh-vuc"] ?? ""} />
        </select>
      </div>
      {name === "ii-06a" && (
        <div class="field">
          <label for="f-theo">{words.form.by}</label>
          <select id="f-theo" name="theo">
            <Options
              all={groupings.map((by) => ({ value: groupingSlugs[by], label: words.by[by] }))}
              chosen={query["theo"] ?? ""}
            />
          </select>
        </div>
      )}
      <button class="button">{words.form.show}</button>
    </form>
  );
}
