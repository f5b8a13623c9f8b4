import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { consoleMessages } from "./messages.ts";
import { actPath, dossierPath } from "./paths.ts";
import type { DossierLine } from "./present-line.ts";
import { verbKeys } from "./verb-keys.ts";

/** Dossiers one to a line; Enter opens the chosen one, its letter leads to what is next. */
export const DossierList = (props: {
  readonly lines: readonly DossierLine[];
  readonly caption: string;
  readonly empty: string;
  readonly locale: Locale;
  /** Shows between whom papers are travelling instead of the step. */
  readonly journeys?: boolean;
}) => {
  const { locale } = props;
  const words = consoleMessages[locale].columns;
  return (
    <List
      caption={props.caption}
      empty={props.empty}
      columns={[
        { title: words.left },
        { title: words.applicant },
        { title: props.journeys ? words.journey : words.step, wide: true },
        { title: words.code, wide: true },
        { title: words.act, wide: true },
      ]}
      rows={props.lines.map((line) => ({
        key: line.code,
        href: dossierPath(line.code),
        cells: [
          <Tag kind={line.time.kind}>{line.time.text}</Tag>,
          <Applicant line={line} />,
          props.journeys ? line.journey : line.step,
          <span class="soft nowrap">{line.code}</span>,
          <Next line={line} locale={locale} />,
        ],
      }))}
    />
  );
};

const Applicant = ({ line }: { readonly line: DossierLine }) => (
  <>
    <a class="who" href={dossierPath(line.code)}>
      {line.who}
    </a>{" "}
    {line.personalId && <span class="soft nowrap">{line.personalId}</span>}
    <br />
    {line.matter}
    {line.time.note && <span class="soft"> · {line.time.note}</span>}
  </>
);

const Next = ({ line, locale }: { readonly line: DossierLine; readonly locale: Locale }) => {
  const { verbs } = consoleMessages[locale];
  if (!line.next) return null;
  const letter = verbKeys[line.next];
  return (
    <a class="nowrap" href={actPath(line.code, line.next)} data-key={letter.toLowerCase()} aria-keyshortcuts={letter}>
      <kbd aria-hidden="true">{letter}</kbd> {verbs[line.next]}
      <span class="unseen"> {line.code}</span>
    </a>
  );
};
