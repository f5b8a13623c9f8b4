import { fill } from "#core/text/fill";
import type { Locale } from "#core/text/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { DateField, SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { administrationMessages } from "../administration-messages.ts";
import type { HolderOfPost, ListedStandIn } from "../stand-in-store.ts";
import type { FormState } from "./form-state.ts";
import { paths } from "./paths.ts";
import { sayPeriod, sayPost, type PlaceNames } from "./say-post.ts";

export type StandInProps = {
  readonly locale: Locale;
  readonly standIns: readonly ListedStandIn[];
  /** Posts a stand-in can be appointed for. */
  readonly holders: readonly HolderOfPost[];
  /** True when there are too many posts to list: the post is chosen on its holder's account. */
  readonly fromAccount: boolean;
  readonly names: PlaceNames;
  readonly form: FormState;
  readonly news?: string | undefined;
  readonly formKey: () => string;
};

export const StandInView = (props: StandInProps) => {
  const text = administrationMessages[props.locale].standIns;
  return (
    <div class="pane stack wide">
      {props.news && <Banner kind="done">{props.news}</Banner>}
      <ErrorSummary errors={props.form.errors} locale={props.locale} />
      <div class="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      <Current {...props} />
      <Card title={text.appoint}>
        {props.holders.length === 0 ? <NoPosts {...props} /> : <AppointForm {...props} />}
      </Card>
    </div>
  );
};

const NoPosts = ({ locale, fromAccount }: StandInProps) => {
  const text = administrationMessages[locale].standIns;
  return (
    <p>
      {fromAccount ? text.fromAccount : text.noPosts}{" "}
      {fromAccount && <a href={paths.accounts}>{administrationMessages[locale].directory.title}</a>}
    </p>
  );
};

const Current = ({ locale, standIns, names, formKey }: StandInProps) => {
  const text = administrationMessages[locale].standIns;
  return (
    <section class="stack">
      <h2>{text.current}</h2>
      <List
        caption={text.current}
        empty={text.empty}
        columns={[
          { title: text.absent },
          { title: text.post, wide: true },
          { title: text.standIn },
          { title: text.days },
          { title: text.action },
        ]}
        rows={standIns.map((each) => ({
          key: each.id,
          cells: [
            each.absentName,
            sayPost(each, names, locale),
            each.standInName,
            sayPeriod(each.validFrom, each.validTo, locale),
            <KeyedForm formKey={formKey()} action={`${paths.standIns}/ket-thuc`} class="row">
              <input type="hidden" name="standInId" value={each.id} />
              <button
                class="button quiet"
                aria-label={fill(text.endThis, { standIn: each.standInName, absent: each.absentName })}
              >
                {text.end}
              </button>
            </KeyedForm>,
          ],
        }))}
      />
    </section>
  );
};

const AppointForm = ({ locale, holders, names, form, formKey }: StandInProps) => {
  const text = administrationMessages[locale].standIns;
  const of = (name: string) => ({ name, value: form.typed[name], error: errorOf(form.errors, name) });
  return (
    <KeyedForm formKey={formKey()} action={paths.standIns} keep="stand-in">
      <SelectField
        {...of("postId")}
        value={form.typed["postId"] ?? (holders.length === 1 ? holders[0]?.postId : undefined)}
        label={text.whichPost}
        empty={text.choose}
        choices={holders.map((holder) => ({
          value: holder.postId,
          label: `${holder.name}: ${sayPost(holder, names, locale)}`,
        }))}
      />
      <TextField
        {...of("username")}
        label={text.username}
        hint={text.usernameHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        width={24}
      />
      <DateField {...of("from")} label={text.from} locale={locale} />
      <DateField {...of("to")} label={text.to} locale={locale} />
      <div class="row">
        <Button>{text.send}</Button>
      </div>
    </KeyedForm>
  );
};
