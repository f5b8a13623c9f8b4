import { may } from "#core/access/may";
import { formatDong } from "#core/text/amount";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { fill } from "#core/text/fill";
import { getDossier, listActsOf, openingFeeOf, type Dossier } from "#features/dossiers";
import { FeeLines, type DossierFee } from "#features/fees";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { ensureOrder, owedBy } from "../acts/ensure-order.ts";
import { takePayment } from "../acts/take-payment.ts";
import { undoable } from "../acts/undoable.ts";
import { messages } from "../messages.ts";
import type { Order, Receipt } from "../model/payment.ts";
import { findAccount, type Account } from "../stores/account-store.ts";
import { listReceiptsOf } from "../stores/receipt-store.ts";
import { CollectWays } from "./collect-ways.tsx";
import { collectPath, dossierPath } from "./paths.ts";
import { ReceiptList } from "./receipt-list.tsx";
import { errorsOf, statusOf, typedIn, type Redrawn } from "./redrawn.ts";

export const codeOf = ({ params }: PageRequest): string => normaliseDossierCode((params["code"] ?? "").slice(0, 60));

type Till = {
  readonly fee: DossierFee | undefined;
  readonly order: Order | undefined;
  readonly account: Account | undefined;
  readonly receipts: readonly Receipt[];
};

/** What is due and how it came about, every way to pay it, and the receipts so far. */
export async function showCollect(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = messages[locale].collect;
  const found = await getDossier(acting, codeOf(request), "till");
  if (!found.ok) return missing(request.say(found.refusal));
  const dossier = found.value;
  const { fee, order, account, receipts } = await readTill(request, dossier);
  const { code } = dossier.head;
  const errors = errorsOf(request, redrawn);
  const refundKey = may(acting.actor, "payments.refund") ? request.formKey : undefined;
  const main = (
    <div class="pane stack wide">
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      <Done request={request} />
      <ErrorSummary errors={errors} locale={locale} />
      <Breadcrumb crumbs={[{ label: code, href: dossierPath(code) }, { label: text.title }]} locale={locale} />
      <h1>{text.title}</h1>
      {fee && <FeeLines fee={fee} locale={locale} />}
      {order ? (
        <CollectWays request={request} dossier={dossier} order={order} account={account} errors={errors} />
      ) : (
        <p>{text.nothing}</p>
      )}
      <section class="stack">
        <h2>{text.receipts}</h2>
        <ReceiptList
          receipts={receipts}
          refundKey={refundKey}
          errors={errors}
          typed={(name) => typedIn(request, name)}
          locale={locale}
        />
      </section>
      {order && (
        <p>
          <a href={`${dossierPath(code)}/confirm-payment`}>{text.other}</a>
        </p>
      )}
    </div>
  );
  return page(`${text.title} ${code}`, main, { section: "work", status: statusOf(redrawn) });
}

async function readTill({ acting }: PageRequest, dossier: Dossier): Promise<Till> {
  const { provinceCode, code, receivedByOrganisation } = dossier.head;
  const order = owedBy(dossier).ok ? await undoable(acting, (within) => ensureOrder(within, dossier)) : undefined;
  return {
    fee: openingFeeOf(await listActsOf(acting, dossier)),
    order: order?.ok ? order.value : undefined,
    account: await findAccount(acting.db, provinceCode, receivedByOrganisation),
    receipts: await listReceiptsOf(acting.db, provinceCode, code),
  };
}

const Done = ({ request: { query, locale } }: { readonly request: PageRequest }) => {
  const text = messages[locale].collect;
  const { hoan, bl } = query;
  if (hoan) return <Banner kind="done">{fill(text.refunded, { dong: formatDong(Number(hoan) || 0, locale) })}</Banner>;
  return bl ? <Banner kind="done">{fill(text.done, { number: bl.slice(0, 30) })}</Banner> : null;
};

export async function doCollect(request: PageRequest): Promise<PageAnswer> {
  const code = codeOf(request);
  const [method, amountDong, payer] = ["method", "amountDong", "payer"].map((name) => typedIn(request, name));
  const outcome = await execute(takePayment, request.acting, { code, method, amountDong, payer });
  if (outcome.kind === "done")
    return redirect(`${collectPath(code)}?bl=${encodeURIComponent(outcome.value.receiptNumber)}`);
  return showCollect(request, outcome);
}
