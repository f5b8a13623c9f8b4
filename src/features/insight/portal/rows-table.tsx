import { ranksOf, type Rank } from "#core/figures/rank";
import type { Percentile } from "#core/figures/percentile";
import type { Share } from "#core/figures/share";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { shareNames, waitNames, type ShareName } from "../figures/measures.ts";
import type { FigureRow, Figures } from "../figures/read-figures.ts";
import { sayCount, sayInterval, sayShare, sayWait, sayWaitInterval } from "../figures/say-measure.ts";
import { messages } from "../messages.ts";

/** Words for measures in addresses. */
const sortSlugs: Readonly<Record<ShareName, string>> = {
  answered: "nghe-may",
  promises: "goi-lai",
  onTime: "dung-han",
  satisfied: "hai-long",
  reached: "goi-thu",
};

export const readSort = (asked: string | undefined): ShareName | undefined =>
  shareNames.find((name) => sortSlugs[name] === asked);

type Ranked = { readonly row: FigureRow; readonly rank?: Rank };

/** By name; or by a share, where those with enough to compare have a rank and the others stand below by name. */
function rankRows(rows: readonly FigureRow[], by: ShareName | undefined): readonly Ranked[] {
  if (!by) return rows.map((row) => ({ row }));
  const ranked = ranksOf(rows.map((row) => ({ of: row, share: row.measures[by] })));
  const known = new Set(ranked.map(({ of }) => of));
  return [
    ...ranked.map(({ of, rank }) => ({ row: of, rank })),
    ...rows.filter((row) => !known.has(row)).map((row) => ({ row })),
  ];
}

const isCounted = ({ measures }: FigureRow): boolean => shareNames.some((name) => measures[name].of > 0);

type TableProps = {
  readonly figures: Figures;
  readonly by: ShareName | undefined;
  readonly rowTitle: string;
  readonly locale: Locale;
  readonly hrefOf: (key: string) => string;
  /** The page with another order. */
  readonly sortHref: (slug: string | undefined) => string;
};

/** Units or provinces, one line each; the columns of shares sort by themselves when pressed. */
export const RowsTable = ({ figures, by, rowTitle, locale, hrefOf, sortHref }: TableProps) => {
  const text = messages[locale];
  const lead = fill(by ? text.rankedLead : text.namedLead, { fewest: figures.fewest });
  const sorted = (name: ShareName) => (by === name ? { "aria-sort": "descending" as const } : {});
  return (
    <>
      <p class="soft">{lead}</p>
      <div class="scroll">
        <table class="list figures">
          <caption class="unseen">{rowTitle}</caption>
          <thead>
            <tr>
              <th scope="col" {...(by ? {} : { "aria-sort": "ascending" as const })}>
                {by ? <a href={sortHref(undefined)}>{rowTitle}</a> : rowTitle}
              </th>
              {by && <th scope="col">{text.rank}</th>}
              {shareNames.slice(0, 1).map((name) => (
                <th key={name} scope="col" class="number" {...sorted(name)}>
                  <a href={sortHref(sortSlugs[name])}>{text.short[name]}</a>
                </th>
              ))}
              {waitNames.map((name) => (
                <th key={name} scope="col" class="number">
                  {text.short[name]}
                </th>
              ))}
              {shareNames.slice(1).map((name) => (
                <th key={name} scope="col" class="number" {...sorted(name)}>
                  <a href={sortHref(sortSlugs[name])}>{text.short[name]}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rankRows(figures.rows.filter(isCounted), by).map(({ row: { key, name, measures }, rank }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={hrefOf(key)}>{name[locale]}</a>
                </th>
                {by && <td>{rank && (rank.best === rank.worst ? rank.best : fill(text.ranks, rank))}</td>}
                <ShareCell share={measures.answered} locale={locale} />
                <WaitCell wait={measures.median} locale={locale} />
                <WaitCell wait={measures.p90} locale={locale} />
                {shareNames.slice(1).map((each) => (
                  <ShareCell key={each} share={measures[each]} locale={locale} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NothingYet rows={figures.rows.filter((row) => !isCounted(row))} locale={locale} hrefOf={hrefOf} />
    </>
  );
};

type NothingProps = Pick<TableProps, "locale" | "hrefOf"> & { readonly rows: readonly FigureRow[] };

const NothingYet = ({ rows, locale, hrefOf }: NothingProps) =>
  rows.length > 0 && (
    <p class="soft">
      {messages[locale].nothingYet}{" "}
      {rows.map(({ key, name }, at) => [at > 0 && ", ", <a href={hrefOf(key)}>{name[locale]}</a>])}
    </p>
  );

const ShareCell = ({ share, locale }: { readonly share: Share; readonly locale: Locale }) => (
  <td class="number">
    {share.of > 0 && (
      <>
        {share.tooFew ? messages[locale].few : <b>{sayShare(share, locale)}</b>}
        <small>
          {share.tooFew ? sayCount(share, locale) : `${sayCount(share, locale)}; ${sayInterval(share, locale)}`}
        </small>
      </>
    )}
  </td>
);

const WaitCell = ({ wait, locale }: { readonly wait: Percentile; readonly locale: Locale }) => (
  <td class="number">
    {wait.of > 0 && (
      <>
        {wait.tooFew ? messages[locale].few : <b>{sayWait(wait, locale)}</b>}
        <small>{wait.tooFew ? sayWait(wait, locale) : sayWaitInterval(wait, locale)}</small>
      </>
    )}
  </td>
);
