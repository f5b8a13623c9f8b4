import { fill } from "#core/text/fill";
import { fullName, type StoredChange, type UnitChange } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { List } from "#ui/list/view";
import { kindNames } from "../draft/kind-names.ts";
import type { Preview } from "../preview/preview-change.ts";
import { changeMessages, fateNames, howNames } from "./messages.ts";
import { changePath } from "./paths.ts";

type Names = ReadonlyMap<string, string>;
const named = (names: Names, code: string): string => names.get(code) ?? code;

export const LinesOf = (props: { readonly change: UnitChange; readonly names: Names; readonly locale: Locale }) => {
  const { change, names, locale } = props;
  const text = changeMessages[locale];
  const lines = change.links.filter(({ from, to }) => from !== to || isSaid(change, from));
  return (
    <section class="stack">
      <h2>{text.lines}</h2>
      <List
        caption={text.lines}
        empty=""
        columns={[{ title: text.from }, { title: text.to }, { title: text.what }, { title: text.places, wide: true }]}
        rows={lines.map(({ from, to, kind, main, places = [] }) => ({
          key: `${from} ${to}`,
          cells: [
            <Unit names={names} code={from} />,
            <>
              <Unit names={names} code={to} /> {main && <small class="soft">({text.main.toLowerCase()})</small>}
            </>,
            kindNames[kind][locale],
            places.join("; "),
          ],
        }))}
      />
    </section>
  );
};

/** A unit that goes on is worth a line where it is divided or called otherwise. */
const isSaid = ({ links, units }: UnitChange, code: string): boolean =>
  units.some((unit) => unit.code === code) || links.filter(({ from }) => from === code).length > 1;

const Unit = ({ names, code }: { readonly names: Names; readonly code: string }) => (
  <>
    {named(names, code)} <small class="soft">{code}</small>
  </>
);

export const PreviewOf = (props: {
  readonly stored: StoredChange;
  readonly preview: Preview;
  readonly names: Names;
  readonly locale: Locale;
}) => {
  const { stored, preview, names, locale } = props;
  const text = changeMessages[locale];
  const open = stored.state === "draft" || stored.state === "scheduled";
  return (
    <>
      <BeforeAfter preview={preview} locale={locale} />
      {open && <Things preview={preview} names={names} locale={locale} />}
      {open && sortable(preview) && (
        <section class="stack">
          <h2>{text.sorting}</h2>
          <p>{fill(text.sortingLead, preview.sorting)}</p>
          <p>
            <a href={`${changePath(stored.change.id)}/phan-loai`}>{text.sortLink}</a>
          </p>
        </section>
      )}
      {open && preview.lacks.length > 0 && (
        <section class="stack">
          <h2>{text.lacks}</h2>
          <ul>
            {preview.lacks.map(({ unitCode, successor, setting }) => (
              <li key={`${unitCode} ${setting.en}`}>
                {fill(text.lack, {
                  from: named(names, unitCode),
                  to: named(names, successor),
                  setting: setting[locale],
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const sortable = ({ sorting }: Preview): boolean => sorting.hand + sorting.address + sorting.main > 0;

const BeforeAfter = ({ preview, locale }: { readonly preview: Preview; readonly locale: Locale }) => {
  const text = changeMessages[locale];
  return (
    <section class="stack">
      <h2>{text.beforeAfter}</h2>
      <List
        caption={text.beforeAfter}
        empty=""
        columns={[
          { title: text.code, wide: true },
          { title: text.before },
          { title: text.after },
          { title: text.fate },
          { title: text.agencyCode, wide: true },
        ]}
        rows={preview.units.map(({ code, before, after, fate, agencyCode, newAgencyCode }) => ({
          key: code,
          cells: [
            code,
            before ? fullName(before) : <span class="soft">{text.notYet}</span>,
            after ? fullName(after) : <span class="soft">{text.nothing}</span>,
            fateNames[fate][locale],
            agencyCode === newAgencyCode
              ? (agencyCode ?? "")
              : `${agencyCode ?? ""} → ${newAgencyCode ?? text.nothing}`,
          ],
        }))}
      />
      {preview.units.some(({ fate }) => fate === "new") && <p class="soft">{text.agencyHint}</p>}
    </section>
  );
};

const Things = ({
  preview,
  names,
  locale,
}: {
  readonly preview: Preview;
  readonly names: Names;
  readonly locale: Locale;
}) => {
  const text = changeMessages[locale];
  return (
    <section class="stack">
      <h2>{text.counts}</h2>
      <p class="soft">{text.countsLead}</p>
      <List
        caption={text.counts}
        empty={text.countsNone}
        columns={[
          { title: text.unit },
          { title: text.thing },
          { title: text.number, number: true },
          { title: text.goes },
        ]}
        rows={preview.counts.map(({ unitCode, noun, count, how }) => ({
          key: `${unitCode} ${noun.en}`,
          cells: [named(names, unitCode), noun[locale], count, howNames[how][locale]],
        }))}
      />
    </section>
  );
};
