import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";
import type { Listed } from "./listed.ts";

/** Procedures to choose from, each with what decides the choice: how long and how much. */
export const ListedLinks = (props: { readonly listed: readonly Listed[]; readonly locale: Locale }) => (
  <ul class="stack tight found">
    {props.listed.map((each) => (
      <li key={each.code}>
        <a href={`/thu-tuc/${each.code}`}>
          <strong {...(!each.own && props.locale !== "vi" ? { lang: "vi" } : {})}>{each.title[props.locale]}</strong>
        </a>
        <small>{briefly(each, props.locale)}</small>
      </li>
    ))}
  </ul>
);

function briefly({ code, time, fee, own, unreviewed }: Listed, locale: Locale): string {
  const text = messages[locale];
  const said = new Set([time[locale], fee[locale]]);
  const from = own ? [] : [unreviewed ? text.fromNationUnreviewed : text.fromNation];
  return [code, ...said, ...from].join(" · ");
}
