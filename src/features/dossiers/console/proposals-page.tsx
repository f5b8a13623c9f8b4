import { fill } from "#core/text/fill";
import { instantOn } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import type { ProposedDossier } from "../time/due-proposal-store.ts";
import { mayDecideOn } from "../time/my-proposals.ts";
import { proposalMessages } from "./messages/proposal-messages.ts";
import { dossierPath } from "./paths.ts";
import { presentLine } from "./present-line.ts";

export type ProposalRow = {
  readonly code: string;
  readonly who: string;
  readonly matter: string;
  readonly printed: string;
  readonly proposed: string;
  readonly proposedDueAt: string;
  readonly earlier: boolean;
  /** Its time stands still: nothing can be promised before it runs again. */
  readonly paused: boolean;
  readonly cause: string;
  readonly instrument: string;
  readonly mayDecide: boolean;
};

export async function presentProposal(acting: Acting, row: ProposedDossier, locale: Locale): Promise<ProposalRow> {
  const { head, proposal } = row;
  const { printedDueAt, proposedDueAt, cause } = proposal;
  const words = proposalMessages[locale].proposals;
  const line = await presentLine(acting, row, { locale });
  const day = cause.day === null ? undefined : instantOn(cause.day, "00:00");
  const say = (iso: string): string => sayInstant(new Date(iso), locale, { now: acting.at });
  return {
    code: head.code,
    who: line.who,
    matter: line.matter,
    printed: say(printedDueAt),
    proposed: say(proposedDueAt),
    proposedDueAt,
    earlier: proposedDueAt < printedDueAt,
    paused: row.state.clock?.state !== "running",
    cause: fill(words.causes[cause.kind], {
      day: day ? sayInstant(day, locale, { style: "date" }) : "",
      occasion: cause.occasion,
    }),
    instrument: cause.instrument,
    mayDecide: mayDecideOn(acting.actor, head),
  };
}

type ProposalsProps = {
  readonly rows: readonly ProposalRow[];
  /** False for those who may only look. */
  readonly decides: boolean;
  readonly formKey: () => string;
  readonly action: string;
  readonly note: string;
  readonly errors: readonly FieldError[];
  readonly news?: { readonly kind: "done" | "refused"; readonly sentence: string };
  readonly locale: Locale;
};

export const ProposalsPage = (props: ProposalsProps) => {
  const { rows, decides, locale } = props;
  const words = proposalMessages[locale].proposals;
  return (
    <div class="stack">
      {props.news && <Banner kind={props.news.kind}>{props.news.sentence}</Banner>}
      <ErrorSummary errors={props.errors} locale={locale} />
      <h1>{words.title}</h1>
      <p class="soft">{decides || rows.length === 0 ? words.lead : words.leadReader}</p>
      {decides ? <Deciding {...props} /> : <Rows rows={rows} locale={locale} />}
    </div>
  );
};

const Deciding = ({ rows, formKey, action, note, errors, locale }: ProposalsProps) => {
  const words = proposalMessages[locale].proposals;
  return (
    <KeyedForm formKey={formKey()} action={action} class="stack">
      <div id="f-codes">
        <Rows rows={rows} locale={locale} />
      </div>
      <Button name="decision" value="move">
        {words.move}
      </Button>
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        value={note}
        error={errorOf(errors, "note")}
        maxLength={500}
      />
      <Button name="decision" value="keep" kind="quiet">
        {words.keep}
      </Button>
    </KeyedForm>
  );
};

// A later date is what the calendar asks for and comes ticked; an earlier one is for somebody to choose.
const Rows = ({ rows, locale }: { readonly rows: readonly ProposalRow[]; readonly locale: Locale }) => {
  const words = proposalMessages[locale].proposals;
  return (
    <List
      caption={words.title}
      empty={words.empty}
      columns={[
        { title: words.choose },
        { title: words.dossier },
        { title: words.printed },
        { title: words.proposed },
        { title: words.cause, wide: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          row.mayDecide && !row.paused && (
            <input
              type="checkbox"
              name="codes"
              value={`${row.code} ${row.proposedDueAt}`}
              checked={!row.earlier}
              aria-label={`${words.choose} ${row.code}`}
            />
          ),
          <>
            <a href={dossierPath(row.code)}>{row.who}</a>
            <br />
            <span class="soft">
              {row.code} · {row.matter}
            </span>
          </>,
          row.printed,
          <>
            {row.paused ? words.paused : row.proposed}{" "}
            {!row.paused && (
              <Tag kind={row.earlier ? "soon" : "plain"}>{row.earlier ? words.earlier : words.later}</Tag>
            )}
          </>,
          <>
            {row.cause}
            <br />
            <span class="soft">{row.instrument}</span>
          </>,
        ],
      }))}
    />
  );
};
