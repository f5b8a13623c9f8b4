import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { sha256 } from "#platform/secrets/sha256";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { takeNotice } from "../acts/take-notice.ts";
import { providerSecret, signNotice } from "../gateway/sign-notice.ts";
import { messages } from "../messages.ts";
import type { Order } from "../model/payment.ts";
import { findAccount } from "../stores/account-store.ts";
import { findOrder } from "../stores/order-store.ts";

/**
 * The local provider: a page where a visitor of a demonstration pays, and a notice signed as a real one would be. It is
 * there only where an administrator has chosen the test gateway.
 */
async function orderAtGate({ acting, params }: PageRequest): Promise<Order | undefined> {
  const { province = "", reference = "" } = params;
  const order = await findOrder(acting.db, { provinceCode: province.slice(0, 2), reference: reference.slice(0, 20) });
  const account = order && (await findAccount(acting.db, order.provinceCode, order.centre));
  return account?.gateway === "test" ? order : undefined;
}

const gateHref = (order: Order): string => `/cong-thu-nghiem/${order.provinceCode}/${order.reference}`;

export async function showGate(request: PageRequest): Promise<PageAnswer> {
  const order = await orderAtGate(request);
  if (!order) return missing();
  const { locale } = request;
  const text = messages[locale].gate;
  const main = (
    <div class="narrow stack wide">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {order.state === "open" ? (
        <KeyedForm formKey={request.formKey()} action={gateHref(order)}>
          <Button>{fill(text.pay, { dong: formatDong(order.amountDong, locale) })}</Button>
        </KeyedForm>
      ) : (
        <p>{text.unknown}</p>
      )}
      <p>
        <a href={`/theo-doi/${order.dossierCode}`}>{messages[locale].pay.back}</a>
      </p>
    </div>
  );
  return page(text.title, main, { section: "track" });
}

export async function payAtGate(request: PageRequest): Promise<PageAnswer> {
  const { acting } = request;
  const order = await orderAtGate(request);
  if (!order) return missing();
  const told = {
    provinceCode: order.provinceCode,
    provider: "test",
    noticeId: `T${sha256(order.reference).slice(0, 16)}`,
    reference: order.reference,
    amountDong: order.amountDong,
    paidAt: acting.at.toISOString(),
  };
  const signature = signNotice(providerSecret(acting.signer, told.provider), told);
  const outcome = await execute(takeNotice, acting, { ...told, signature });
  if (outcome.kind === "refused") return { kind: "refused", refusal: outcome.refusal };
  return redirect(`/theo-doi/${order.dossierCode}`);
}
