import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { Note } from "#ui/note/view";
import { PapersList } from "#ui/papers-list/view";
import { messages } from "./messages.ts";
import type { Component, Procedure } from "./procedure.ts";

/** Every paper of every case once, in the order of the record. */
const papersOf = ({ cases }: Procedure): readonly Component[] => [
  ...new Map(cases.flatMap(({ components }) => components).map((each) => [each.id, each])).values(),
];

/** What to bring, to tick off at home; and what need not be brought, because the state has it. */
export const ProcedurePapers = (props: { readonly procedure: Procedure; readonly locale: Locale }) => {
  const { procedure, locale } = props;
  const text = messages[locale];
  const papers = papersOf(procedure);
  const brought = papers.filter(({ kind }) => kind !== "data");
  const known = papers.filter(({ kind }) => kind === "data").map(({ name }) => name[locale]);
  return (
    <section class="stack" id="giay-to">
      <h2>{text.bring}</h2>
      {brought.length === 0 && <p>{text.bringNothing}</p>}
      {brought.length > 0 && (
        <PapersList
          keep={procedure.code}
          papers={brought.map((paper) => ({ id: paper.id, name: paper.name[locale], note: notesOn(paper, locale) }))}
        />
      )}
      {known.length > 0 && <Note>{fill(text.weLookUp, { papers: known.join("; ") })}</Note>}
    </section>
  );
};

function notesOn({ kind, when, copies, required, note }: Component, locale: Locale): string {
  const text = messages[locale];
  const condition = when?.[locale] ?? (required ? undefined : text.ifAny);
  const amount = copies > 1 ? fill(text.copies, { n: copies }) : undefined;
  return [condition, text.kinds[kind], amount, note?.[locale]].filter(Boolean).join(". ");
}
