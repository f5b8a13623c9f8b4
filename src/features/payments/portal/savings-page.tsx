import { formatDong, formatWhole } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { sayLapse } from "#features/fees";
import { findUnit, unitName } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Card } from "#ui/card/view";
import { Tag } from "#ui/tag/view";
import { messages } from "../messages.ts";
import { savingsOf, type ReliefSaving } from "../savings-of.ts";

/** What is free or cheaper for everybody in the visitor's province, until when, and what it has saved people so far. */
export async function showSavings(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, homeUnit = "" } = request;
  const text = messages[locale].savings;
  const provinceCode = (await findUnit(acting, homeUnit))?.provinceCode ?? "01";
  const unit = await findUnit(acting, provinceCode);
  const province = unit ? unitName(unit)[locale] : provinceCode;
  const reliefs = await savingsOf(acting, provinceCode, acting.at);
  const total = reliefs.reduce((sum, { dong }) => sum + dong, 0);
  const main = (
    <div class="narrow stack wide">
      <h1>{text.title}</h1>
      <p>{fill(reliefs.length === 0 ? text.none : text.lead, { province })}</p>
      {total > 0 && (
        <p class="lead">
          <strong>{fill(text.total, { dong: formatDong(total, locale) })}</strong>
        </p>
      )}
      {reliefs.map((relief) => (
        <ReliefCard key={relief.rule.id} relief={relief} on={localDateOf(acting.at)} locale={locale} />
      ))}
    </div>
  );
  return page(text.title, main, { section: "procedures" });
}

type CardProps = { readonly relief: ReliefSaving; readonly on: string; readonly locale: PageRequest["locale"] };

const ReliefCard = ({ relief: { rule, daysLeft, dossiers, dong }, on, locale }: CardProps) => {
  const text = messages[locale].savings;
  const cut = rule.percentOff === 100 ? text.free : fill(text.percent, { percent: rule.percentOff });
  return (
    <Card title={rule.name[locale]}>
      <p class="row">
        <Tag kind="good">{cut}</Tag>
        <span class={daysLeft !== undefined && daysLeft <= 60 ? undefined : "soft"}>{sayLapse(rule, on, locale)}</span>
      </p>
      {dossiers > 0 && (
        <p>{fill(text.sum, { dossiers: formatWhole(dossiers, locale), dong: formatDong(dong, locale) })}</p>
      )}
      <p class="soft">{fill(text.basis, { instrument: rule.instrument })}</p>
    </Card>
  );
};
