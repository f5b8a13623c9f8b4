import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { List, type Column, type Row } from "#ui/list/view";
import { SearchBox } from "#ui/search-box/view";
import { Tabs } from "#ui/tabs/view";
import { Tag } from "#ui/tag/view";
import { officeName } from "../present-place.ts";
import { sayDate } from "../say-hours.ts";
import { codeMessages } from "./code-messages.ts";
import type { ProvisionalLine, RegisterLine } from "./list-register.ts";

export const codesPath = "/can-bo/quan-tri/ma-co-quan";

const SHOWN = 100;

export type CodesPageProps = {
  readonly view: "registered" | "provisional";
  readonly typed: string;
  readonly registered: readonly RegisterLine[];
  readonly provisional: readonly ProvisionalLine[];
  readonly today: string;
  readonly news?: string;
  readonly locale: Locale;
};

export const CodesPage = (props: CodesPageProps) => {
  const { view, typed, registered, provisional, news, locale } = props;
  const text = codeMessages[locale];
  const tab = (name: CodesPageProps["view"], count: number) => ({
    label: text[name],
    href: name === "registered" ? codesPath : `${codesPath}?xem=tam`,
    count,
    current: view === name,
  });
  return (
    <div class="stack wide">
      {news && <Banner kind="done">{news}</Banner>}
      <div class="stack">
        <h1>{text.title}</h1>
        <p class="soft">{view === "registered" ? text.lead : text.provisionalLead}</p>
      </div>
      <p class="row">
        <ButtonLink href={`${codesPath}/them`}>{text.add}</ButtonLink>
        <ButtonLink kind="quiet" href={`${codesPath}/nhap`}>
          {text.bulk}
        </ButtonLink>
        <a href={`${codesPath}/xuat.csv`}>{text.download}</a>
      </p>
      <Tabs label={text.views} tabs={[tab("registered", registered.length), tab("provisional", provisional.length)]} />
      <SearchBox action={codesPath} name="q" label={text.search} button={text.find} value={typed} />
      {view === "registered" ? <Registered {...props} /> : <Provisional {...props} />}
    </div>
  );
};

const Registered = ({ registered, typed, today, locale }: CodesPageProps) => {
  const text = codeMessages[locale];
  const columns: Column[] = [
    { title: text.code },
    { title: text.office },
    { title: text.from },
    { title: text.to },
    { title: text.instrument, wide: true },
    { title: text.successor, wide: true },
    { title: text.action },
  ];
  return (
    <>
      <List
        caption={text.registered}
        empty={typed ? text.nothing : text.empty}
        columns={columns}
        rows={registered.slice(0, SHOWN).map((line) => rowOf(line, today, locale))}
      />
      <More left={registered.length - SHOWN} locale={locale} />
    </>
  );
};

function rowOf({ entry, office }: RegisterLine, today: string, locale: Locale): Row {
  const text = codeMessages[locale];
  const name = office ? officeName(office, locale) : entry.organisationId;
  const { code, organisationId, validFrom, validTo } = entry;
  const place = new URLSearchParams({ coquan: organisationId, tu: validFrom });
  const standing = validFrom > today ? <Tag kind="soon">{text.later}</Tag> : <Tag kind="good">{text.open}</Tag>;
  return {
    key: `${organisationId} ${validFrom}`,
    cells: [
      <strong>{code}</strong>,
      name,
      sayDate(validFrom),
      validTo === undefined ? standing : sayDate(validTo),
      [entry.instrument, entry.closingInstrument].filter(Boolean).join("; "),
      entry.successorCode ?? entry.successorOrganisation ?? "",
      validTo === undefined && (
        <a href={`${codesPath}/ket-thuc?${place}`} aria-label={fill(text.closeThis, { code, office: name })}>
          {text.close}
        </a>
      ),
    ],
  };
}

const Provisional = ({ provisional, typed, locale }: CodesPageProps) => {
  const text = codeMessages[locale];
  return (
    <>
      <List
        caption={text.provisional}
        empty={typed ? text.nothing : text.allGiven}
        columns={[{ title: text.code }, { title: text.office }, { title: text.action }]}
        rows={provisional.slice(0, SHOWN).map(({ office, code }) => {
          const name = officeName(office, locale);
          return {
            key: office.id,
            cells: [
              code,
              name,
              <a href={`${codesPath}/them?coquan=${office.id}`} aria-label={fill(text.giveTo, { office: name })}>
                {text.give}
              </a>,
            ],
          };
        })}
      />
      <More left={provisional.length - SHOWN} locale={locale} />
    </>
  );
};

const More = ({ left, locale }: { readonly left: number; readonly locale: Locale }) =>
  left > 0 ? <p class="soft">{fill(codeMessages[locale].more, { n: left })}</p> : null;
