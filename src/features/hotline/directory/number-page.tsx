import { fill } from "#core/text/fill";
import { readTelephone } from "#core/text/telephone";
import { localDateOf } from "#core/time/local-time";
import { findOrganisation, sayDate, unitCodeOf } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { messages } from "../messages.ts";
import { isValidOn, type HotlineNumber } from "../numbers/number.ts";
import { periodsOfNumber } from "../numbers/number-register.ts";
import { followNumber } from "../numbers/follow-number.ts";
import { CallLink, unitHref } from "./call-link.tsx";

type Period = {
  readonly number: HotlineNumber;
  readonly sentence: string;
  readonly unitCode: string;
  readonly office: string;
  readonly call: { readonly number: string; readonly shown: string };
};

/** Whose number this is; of a retired one, whom to call today. Somebody may hold an old leaflet in their hand. */
export async function showNumber(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, locale } = request;
  const text = messages[locale];
  const read = readTelephone((params["number"] ?? "").slice(0, 40));
  if (!read.ok) return missing(request.say(read.refusal));
  const { number, shown } = read.value;
  const periods = await periodsOfNumber(acting, number);
  const today = localDateOf(acting.at);
  // One telephone may have changed hands: what it is today comes first, older periods after.
  const told = periods.toSorted((one, other) => Number(isValidOn(other, today)) - Number(isValidOn(one, today)));
  const shownPeriods = await Promise.all(told.map((each) => tell(request, each)));
  const title = fill(text.numberTitle, { number: periods[0]?.shown ?? shown });
  const main = (
    <div class="stack">
      <Breadcrumb
        locale={locale}
        crumbs={[{ label: text.home, href: "/" }, { label: text.title, href: "/duong-day-nong" }, { label: shown }]}
      />
      <h1>{title}</h1>
      {shownPeriods.length === 0 && <p>{fill(text.numberUnknown, { number: shown })}</p>}
      {shownPeriods.map((period) => (
        <PeriodCard key={period.number.id} period={period} locale={locale} />
      ))}
    </div>
  );
  return page(title, main, { section: "hotline", keepForSeconds: 60, status: periods.length === 0 ? 404 : 200 });
}

async function tell({ acting, locale }: PageRequest, number: HotlineNumber): Promise<Period> {
  const text = messages[locale];
  const today = localDateOf(acting.at);
  const found = await findOrganisation(acting, number.organisationId);
  const office = (locale === "vi" ? found?.name : found?.nameEn) ?? number.organisationId;
  const unitCode = unitCodeOf(number.organisationId);
  const valid = isValidOn(number, today);
  const sentence = valid ? text.numberNow : number.validFrom > today ? text.numberLater : text.numberBefore;
  const day = sayDate(number.validFrom > today ? number.validFrom : (number.validTo ?? today));
  return {
    number,
    sentence: fill(sentence, { office, day }),
    unitCode,
    office,
    call: await followNumber(acting, number, today),
  };
}

const PeriodCard = ({ period, locale }: { readonly period: Period; readonly locale: Locale }) => {
  const text = messages[locale];
  const { number, call } = period;
  const isInstead = call.number !== number.number;
  return (
    <Card title={text.purposes[number.purpose]}>
      <p>{period.sentence}</p>
      {number.retiredBecause && <p class="soft">{number.retiredBecause}</p>}
      {isInstead && <p>{fill(text.callInstead, { number: call.shown })}</p>}
      <p>
        <CallLink {...call} locale={locale} />
      </p>
      <p>
        <a href={unitHref(period.unitCode)}>{period.office}</a>
      </p>
    </Card>
  );
};
