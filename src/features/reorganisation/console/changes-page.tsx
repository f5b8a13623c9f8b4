import type { StoredChange } from "#features/units";
import { listChanges, sayDate } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { List } from "#ui/list/view";
import { Tag, type TagKind } from "#ui/tag/view";
import { changeNames, stateNames } from "../draft/kind-names.ts";
import { section } from "./draft-pages.tsx";
import { changeMessages } from "./messages.ts";
import { changePath, changesPath } from "./paths.ts";
import { provinceOf } from "./say.ts";

export const stateTags: Readonly<Record<StoredChange["state"], TagKind>> = {
  draft: "plain",
  scheduled: "soon",
  running: "soon",
  done: "good",
  cancelled: "plain",
};

/** What is to come first, nearest day on top; then what was, latest on top. */
const isOpen = ({ state }: StoredChange): boolean => state === "draft" || state === "scheduled" || state === "running";
const inOrder = (all: readonly StoredChange[]): readonly StoredChange[] => [
  ...all.filter(isOpen),
  ...all.filter((each) => !isOpen(each)).toReversed(),
];

export async function showChanges(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = changeMessages[locale];
  const changes = inOrder(await listChanges(acting.db, { provinceCodes: [provinceOf(request)] }));
  const main = (
    <div class="stack wide">
      <div class="stack">
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
      </div>
      <p class="row">
        <ButtonLink href={`${changesPath}/soan`} hotkey="N">
          {text.draftNew}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${changesPath}/nhap`}>
          {text.importNew}
        </ButtonLink>
      </p>
      <List
        caption={text.title}
        empty={text.none}
        columns={[
          { title: text.change },
          { title: text.day },
          { title: text.state },
          { title: text.kindOfChange, wide: true },
          { title: text.instrument, wide: true },
        ]}
        rows={changes.map(({ change, state }) => ({
          key: change.id,
          href: changePath(change.id),
          cells: [
            <a href={changePath(change.id)}>{change.title}</a>,
            sayDate(change.on),
            <Tag kind={stateTags[state]}>{stateNames[state][locale]}</Tag>,
            changeNames[change.kind][locale],
            change.instrument,
          ],
        }))}
      />
    </div>
  );
  return page(text.title, main, { section });
}
