import { fill } from "#core/text/fill";
import type { Colleague } from "#features/staff";
import type { Locale } from "#platform/i18n/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { ChoiceField, DateField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Line } from "../../line.ts";
import { ranks, spanOf, type Shift } from "../model/shift.ts";
import { rosterMessages } from "../roster-messages.ts";
import { saySpan } from "../say-shift.ts";
import { linePath, shiftPath } from "./roster-paths.ts";
import type { FormProps } from "./roster-request.ts";

type Shared = FormProps & {
  readonly people: readonly Colleague[];
  readonly name: string;
  readonly line: Line;
  readonly formKey: () => string;
  readonly locale: Locale;
};

const choicesOf = (people: readonly Colleague[]) => people.map(({ id, name }) => ({ value: id, label: name }));

export const AddShiftPage = (props: Shared) => {
  const { typed, errors, refused, locale, line } = props;
  const words = rosterMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <div class="stack wide">
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack">
        <p>
          <a href={linePath(line)}>{words.back}</a>
        </p>
        <h1>{words.addOne}</h1>
        <p>{props.name}</p>
      </div>
      <KeyedForm formKey={props.formKey()} action={linePath(line, "/them-ca")} class="stack">
        <SelectField {...field("accountId")} label={words.person} choices={choicesOf(props.people)} />
        <DateField {...field("day")} label={words.day} locale={locale} />
        <TextField {...field("from")} label={words.begins} width={6} maxLength={5} />
        <TextField {...field("to")} label={words.ends} hint={words.endsHint} width={6} maxLength={5} />
        <ChoiceField
          {...field("rank")}
          label={words.rank}
          choices={ranks.map((rank) => ({ value: String(rank), label: words.ranks[rank - 1] ?? "" }))}
        />
        <p>
          <Button>{words.save}</Button>
        </p>
      </KeyedForm>
    </div>
  );
};

type OneProps = Shared & {
  readonly shift: Shift;
  readonly nameOf: (id: string) => string;
  readonly isMine: boolean;
  readonly mayKeep: boolean;
  readonly isOver: boolean;
  /** Coming shifts of colleagues, to take in return. */
  readonly others: readonly Shift[];
};

export const OneShiftPage = (props: OneProps) => {
  const { shift, nameOf, refused, errors, locale, line, isMine, mayKeep, isOver } = props;
  const words = rosterMessages[locale];
  const { insteadOf, because } = shift;
  return (
    <div class="stack wide">
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack">
        <p>
          <a href={linePath(line)}>{words.back}</a>
        </p>
        <h1>{fill(words.shift, { shift: saySpan(spanOf(shift)) })}</h1>
        <p>{props.name}</p>
        <p>{`${fill(words.shiftOf, { name: nameOf(shift.accountId) })} (${words.ranks[shift.rank - 1] ?? ""})`}</p>
        {insteadOf !== undefined && (
          <p class="soft">{fill(words.insteadOf, { name: nameOf(insteadOf), because: because ?? "" })}</p>
        )}
      </div>
      {isMine && !isOver && <SwapForm {...props} />}
      {mayKeep && !isOver && <KeeperForms {...props} />}
    </div>
  );
};

const SwapForm = ({ shift, people, others, nameOf, typed, errors, formKey, locale }: OneProps) => {
  const words = rosterMessages[locale];
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <Card title={words.askSwap}>
      <p class="soft">{words.askSwapLead}</p>
      <KeyedForm formKey={formKey()} action={shiftPath(shift.id, "/doi")} class="stack">
        <SelectField
          {...field("accountId")}
          label={words.person}
          choices={choicesOf(people.filter(({ id }) => id !== shift.accountId))}
        />
        <SelectField
          {...field("returnShiftId")}
          label={words.inReturn}
          empty={words.nothingInReturn}
          choices={others.map((each) => ({
            value: each.id,
            label: `${nameOf(each.accountId)}: ${saySpan(spanOf(each))}`,
          }))}
        />
        <TextField {...field("note")} label={words.note} maxLength={200} />
        <p>
          <Button>{words.ask}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

const KeeperForms = ({ shift, people, typed, errors, formKey, locale }: OneProps) => {
  const words = rosterMessages[locale];
  return (
    <Card title={words.replace}>
      <KeyedForm formKey={formKey()} action={shiftPath(shift.id, "/thay")} class="stack">
        <SelectField
          name="accountId"
          label={words.person}
          value={typed["accountId"]}
          error={errorOf(errors, "accountId")}
          choices={choicesOf(people.filter(({ id }) => id !== shift.accountId))}
        />
        <TextField
          name="because"
          label={words.because}
          value={typed["because"]}
          error={errorOf(errors, "because")}
          maxLength={200}
        />
        <p>
          <Button kind="quiet">{words.replace}</Button>
        </p>
      </KeyedForm>
      <KeyedForm formKey={formKey()} action={shiftPath(shift.id, "/bo")} class="stack">
        <p>
          <Button kind="danger">{words.remove}</Button>
        </p>
      </KeyedForm>
    </Card>
  );
};
