import { exportFormats } from "#platform/export/export-file";
import type { Locale } from "#platform/i18n/locale";
import { withQuery } from "../console/paths.ts";
import { exportMessages } from "./messages.ts";

/** The list that is on the screen, as a file: its own address with `tai` added. */
export const ExportLinks = (props: {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
}) => {
  const words = exportMessages[props.locale];
  return (
    <p class="soft no-print" title={words.downloadNote}>
      {words.download}:{" "}
      {exportFormats.map((format, at) => (
        <>
          {at > 0 && " · "}
          <a href={withQuery(props.path, { ...props.query, tai: format })} download>
            {format.toUpperCase()}
          </a>
        </>
      ))}
    </p>
  );
};
