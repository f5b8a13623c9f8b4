import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { vietQr } from "#core/text/viet-qr";
import type { Locale } from "#platform/i18n/locale";
import { drawQr } from "#platform/pdf/qr";
import { Qr } from "#ui/qr/view";
import { messages } from "./messages.ts";
import type { Order } from "./model/payment.ts";
import type { Account } from "./stores/account-store.ts";

type Props = { readonly order: Order; readonly account: Account; readonly locale: Locale };

/** The order as a banking app reads it, and as people read it. */
export const TransferCard = ({ order, account, locale }: Props) => {
  const text = messages[locale].collect;
  const { amountDong, reference: purpose } = order;
  const payload = vietQr({ bankBin: account.bankBin, accountNumber: account.accountNumber, amountDong, purpose });
  const said = { bank: account.bankName, account: account.accountNumber, name: account.accountName };
  const meaning = fill(text.qrMeaning, { dong: formatDong(amountDong, locale), account: account.accountNumber });
  return (
    <div class="row">
      {payload.ok && <Qr svg={drawQr(payload.value)} meaning={meaning} />}
      <div class="stack tight">
        <strong>{formatDong(amountDong, locale)}</strong>
        <span>{fill(text.account, said)}</span>
        <span>{fill(text.content, { reference: order.reference })}</span>
      </div>
    </div>
  );
};
