import { fill } from "#core/text/fill";
import { findChange } from "#features/units";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tabs } from "#ui/tabs/view";
import type { Locale } from "#platform/i18n/locale";
import { touchedUnits } from "../draft/touched-units.ts";
import { sortByAddress, type SortedDossier } from "../sorting/sort-by-address.ts";
import { sortDossiers } from "../sorting/sort-dossiers.ts";
import { section } from "./draft-pages.tsx";
import { changeMessages } from "./messages.ts";
import { changePath } from "./paths.ts";
import { provinceOf, sayRefusal, textOf, unitNames } from "./say.ts";

const SHOWN = 50;
const views = ["main", "hand", "address"] as const;
type View = (typeof views)[number];

/** Dossiers of divided units, those that nothing decides first; each may be given a part. */
export async function showSorting(request: PageRequest, refused?: string): Promise<PageAnswer> {
  const { acting, params, query, locale } = request;
  const stored = await findChange(acting.db, { provinceCode: provinceOf(request), id: params["id"] ?? "" });
  if (!stored) return missing(request.say({ code: "change.missing" }));
  const { change } = stored;
  const text = changeMessages[locale];
  const dossiers = await sortByAddress(acting.db, change);
  const view = views.find((each) => each === query["xem"]) ?? "main";
  const shown = dossiers.filter(({ by }) => by === view);
  const names = await unitNames(acting, touchedUnits(change), change.units);
  const path = `${changePath(change.id)}/phan-loai`;
  const labels: Readonly<Record<View, string>> = {
    main: text.sortRest,
    hand: text.sortHand,
    address: text.sortAddress,
  };
  const tabs = views.map((each) => ({
    label: labels[each],
    href: each === "main" ? path : `${path}?xem=${each}`,
    count: dossiers.filter(({ by }) => by === each).length,
    current: each === view,
  }));
  const saved = Number(query["xong"]);
  const main = (
    <div class="stack wide">
      {refused && <Banner kind="refused">{refused}</Banner>}
      {!refused && saved > 0 && <Banner kind="done">{fill(text.sorted, { n: saved })}</Banner>}
      <h1>{text.sortTitle}</h1>
      <p>{change.title}</p>
      <p class="soft">{text.sortHint}</p>
      <Tabs label={text.views} tabs={tabs} />
      {shown.length === 0 ? (
        <p class="soft">{dossiers.length === 0 ? text.sortNone : text.none}</p>
      ) : (
        <KeyedForm formKey={request.formKey()} action={path} class="stack">
          <Sorting shown={shown.slice(0, SHOWN)} names={names} locale={locale} />
          {shown.length > SHOWN && <p class="soft">{fill(text.more50, { n: shown.length - SHOWN })}</p>}
          <p>
            <Button>{text.save}</Button>
          </p>
        </KeyedForm>
      )}
      <p>
        <a href={changePath(change.id)}>{text.backToChange}</a>
      </p>
    </div>
  );
  return page(text.sortTitle, main, { section, status: refused ? 409 : 200 });
}

const Sorting = (props: {
  readonly shown: readonly SortedDossier[];
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}) => {
  const { shown, names, locale } = props;
  const text = changeMessages[locale];
  return (
    <List
      caption={text.sortTitle}
      empty=""
      columns={[{ title: text.dossier }, { title: text.goesTo }]}
      rows={shown.map(({ code, address, ways, to, by }, at) => ({
        key: code,
        cells: [
          <>
            {code}
            <input type="hidden" name={`lines.${at}.code`} value={code} />
            <br />
            <small>{address || text.noAddress}</small>
          </>,
          <select name={`lines.${at}.to`} aria-label={fill(text.sortThis, { code })}>
            <option value="">
              {by === "address" ? `${names.get(to) ?? to} (${text.sortAddress.toLowerCase()})` : text.leave}
            </option>
            {ways.map((way) => (
              <option key={way.to} value={way.to} selected={by === "hand" && way.to === to}>
                {names.get(way.to) ?? way.to}
              </option>
            ))}
          </select>,
        ],
      }))}
    />
  );
};

export async function sendSorting(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, params } = request;
  const sorts = Array.from({ length: SHOWN }, (_, at) => ({
    code: textOf(body[`lines.${at}.code`]),
    to: textOf(body[`lines.${at}.to`]),
  })).filter(({ code }) => code !== "");
  const id = params["id"] ?? "";
  const outcome = await execute(sortDossiers, acting, { provinceCode: provinceOf(request), id, sorts });
  if (outcome.kind === "done") {
    const sorted = sorts.filter(({ to }) => to !== "").length;
    return redirect(`${changePath(id)}/phan-loai?xong=${sorted}`);
  }
  const [problem] = outcome.kind === "invalid" ? outcome.problems : [];
  const sentence = outcome.kind === "refused" ? sayRefusal(request, outcome.refusal) : problem ? request.sayProblem(problem) : ""; // prettier-ignore
  return showSorting(request, sentence);
}
