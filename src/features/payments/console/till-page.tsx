import { may } from "#core/access/may";
import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { sayDay } from "#features/fees";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Card } from "#ui/card/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { SummaryList } from "#ui/summary-list/view";
import { closeDay } from "../acts/close-day.ts";
import { countersignDay } from "../acts/countersign-day.ts";
import { messages } from "../messages.ts";
import { denominations, type Closing, type TillTotals } from "../model/closing.ts";
import { CloseForm } from "./close-form.tsx";
import { tillPath } from "./paths.ts";
import { readBook } from "./read-book.ts";
import { ReceiptList } from "./receipt-list.tsx";
import { amountIn, errorsOf, statusOf, typedIn, type Redrawn } from "./redrawn.ts";
import { TillList } from "./till-list.tsx";

/** The cashier's book of a day: what came in, the count at the end, and for the head every till of the centre. */
export async function showTill(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { locale, acting } = request;
  const text = messages[locale].till;
  const book = await readBook(request);
  if (!book) return page(text.title, <p>{text.noCentre}</p>, { section: "till" });
  const errors = errorsOf(request, redrawn);
  const done = request.query["xong"];
  const main = (
    <div class="pane stack wide">
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      {done === "chot" && <Banner kind="done">{text.doneClosed}</Banner>}
      {done === "xac-nhan" && <Banner kind="done">{text.doneSigned}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <h1>{text.title}</h1>
        <p>{fill(text.lead, { day: sayDay(book.day), centre: book.centre.name })}</p>
        <form method="get" action={tillPath} class="row">
          <input type="date" name="ngay" value={book.day} aria-label={text.other} />
          <button class="button quiet">{text.other}</button>
        </form>
      </div>
      <Totals totals={book.totals} locale={locale} />
      <section class="stack">
        <h2>{text.receipts}</h2>
        <ReceiptList receipts={book.receipts} locale={locale} />
      </section>
      {book.closing ? (
        <Closed closing={book.closing} locale={locale} />
      ) : (
        <CloseForm request={request} centre={book.centre} day={book.day} errors={errors} />
      )}
      {may(acting.actor, "payments.countersign-day") && <TillList request={request} book={book} />}
    </div>
  );
  return page(text.title, main, { section: "till", status: statusOf(redrawn), scripts: ["keep-draft"] });
}

type Said = { readonly locale: PageRequest["locale"] };

const Totals = ({ totals, locale }: Said & { readonly totals: TillTotals }) => {
  const text = messages[locale].till;
  const net = totals.cashDong + totals.bankDong - totals.cashRefundsDong - totals.bankRefundsDong;
  const line = (term: string, dong: number) => ({ term, value: formatDong(dong, locale) });
  return (
    <SummaryList
      locale={locale}
      lines={[
        line(text.cash, totals.cashDong),
        line(text.bank, totals.bankDong),
        line(text.cashBack, totals.cashRefundsDong),
        line(text.bankBack, totals.bankRefundsDong),
        line(text.net, net),
      ]}
    />
  );
};

const Closed = ({ closing, locale }: Said & { readonly closing: Closing }) => {
  const text = messages[locale].till;
  const said = { at: sayInstant(closing.closedAt, locale), difference: formatDong(closing.differenceDong, locale) };
  return (
    <Card title={text.close}>
      <p>{fill(text.closed, said)}</p>
      {closing.explanation && (
        <p>
          {text.why}: {closing.explanation}
        </p>
      )}
      <p>
        <a href={`${tillPath}/bang-chot/${closing.day}.pdf?nguoi=${encodeURIComponent(closing.cashier)}`}>
          {text.print}
        </a>
      </p>
    </Card>
  );
};

export async function doClose(request: PageRequest): Promise<PageAnswer> {
  const counted = denominations.flatMap((note) => {
    const typed = amountIn(request, `note.${note}`);
    return typed === "" ? [] : [[String(note), typed] as const];
  });
  const outcome = await execute(closeDay, request.acting, {
    centre: typedIn(request, "centre"),
    day: typedIn(request, "day"),
    automatic: typedIn(request, "automatic") === "yes",
    floatDong: amountIn(request, "floatDong") || "0",
    counted: Object.fromEntries(counted),
    explanation: typedIn(request, "explanation"),
  });
  if (outcome.kind === "done") return redirect(`${tillPath}?ngay=${outcome.value.day}&xong=chot`);
  return showTill(request, outcome);
}

export async function doCountersign(request: PageRequest): Promise<PageAnswer> {
  const [centre, day, cashier] = ["centre", "day", "cashier"].map((name) => typedIn(request, name));
  const outcome = await execute(countersignDay, request.acting, { centre, day, cashier });
  if (outcome.kind === "done") return redirect(`${tillPath}?ngay=${outcome.value.day}&xong=xac-nhan`);
  return showTill(request, outcome);
}
