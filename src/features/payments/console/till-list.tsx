import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { PageRequest } from "#platform/http/page-door";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { messages } from "../messages.ts";
import { balanceOf } from "../model/closing.ts";
import { AUTOMATIC_TILL } from "../model/payment.ts";
import { tillPath } from "./paths.ts";
import type { Book, TillLine } from "./read-book.ts";

type Props = { readonly request: PageRequest; readonly book: Book };

/** Every till of the centre on that day, for whoever countersigns them. */
export const TillList = ({ request, book }: Props) => {
  const { locale } = request;
  const text = messages[locale].till;
  return (
    <section class="stack">
      <h2>{text.tills}</h2>
      <List
        caption={text.tills}
        empty={text.none}
        columns={[
          { title: text.cashier },
          { title: text.net, number: true },
          { title: text.difference, number: true },
          { title: text.state },
          { title: text.countersign },
        ]}
        rows={book.tills.map((till) => ({
          key: till.cashier,
          cells: [
            till.name,
            formatDong(balanceOf(till.totals, 0, {}).netDong, locale),
            till.closing ? formatDong(till.closing.differenceDong, locale) : "",
            sayState(till, locale),
            <NextStep request={request} book={book} till={till} />,
          ],
        }))}
      />
    </section>
  );
};

function sayState({ closing }: TillLine, locale: PageRequest["locale"]): string {
  const text = messages[locale].till;
  if (!closing) return text.open;
  return closing.countersignedAt ? fill(text.signed, { at: sayInstant(closing.countersignedAt, locale) }) : text.waits;
}

const NextStep = ({ request, book, till }: Props & { readonly till: TillLine }) => {
  const { acting, locale } = request;
  const text = messages[locale].till;
  const isOwn = acting.actor.kind === "official" && acting.actor.accountId === till.cashier;
  const isAutomatic = till.cashier === AUTOMATIC_TILL && book.day < localDateOf(acting.at);
  if (till.closing?.countersignedAt || (till.closing ? isOwn : !isAutomatic)) return null;
  return (
    <KeyedForm formKey={request.formKey()} action={`${tillPath}/${till.closing ? "xac-nhan" : "chot"}`} class="row">
      <input type="hidden" name="centre" value={book.centre.id} />
      <input type="hidden" name="day" value={book.day} />
      <input type="hidden" name="cashier" value={till.cashier} />
      {!till.closing && <input type="hidden" name="automatic" value="yes" />}
      <button class="button quiet">{till.closing ? text.countersign : text.closeAutomatic}</button>
    </KeyedForm>
  );
};
