import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { Note } from "#ui/note/view";
import { Tag } from "#ui/tag/view";
import type { AmountRule, ReliefRule } from "../fee-rule.ts";
import { daysLeft, lapseWarning, sayCollected, sayFeeKind, sayLapse } from "../say-fees.ts";
import { feeConsoleMessages } from "./messages.ts";
import { rulesPath } from "./paths.ts";
import { sayAmount, sayChannels, sayValidity } from "./say-rule.ts";

type Reliefs = { readonly reliefs: readonly ReliefRule[]; readonly on: string; readonly locale: Locale };

/** What will lapse within two months, said before anybody is charged who was not charged before. */
export const LapseNotes = ({ reliefs, on, locale }: Reliefs) => (
  <>
    {reliefs.map((rule) => {
      const within = lapseWarning(daysLeft(rule, on));
      return within === undefined ? null : (
        <Note key={rule.id} grave={within <= 30}>
          {fill(feeConsoleMessages[locale].warning, { name: rule.name[locale], lapse: sayLapse(rule, on, locale) })}
        </Note>
      );
    })}
  </>
);

export const ReliefList = ({ reliefs, on, locale }: Reliefs) => {
  const text = feeConsoleMessages[locale];
  return (
    <List
      caption={text.reliefs}
      empty={text.noReliefs}
      columns={[
        { title: text.name },
        { title: text.cut, number: true },
        { title: text.channels },
        { title: text.until },
        { title: text.instrument, wide: true },
      ]}
      rows={reliefs.map((rule) => ({
        key: rule.id,
        cells: [
          <>
            {rule.name[locale]}
            {rule.procedureCodes && <small class="soft"> ({rule.procedureCodes.join(", ")})</small>}
          </>,
          `${rule.percentOff}%`,
          sayChannels(rule, locale),
          sayLapse(rule, on, locale),
          <Instrument rule={rule} locale={locale} />,
        ],
      }))}
    />
  );
};

const Instrument = ({ rule, locale }: { readonly rule: AmountRule | ReliefRule; readonly locale: Locale }) => (
  <>
    {rule.instrument} {rule.confidence && <Tag kind="soon">{feeConsoleMessages[locale].uncertain}</Tag>}
  </>
);

type Amounts = {
  readonly caption: string;
  readonly amounts: readonly AmountRule[];
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
};

export const AmountList = ({ caption, amounts, names, locale }: Amounts) => {
  const text = feeConsoleMessages[locale];
  return (
    <List
      caption={caption}
      empty={text.noAmounts}
      columns={[
        { title: text.procedure },
        { title: text.amount },
        { title: text.channels, wide: true },
        { title: text.when, wide: true },
        { title: text.until, wide: true },
        { title: text.instrument, wide: true },
      ]}
      rows={amounts.map((rule) => ({
        key: rule.id,
        href: rulesPath(rule.procedureCode),
        cells: [
          <>
            <a href={rulesPath(rule.procedureCode)}>{names.get(rule.procedureCode) ?? rule.procedureCode}</a>
            <br />
            <small class="soft">
              {rule.procedureCode} · {sayFeeKind(rule.kind, locale)}
            </small>
          </>,
          sayAmount(rule, locale),
          sayChannels(rule, locale),
          sayCollected(rule.collected, locale),
          sayValidity(rule),
          <Instrument rule={rule} locale={locale} />,
        ],
      }))}
    />
  );
};
