import type { Organisation } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { consoleMessages } from "./messages.ts";

/** Which centre a page is about, where there is a choice; a GET, so that the answer has an address. */
export const CentreChoice = (props: {
  readonly centres: readonly Organisation[];
  readonly chosen: Organisation;
  readonly path: string;
  readonly locale: Locale;
}) => {
  const words = consoleMessages[props.locale].lists;
  const nameOf = (centre: Organisation): string => (props.locale === "vi" ? centre.name : centre.nameEn);
  if (props.centres.length < 2) return <p>{nameOf(props.chosen)}</p>;
  return (
    <form class="row" action={props.path}>
      <label for="f-trung-tam">{words.centre}</label>
      <select id="f-trung-tam" name="trung-tam">
        {props.centres.map((centre) => (
          <option key={centre.id} value={centre.id} selected={centre.id === props.chosen.id}>
            {nameOf(centre)}
          </option>
        ))}
      </select>
      <button class="button quiet">{words.choose}</button>
    </form>
  );
};
