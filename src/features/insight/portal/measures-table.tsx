import { formatWhole } from "#core/text/amount";
import type { Locale } from "#platform/i18n/locale";
import { Tag } from "#ui/tag/view";
import type { Measures, ShareName, WaitName } from "../figures/measures.ts";
import { sayCount, sayInterval, sayShare, sayWait, sayWaitInterval } from "../figures/say-measure.ts";
import { messages } from "../messages.ts";
import { IntervalBar } from "./interval-bar.tsx";

const order = ["answered", "median", "p90", "promises", "onTime", "satisfied", "reached"] as const;
const isWait = (name: ShareName | WaitName): name is WaitName => name === "median" || name === "p90";

/** Every measure of one place: the result, what it was counted from, and how sure it is. */
export const MeasuresTable = ({ measures, locale }: { readonly measures: Measures; readonly locale: Locale }) => {
  const text = messages[locale];
  return (
    <table class="list measures">
      <caption class="unseen">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.measure}</th>
          <th scope="col">{text.value}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((name) => (
          <tr key={name}>
            <th scope="row">{text.names[name]}</th>
            <td>
              {isWait(name) ? (
                <Wait name={name} measures={measures} locale={locale} />
              ) : (
                <Part name={name} measures={measures} locale={locale} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Shown<Name> = { readonly name: Name; readonly measures: Measures; readonly locale: Locale };

const Part = ({ name, measures, locale }: Shown<ShareName>) => {
  const text = messages[locale];
  const share = measures[name];
  if (share.of === 0) return <span class="soft">{text.none}</span>;
  return (
    <>
      <strong>{sayShare(share, locale)}</strong> {share.tooFew && <Tag>{text.few}</Tag>}
      <IntervalBar share={share} />
      <small>
        {sayCount(share, locale)} {text.of[name]}, {text.sure} <span class="nowrap">{sayInterval(share, locale)}</span>
      </small>
    </>
  );
};

const Wait = ({ name, measures, locale }: Shown<WaitName>) => {
  const text = messages[locale];
  const wait = measures[name];
  if (wait.of === 0) return <span class="soft">{text.none}</span>;
  const interval = sayWaitInterval(wait, locale);
  return (
    <>
      <strong>{sayWait(wait, locale)}</strong> {wait.tooFew && <Tag>{text.few}</Tag>}
      <br />
      <small>
        {formatWhole(wait.of, locale)} {text.of[name]}
        {interval && (
          <>
            , {text.sure} <span class="nowrap">{interval}</span>
          </>
        )}
      </small>
    </>
  );
};
