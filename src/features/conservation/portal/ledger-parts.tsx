import { formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { instantOn } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { Button } from "#ui/button/view";
import { Breadcrumb, type Crumb } from "#ui/breadcrumb/view";
import { Card } from "#ui/card/view";
import { Facts } from "#ui/facts/view";
import { Note } from "#ui/note/view";
import { messages } from "../messages.ts";
import { bookOf, figureNames, residueOf, type Figures } from "../model/figures.ts";
import type { Gap } from "../model/gap.ts";
import type { Ledger } from "../read-ledger.ts";
import { ledgerPath } from "./addresses.ts";

export const sayDay = (on: string, locale: Locale): string => {
  const at = instantOn(on, "00:00");
  return at ? sayInstant(at, locale, { style: "date" }) : on;
};

type HeadProps = { readonly title: string; readonly crumbs: readonly Crumb[]; readonly locale: Locale };

export const LedgerHead = ({ title, crumbs, locale }: HeadProps) => {
  const text = messages[locale];
  return (
    <div class="stack">
      <Breadcrumb locale={locale} crumbs={[{ label: text.home, href: "/" }, ...crumbs]} />
      <h1>{title}</h1>
      <p class="lead">{text.lead}</p>
    </div>
  );
};

/** What the reader came for, in one sentence: does it add up? */
export const Finding = ({ ledger, locale }: { readonly ledger: Ledger; readonly locale: Locale }) => {
  const text = messages[locale];
  const { sum, on, lines } = ledger;
  // Two faults of opposite sign must not hide each other in the sum.
  const wrong = lines.reduce((all, { figures }) => all + Math.abs(residueOf(figures)), 0);
  const day = sayDay(on, locale);
  const count = formatWhole(wrong === 0 ? sum.inHand + sum.inTransit : wrong, locale);
  return (
    <Note grave={wrong > 0}>
      <strong>{fill(wrong === 0 ? text.whole : text.broken, { day, count })}</strong>
    </Note>
  );
};

/** Both sides of the balance, spelled out. */
export const Balance = ({ figures, locale }: { readonly figures: Figures; readonly locale: Locale }) => {
  const text = messages[locale];
  const left = formatWhole(figures.opening + figures.received + figures.transferredIn, locale);
  const right = formatWhole(figures.ended + figures.transferredOut + figures.inHand + figures.inTransit, locale);
  return (
    <section class="stack">
      <Facts
        facts={figureNames.map((name) => ({ term: text.columns[name], value: formatWhole(figures[name], locale) }))}
      />
      <p>
        {text.incoming}: <strong>{left}</strong> {bookOf(figures) === figures.inHand + figures.inTransit ? "=" : "≠"}{" "}
        <strong>{right}</strong> <span class="soft">({text.outgoing})</span>
      </p>
    </section>
  );
};

export const Gaps = ({ gaps, locale }: { readonly gaps: readonly Gap[]; readonly locale: Locale }) => {
  const text = messages[locale];
  const once = [...new Map(gaps.map((gap) => [`${gap.provinceCode}/${gap.code}`, gap])).values()];
  if (once.length === 0) return null;
  return (
    <Card title={text.gaps}>
      <dl class="summary">
        {once.map(({ provinceCode, code, missing }) => (
          <div key={`${provinceCode}/${code}`}>
            <dt>{code}</dt>
            <dd>
              {text.gap}: {text.missing[missing]}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

type FootProps = { readonly here: string; readonly on: string; readonly locale: Locale };

/** Another day, the file, and how it is counted. */
export const LedgerFoot = ({ here, on, locale }: FootProps) => {
  const text = messages[locale];
  return (
    <>
      <form class="choices" action={here}>
        <div class="field">
          <label for="ngay">{text.onDay}</label>
          <input type="date" id="ngay" name="ngay" value={on} />
        </div>
        <Button kind="quiet">{text.show}</Button>
        <a href={`${here}?ngay=${on}&tai=csv`}>{text.download}</a>
      </form>
      <Card title={text.how}>
        <ul class="bullets">
          {text.explained.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  );
};

export const nationCrumb = (locale: Locale): Crumb => ({ label: messages[locale].title, href: ledgerPath });
