import { fill } from "#core/text/fill";
import { DAY_MS } from "#core/time/local-date";
import { instantOn } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import { findUnit, fullName, fullNameEn } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { visitorUnit } from "../portal/visitor-unit.ts";
import { lessonsOf } from "./ask-taught.ts";
import { measure } from "./measure-lessons.ts";
import { improveMessages } from "./messages.ts";
import { countAsked } from "./open-question-store.ts";

const DAYS = 30;

const sayDay = (day: string, locale: Locale): string => {
  const at = instantOn(day, "00:00");
  return at ? sayInstant(at, locale, { style: "date" }) : day;
};

/** Anybody may see how well it answers: what people asked and said of it, and the sample set. */
export async function showAccuracy(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = improveMessages[locale];
  const { provinceCode } = await visitorUnit(request);
  const province = await findUnit(acting, provinceCode);
  const since = new Date(acting.at.getTime() - DAYS * DAY_MS);
  const { asked, answered, helped, notHelped, handed } = await countAsked(acting.db, provinceCode, since);
  const set = await measure(acting, await lessonsOf(acting, provinceCode), acting.at);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const share = (part: number, whole: number): string => (whole === 0 ? text.noData : percent.format(part / whole));
  const judged = helped + notHelped;
  const table = (caption: string, rows: readonly (readonly [string, string])[]) => (
    <List
      caption={caption}
      empty={text.noData}
      columns={[{ title: text.figure }, { title: text.value, number: true }]}
      rows={rows.map(([name, value]) => ({ key: name, cells: [name, value] }))}
    />
  );
  const main = (
    <div class="narrow stack wide">
      <h1>{text.accuracyTitle}</h1>
      <p>
        {fill(text.accuracyLead, {
          province: province ? (locale === "vi" ? fullName(province) : fullNameEn(province)) : "",
        })}
      </p>
      {/* prettier-ignore */}
      {table(text.accuracyTitle, [
        [text.askedCount, new Intl.NumberFormat(locale).format(asked)],
        [text.answeredShare, share(answered, asked)],
        [text.helpedShare, fill(text.ofJudged, { share: share(helped, judged), count: judged })],
        [text.handed, new Intl.NumberFormat(locale).format(handed)],
      ])}
      <h2>{text.setTitle}</h2>
      <p>
        {fill(text.setLead, {
          count: set.questions,
          writtenOn: sayDay(set.writtenOn, locale),
          measuredAt: sayInstant(set.measuredAt, locale),
        })}
      </p>
      {table(text.setTitle, [
        [text.recall, percent.format(set.recallAt1)],
        [text.recall3, percent.format(set.recallAt3)],
        [text.declines, percent.format(set.declineRecall)],
        [text.falsely, percent.format(set.falselyDeclined)],
      ])}
    </div>
  );
  return page(text.accuracyTitle, main, { section: "assistant", keepForSeconds: 300 });
}
