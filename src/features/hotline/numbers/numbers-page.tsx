import { fill } from "#core/text/fill";
import { nationalDigits } from "#core/text/telephone";
import { foldVietnamese } from "#core/text/fold";
import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { sayDate, type Organisation } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { List, type Row } from "#ui/list/view";
import { SearchBox } from "#ui/search-box/view";
import { Tag } from "#ui/tag/view";
import { messages } from "../messages.ts";
import { isValidOn, type HotlineNumber } from "./number.ts";
import { numberMessages } from "./number-messages.ts";

export const numbersPath = "/can-bo/quan-tri/duong-day-nong";

const SHOWN = 100;
/** A check older than this is shown as old: half a year of staff and exchanges changing. */
const STALE_DAYS = 180;

export type RegisterLine = { readonly number: HotlineNumber; readonly office: Organisation | undefined };

export type NumbersPageProps = {
  readonly lines: readonly RegisterLine[];
  readonly typed: string;
  readonly mayManage: boolean;
  readonly province: string;
  readonly today: string;
  readonly news?: string;
  readonly locale: Locale;
};

export const NumbersPage = ({ lines, typed, mayManage, province, today, news, locale }: NumbersPageProps) => {
  const text = numberMessages[locale];
  return (
    <div class="stack wide">
      {news && <Banner kind="done">{news}</Banner>}
      <div class="stack">
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
      </div>
      <p class="row">
        {mayManage && (
          <>
            <ButtonLink href={`${numbersPath}/them`} hotkey="A">
              {text.add}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${numbersPath}/nhap`}>
              {text.bulk}
            </ButtonLink>
          </>
        )}
        <a href={`/duong-day-nong/du-lieu.csv?tinh=${province}`}>{text.download}</a>
        <a href={`/duong-day-nong/${province}`}>{text.publicPage}</a>
      </p>
      <SearchBox action={numbersPath} name="q" label={text.search} button={text.find} value={typed} />
      <List
        caption={text.title}
        empty={typed ? text.nothing : text.empty}
        columns={[{ title: text.number }, { title: text.office }, { title: text.purpose, wide: true }, { title: text.state }]} // prettier-ignore
        rows={lines.slice(0, SHOWN).map((line) => rowOf(line, today, locale))}
      />
      {lines.length > SHOWN && <p class="soft">{fill(text.more, { n: lines.length - SHOWN })}</p>}
    </div>
  );
};

function rowOf({ number, office }: RegisterLine, today: string, locale: Locale): Row {
  const href = `${numbersPath}/so/${number.id}`;
  return {
    key: number.id,
    href,
    cells: [
      <a href={href}>
        <strong>{number.shown}</strong>
      </a>,
      (locale === "vi" ? office?.name : office?.nameEn) ?? number.organisationId,
      messages[locale].purposes[number.purpose],
      <NumberState number={number} today={today} locale={locale} />,
    ],
  };
}

type StateProps = { readonly number: HotlineNumber; readonly today: string; readonly locale: Locale };

export const NumberState = ({ number, today, locale }: StateProps) => {
  const text = numberMessages[locale];
  const { validFrom, validTo, verified } = number;
  if (validTo !== undefined && validTo < today) return <Tag>{fill(text.retired, { day: sayDate(validTo) })}</Tag>;
  if (!isValidOn(number, today)) return <Tag kind="soon">{fill(text.coming, { day: sayDate(validFrom) })}</Tag>;
  if (!verified) return <Tag kind="late">{text.unverified}</Tag>;
  const day = localDateOf(verified.at);
  const isStale = day < (addDays(today, -STALE_DAYS) ?? "");
  return (
    <Tag kind={isStale ? "soon" : "good"}>{fill(isStale ? text.stale : text.verified, { day: sayDate(day) })}</Tag>
  );
};

/** Lines whose office or number holds every word typed: unverified first, retired last. */
export function findLines(lines: readonly RegisterLine[], typed: string, today: string): readonly RegisterLine[] {
  const words = foldVietnamese(typed).split(" ").filter(Boolean);
  const textOf = ({ number, office }: RegisterLine): string =>
    `${foldVietnamese(office?.name ?? "")} ${number.organisationId} ${nationalDigits(number.number)} ${number.shown}`;
  const order = ({ number }: RegisterLine): number => {
    if (number.validTo !== undefined && number.validTo < today) return 2;
    return number.verified ? 1 : 0;
  };
  return lines
    .filter((line) => words.every((word) => textOf(line).includes(word)))
    .toSorted((one, other) => order(one) - order(other));
}
