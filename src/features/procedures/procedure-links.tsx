import type { Locale } from "#platform/i18n/locale";
import type { Procedure } from "./procedure.ts";
import { sayFeeBriefly, sayTime, titleOf } from "./say-procedure.ts";

/** Procedures to choose from, each with what decides the choice: how long and how much. */
export const ProcedureLinks = (props: { readonly procedures: readonly Procedure[]; readonly locale: Locale }) => (
  <ul class="stack tight">
    {props.procedures.map((procedure) => (
      <li key={procedure.code}>
        <a href={`/thu-tuc/${procedure.code}`}>
          <strong>{titleOf(procedure, props.locale)}</strong>
        </a>
        <br />
        <small>{briefly(procedure, props.locale)}</small>
      </li>
    ))}
  </ul>
);

function briefly(procedure: Procedure, locale: Locale): string {
  const said = [sayTime(procedure, locale), sayFeeBriefly(procedure, locale)];
  return [procedure.code, ...new Set(said)].join(" · ");
}
