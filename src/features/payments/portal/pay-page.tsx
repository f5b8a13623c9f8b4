import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { listActsOf, openingFeeOf, openOwn } from "#features/dossiers";
import { FeeLines } from "#features/fees";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { ensureOrder, owedBy } from "../acts/ensure-order.ts";
import { undoable } from "../acts/undoable.ts";
import { messages } from "../messages.ts";
import { receiptNumber, type Order } from "../model/payment.ts";
import { findAccount, type Account } from "../stores/account-store.ts";
import { listReceiptsOf } from "../stores/receipt-store.ts";
import { TransferCard } from "../transfer-card.tsx";

/** What the applicant owes, how it came about, and every way to pay it from here. */
export async function showPay(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "nop-phi");
  if (!("own" in opened)) return opened.answer;
  const { dossier, acting } = opened.own;
  const { locale } = request;
  const text = messages[locale].pay;
  const { provinceCode, code, receivedByOrganisation } = dossier.head;
  const order = owedBy(dossier).ok ? await undoable(acting, (within) => ensureOrder(within, dossier)) : undefined;
  const account = await findAccount(acting.db, provinceCode, receivedByOrganisation);
  const receipts = await listReceiptsOf(acting.db, provinceCode, code);
  const fee = openingFeeOf(await listActsOf(acting, dossier));
  const main = (
    <div class="narrow stack wide">
      <div class="stack tight">
        <small>{fill(text.dossier, { code })}</small>
        <h1>{text.title}</h1>
      </div>
      {fee && <FeeLines fee={fee} locale={locale} />}
      {order?.ok ? <Ways order={order.value} account={account} locale={locale} /> : <p>{text.nothing}</p>}
      {order?.ok && dossier.state.payFirst && <p>{text.first}</p>}
      {receipts.length > 0 && (
        <section class="stack tight">
          <h2>{text.receipts}</h2>
          <ul class="bullets">
            {receipts.map((receipt) => (
              <li key={receipt.reference}>
                {receiptNumber(receipt)}: {formatDong(receipt.amountDong, locale)},{" "}
                {sayInstant(receipt.issuedAt, locale)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={`/theo-doi/${code}`}>{text.back}</a> · <a href="/mien-giam-phi">{messages[locale].savings.title}</a>
      </p>
    </div>
  );
  return page(text.title, main, { section: "track" });
}

type WaysProps = {
  readonly order: Order;
  readonly account: Account | undefined;
  readonly locale: PageRequest["locale"];
};

const Ways = ({ order, account, locale }: WaysProps) => {
  const text = messages[locale].pay;
  return (
    <>
      <p class="lead">
        <strong>{fill(text.due, { dong: formatDong(order.amountDong, locale) })}</strong>
      </p>
      {account?.gateway === "test" && (
        <p>
          <ButtonLink href={`/cong-thu-nghiem/${order.provinceCode}/${order.reference}`}>{text.online}</ButtonLink>
        </p>
      )}
      {account && (
        <section class="stack tight">
          <h2>{text.bank}</h2>
          <p>{text.scan}</p>
          <TransferCard order={order} account={account} locale={locale} />
        </section>
      )}
      <p>{text.counter}</p>
      <p class="soft">{fill(text.until, { until: sayInstant(order.expiresAt, locale) })}</p>
    </>
  );
};
