import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import type { HourCount } from "../lists/centre-store.ts";
import { consoleMessages } from "./messages.ts";

const width = 24;
const height = 100;
const gap = 8;

/** Dossiers that came in by the hour: one finding in the title, the drawing, the numbers beneath. */
export const HourChart = ({ hours, locale }: { readonly hours: readonly HourCount[]; readonly locale: Locale }) => {
  const words = consoleMessages[locale].day;
  const [busiest] = hours.toSorted((a, b) => b.count - a.count);
  if (!busiest) return <p class="soft">{words.chartEmpty}</p>;
  const span = everyHour(hours);
  const side = span.length * (width + gap);
  return (
    <figure class="stack tight">
      <figcaption>
        <strong>{fill(words.chartBusy, { hour: busiest.hour, n: busiest.count })}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${side} ${height + 32}`} width={side} role="presentation" aria-hidden="true">
        {span.map(({ hour, count }, at) => (
          <Bar key={hour} hour={hour} count={count} most={busiest.count} x={at * (width + gap) + gap / 2} />
        ))}
      </svg>
      <details>
        <summary>{words.count}</summary>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              <th scope="col" class="number">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {span.map(({ hour, count }) => (
              <tr key={hour}>
                <td>{hour}</td>
                <td class="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};

const Bar = (props: { readonly hour: number; readonly count: number; readonly most: number; readonly x: number }) => {
  const tall = Math.round((props.count / props.most) * height);
  const middle = props.x + width / 2;
  return (
    <>
      <rect x={props.x} y={height - tall + 14} width={width} height={tall} rx={2} fill="var(--red-fill)" />
      {props.count > 0 && (
        <text x={middle} y={height - tall + 10} text-anchor="middle" font-size={11} fill="var(--ink)">
          {props.count}
        </text>
      )}
      <text x={middle} y={height + 28} text-anchor="middle" font-size={11} fill="var(--soft)">
        {props.hour}
      </text>
    </>
  );
};

// Hours in which nothing came stand in the row too: a gap in the morning is a finding.
function everyHour(hours: readonly HourCount[]): readonly HourCount[] {
  const counts = new Map(hours.map(({ hour, count }) => [hour, count]));
  const [first, last] = [Math.min(7, ...counts.keys()), Math.max(17, ...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    hour: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}
