import { fill } from "#core/text/fill";
import type { Official } from "#core/access/actor";
import { MINUTE_MS } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation } from "#features/units";
import type { PageRequest } from "#platform/http/page-door";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { officesOf } from "../calls/my-calls.ts";
import { callBackPath } from "../desk/paths.ts";
import { listOpenCallBacks } from "./call-back-store.ts";
import type { CallBackRow } from "./call-back-tables.ts";
import { callBackMessages } from "./messages.ts";

type Text = (typeof callBackMessages)["vi"];

/** Minutes left, or late, and in which colour. */
export function DueTag({ due, at, text }: { readonly due: Date; readonly at: Date; readonly text: Text }) {
  const minutes = Math.ceil((due.getTime() - at.getTime()) / MINUTE_MS);
  if (minutes > 0) return <Tag kind={minutes <= 5 ? "soon" : "good"}>{fill(text.left, { minutes })}</Tag>;
  return <Tag kind="late">{minutes === 0 ? text.now : fill(text.late, { minutes: -minutes })}</Tag>;
}

/** The promises at this official's desk, the one that breaks first on top. */
export async function drawCallBacks(
  { acting, locale }: Pick<PageRequest, "acting" | "locale">,
  official: Official,
  most: number,
) {
  const text = callBackMessages[locale];
  const of = { provinceCode: official.provinceCode, offices: officesOf(official), most };
  const rows = await listOpenCallBacks(acting.db, of);
  const offices = await Promise.all(rows.map(({ organisation_id }) => findOrganisation(acting, organisation_id)));
  return (
    <List
      caption={text.title}
      empty={text.none}
      columns={[{ title: text.phone }, { title: text.due }, { title: text.why }, { title: text.office, wide: true }]}
      rows={rows.map((row, place) => ({
        key: row.id,
        href: callBackPath(row.id),
        cells: [
          <>
            <a href={callBackPath(row.id)}>{row.phone}</a> {row.name}
          </>,
          <>
            <DueTag due={row.due_at} at={acting.at} text={text} /> {sayInstant(row.due_at, locale, { now: acting.at })}
          </>,
          why(row, text),
          locale === "vi" ? offices[place]?.name : offices[place]?.nameEn,
        ],
      }))}
    />
  );
}

const why = (row: CallBackRow, text: Text): string =>
  [
    row.subject ?? (row.cause === "missed" ? text.causes.missed : text.causes.promised),
    row.calls > 1 ? fill(text.times, { count: row.calls }) : undefined,
    row.attempts > 0 ? fill(text.attempts, { count: row.attempts }) : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
