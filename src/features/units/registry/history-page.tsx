import { fill } from "#core/text/fill";
import { isLocalDate } from "#core/time/local-date";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { DateField } from "#ui/field/view";
import { messages } from "../messages.ts";
import { sayDate } from "../say-hours.ts";
import { fullName } from "../unit-names.ts";
import { ComingChanges, listComing } from "./coming-changes.tsx";
import { historyMessages, kindWords } from "./messages.ts";
import type { RegisteredUnit } from "./registered-unit.ts";
import { tellHistory, type Life, type Relative } from "./tell-history.ts";
import { unitAsOf, unitRegistry } from "./unit-registry.ts";

const ONE_MINUTE = 60;

/** What a code has named in every list, and what it named on the day of a paper. */
export async function historyPage(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, query, locale } = request;
  const code = params["code"] ?? "";
  const lives = tellHistory(await unitRegistry(acting), code);
  if (lives.length === 0) return missing(messages[locale].unknown);
  const text = historyMessages[locale];
  const on = dayOf(query);
  const then = on !== "" && isLocalDate(on) ? await unitAsOf(acting, code, on) : undefined;
  const main = (
    <>
      <div class="stack">
        <Breadcrumb
          locale={locale}
          crumbs={[
            { label: messages[locale].home, href: "/" },
            { label: messages[locale].title, href: "/don-vi" },
            { label: fill(text.title, { code }) },
          ]}
        />
        <h1>{fill(text.title, { code })}</h1>
        <p>{text.lead}</p>
      </div>
      <form class="stack" action={`/don-vi/${code}/lich-su`}>
        <DateField name="ngay" label={text.onDay} hint={text.onDayHint} value={on} locale={locale} />
        <div>
          <button class="button">{text.show}</button>
        </div>
      </form>
      {on !== "" && (
        <p role="status">
          <strong>{sayThen({ code, on, named: then && [then.unit, ...then.above], locale })}</strong>
        </p>
      )}
      <ComingChanges changes={await listComing(acting, code)} locale={locale} />
      {lives.toReversed().map((life) => (
        <LifeOf key={life.list} life={life} locale={locale} />
      ))}
    </>
  );
  return page(fill(text.title, { code }), main, { section: "units", keepForSeconds: ONE_MINUTE });
}

/** The three boxes of the day (a GET form arrives unfolded), or one `ngay=2025-06-12`. */
function dayOf(query: PageRequest["query"]): string {
  if (query["ngay"] !== undefined) return query["ngay"].slice(0, 10);
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) =>
    (query[`ngay.${part}`] ?? "").trim(),
  );
  if (day === "" && month === "" && year === "") return "";
  const whole = /^\d{1,2} \d{1,2} \d{4}$/.test(`${day} ${month} ${year}`);
  return whole ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : `${day}/${month}/${year}`;
}

type Then = {
  readonly code: string;
  readonly on: string;
  readonly named: readonly RegisteredUnit[] | undefined;
  readonly locale: Locale;
};

function sayThen({ code, on, named, locale }: Then): string {
  const text = historyMessages[locale];
  if (!isLocalDate(on)) return fill(text.notADay, { day: on });
  const day = sayDate(on);
  return named
    ? fill(text.thatDay, { code, day, name: named.map(fullName).join(", ") })
    : fill(text.nothingThen, { code, day });
}

const LifeOf = ({ life, locale }: { readonly life: Life; readonly locale: Locale }) => {
  const text = historyMessages[locale];
  const last = life.periods.at(-1);
  const ended = last?.level === "district" && life.became.length === 0;
  return (
    <Card title={last ? fullName(last) : ""}>
      <p class="soft">{life.list === "2004" ? text.list2004 : text.list2025}</p>
      <dl class="summary">
        {life.above.length > 0 && (
          <div>
            <dt>{text.above}</dt>
            <dd>{life.above.map(fullName).join(", ")}</dd>
          </div>
        )}
        <div>
          <dt>{text.periods}</dt>
          <dd>
            {life.periods.map((period) => (
              <div key={period.validFrom}>
                {fullName(period)} <span class="soft">({sayPeriod(period, locale)})</span>
              </div>
            ))}
          </dd>
        </div>
        <Relatives label={text.became} relatives={life.became} locale={locale} />
        <Relatives label={text.cameFrom} relatives={life.cameFrom} locale={locale} />
      </dl>
      {ended && <p>{text.ended}</p>}
    </Card>
  );
};

function sayPeriod({ validFrom, validTo, instrument }: RegisteredUnit, locale: Locale): string {
  const text = historyMessages[locale];
  const days = [
    validFrom === undefined ? "" : fill(text.since, { day: sayDate(validFrom) }),
    validTo === undefined ? text.kept.toLowerCase() : fill(text.until, { day: sayDate(validTo) }),
  ];
  return [...days.filter(Boolean), ...(instrument === undefined ? [] : [instrument])].join(", ");
}

const Relatives = (props: {
  readonly label: string;
  readonly relatives: readonly Relative[];
  readonly locale: Locale;
}) =>
  props.relatives.length === 0 ? null : (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {props.relatives.map(({ list, code, name, above, kind, instrument }) => (
          <div key={`${list}/${code}`}>
            <a href={list === "2025" ? `/don-vi/${code}` : `/don-vi/${code}/lich-su`}>{name}</a>
            {above.length > 0 && `, ${above.join(", ")}`}{" "}
            <span class="soft">
              ({kindWords[props.locale][kind]}, {instrument})
            </span>
          </div>
        ))}
      </dd>
    </div>
  );
