import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findUnit, listCommunes, sayDate, unitName, type Unit } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { List, type Row } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { drawLineHealth } from "../line-check/health-part.tsx";
import { messages } from "../messages.ts";
import { nationalLines } from "../numbers/national-lines.ts";
import { isValidOn, numbersOn, type HotlineNumber } from "../numbers/number.ts";
import { numbersOf } from "../numbers/number-register.ts";
import { whomToCall, type WhomToCall } from "../numbers/whom-to-call.ts";
import { CallLink, numberHref, telHref, unitHref } from "./call-link.tsx";
import { factsOf } from "./present-line.ts";

/** Every number of one unit: to call now, coming, and retired with what to call instead. */
export async function showUnitLines({ acting, params, locale }: PageRequest): Promise<PageAnswer> {
  const unit = await findUnit(acting, params["code"] ?? "");
  const text = messages[locale];
  if (!unit) return missing(text.unknownUnit);
  const day = localDateOf(acting.at);
  const province = (await findUnit(acting, unit.provinceCode)) ?? unit;
  const numbers = await numbersOf(acting, unit.provinceCode);
  const call = await whomToCall(acting, unit.code, day);
  const ofUnit = numbers.filter(({ organisationId }) => organisationId.startsWith(`${unit.code}.`));
  const name = unitName(unit)[locale];
  const communes = unit.level === "province" ? await listCommunes(acting, unit.code) : [];
  const main = (
    <>
      <div class="stack">
        <Breadcrumb
          locale={locale}
          crumbs={[{ label: text.home, href: "/" }, { label: text.title, href: "/duong-day-nong" }, { label: name }]}
        />
        <h1>{`${text.title}: ${name}`}</h1>
        {unit !== province && (
          <p>
            <a href={unitHref(province.code)}>{unitName(province)[locale]}</a>
          </p>
        )}
      </div>
      <Lines call={call} province={unitName(province)[locale]} locale={locale} />
      <p class="row">
        <a href={unitHref(unit.code, "/ap-phich")}>{text.poster}</a>
        <a href={unitHref(unit.code, "/danh-ba.vcf")}>{text.vcard}</a>
        <a href={`/don-vi/${unit.code}`}>{text.unitPage}</a>
        <a href={`/minh-bach/duong-day-nong/${unit === province ? "tinh" : "don-vi"}/${unit.code}`}>{text.figures}</a>
      </p>
      {await drawLineHealth(acting, unit, locale)}
      <OtherTimes numbers={ofUnit.filter((each) => !isValidOn(each, day))} day={day} locale={locale} />
      {communes.length > 0 && (
        <section class="stack">
          <h2>{fill(text.communes, { province: name })}</h2>
          <List
            caption={fill(text.communes, { province: name })}
            empty=""
            columns={[{ title: text.commune }, { title: text.number }]}
            rows={communes.map((commune) => communeRow(commune, { numbers, day, locale }))}
          />
        </section>
      )}
    </>
  );
  return page(`${text.title}: ${name}`, main, { section: "hotline", keepForSeconds: 60 });
}

type Around = { readonly numbers: readonly HotlineNumber[]; readonly day: string; readonly locale: Locale };

function communeRow(commune: Unit, { numbers, day, locale }: Around): Row {
  const [own] = numbersOn(numbers, { organisationId: `${commune.code}.c`, day });
  return {
    key: commune.code,
    cells: [
      <a href={unitHref(commune.code)}>{unitName(commune)[locale]}</a>,
      own ? <a href={telHref(own.number)}>{own.shown}</a> : <span class="soft">{messages[locale].noOwn}</span>,
    ],
  };
}

type LinesProps = { readonly call: WhomToCall; readonly province: string; readonly locale: Locale };

const Lines = ({ call, province, locale }: LinesProps) => {
  const text = messages[locale];
  const { first, own } = call;
  return (
    <>
      {first.of !== "unit" && (
        <Card title={first.name?.[locale] ?? province}>
          <p>
            <CallLink {...first} locale={locale} />
          </p>
          <p>{first.of === "province" ? fill(text.callProvince, { province }) : text.callNation}</p>
        </Card>
      )}
      {own.map((number) => (
        <Card key={number.id} title={text.purposes[number.purpose]}>
          <p>
            <CallLink {...number} locale={locale} />
          </p>
          <p>{factsOf(number, locale).join(" · ")}</p>
          {number.instrument !== "" && <p class="soft">{fill(text.instrument, { instrument: number.instrument })}</p>}
        </Card>
      ))}
      {first.of !== "nation" &&
        nationalLines().map((line) => (
          <p key={line.number} class="soft">
            {line.name[locale]}: <a href={telHref(line.number)}>{line.shown}</a>
          </p>
        ))}
    </>
  );
};

type OtherProps = { readonly numbers: readonly HotlineNumber[]; readonly day: string; readonly locale: Locale };

const OtherTimes = ({ numbers, day, locale }: OtherProps) => {
  const text = messages[locale];
  if (numbers.length === 0) return null;
  return (
    <ul>
      {numbers.map((number) => (
        <li key={number.id}>
          <a href={numberHref(number.number)}>{number.shown}</a>{" "}
          {number.validFrom > day ? (
            <Tag kind="soon">{`${text.coming}: ${fill(text.since, { day: sayDate(number.validFrom) })}`}</Tag>
          ) : (
            <Tag>{fill(text.retiredOn, { day: sayDate(number.validTo ?? day) })}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
};
