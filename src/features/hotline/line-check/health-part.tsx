import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { Tag, type TagKind } from "#ui/tag/view";
import { lineHealthOf } from "./line-health.ts";
import { healthMessages } from "./messages.ts";
import type { HealthState } from "./model/health.ts";

export const tagOfHealth: Readonly<Record<HealthState, TagKind>> = {
  good: "good",
  slow: "soon",
  failing: "late",
  unknown: "plain",
};

type Unit = { readonly code: string; readonly provinceCode: string };

/** For everybody: how the lines of a unit stood up to the test calls of the last fourteen days. Nothing where none was made. */
export async function drawLineHealth(acting: Acting, { code, provinceCode }: Unit, locale: Locale) {
  const text = healthMessages[locale];
  const lines = await lineHealthOf(acting, { provinceCode, at: acting.at });
  const own = lines.filter(({ organisationId, checks }) => organisationId.startsWith(`${code}.`) && checks > 0);
  if (own.length === 0) return null;
  return (
    <section class="stack">
      <h2>{text.title}</h2>
      <p class="soft">{text.lead}</p>
      <List
        caption={text.title}
        empty=""
        columns={[{ title: text.line }, { title: text.health }, { title: text.reached, number: true }, { title: text.wait, number: true }]} // prettier-ignore
        rows={own.map((line) => ({
          key: line.line,
          cells: [
            line.line,
            <>
              <Tag kind={tagOfHealth[line.state]}>{text.states[line.state]}</Tag>{" "}
              {line.last && <small class="soft">{sayInstant(line.last.at, locale, { now: acting.at })}</small>}
            </>,
            `${line.answered} / ${line.checks}`,
            line.medianSeconds === undefined ? "" : fill(text.seconds, { n: Math.round(line.medianSeconds) }),
          ],
        }))}
      />
    </section>
  );
}
