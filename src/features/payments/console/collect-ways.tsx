import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import type { Dossier } from "#features/dossiers";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { ChoiceField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { tillFor } from "../acts/take-payment.ts";
import { messages } from "../messages.ts";
import type { Order } from "../model/payment.ts";
import type { Account } from "../stores/account-store.ts";
import { TransferCard } from "../transfer-card.tsx";
import { collectPath, noticePath } from "./paths.ts";
import { typedIn } from "./redrawn.ts";

type Props = {
  readonly request: PageRequest;
  readonly dossier: Dossier;
  readonly order: Order;
  readonly account: Account | undefined;
  readonly errors: readonly FieldError[];
};

/** The till on the left, the transfer on the right. */
export const CollectWays = (props: Props) => {
  const { request, dossier, order, account } = props;
  const { locale, acting } = request;
  const text = messages[locale].collect;
  return (
    <div class="split">
      {tillFor(acting, dossier) !== undefined && <TakeForm {...props} />}
      <Card title={text.qr}>
        {account ? <TransferCard order={order} account={account} locale={locale} /> : <p>{text.noAccount}</p>}
        {account && (
          <p>
            <a href={noticePath(dossier.head.code)} target="_blank" rel="noopener">
              {text.notice}
            </a>
          </p>
        )}
      </Card>
    </div>
  );
};

const TakeForm = ({ request, dossier, order, errors }: Props) => {
  const { locale } = request;
  const { collect: text, methods: words } = messages[locale];
  const dong = formatDong(order.amountDong, locale);
  return (
    <Card title={fill(text.due, { dong })}>
      <KeyedForm formKey={request.formKey()} action={collectPath(dossier.head.code)}>
        <input type="hidden" name="amountDong" value={order.amountDong} />
        <ChoiceField
          name="method"
          label={text.how}
          value={typedIn(request, "method") || "cash"}
          error={errorOf(errors, "method")}
          choices={[
            { value: "cash", label: words.cash },
            { value: "card", label: words.card },
            { value: "transfer", label: words.transfer, hint: text.transferHint },
          ]}
        />
        <TextField
          name="payer"
          label={text.payer}
          hint={text.payerHint}
          value={typedIn(request, "payer")}
          error={errorOf(errors, "payer")}
          maxLength={120}
        />
        <Button hotkey="T">{fill(text.take, { dong })}</Button>
      </KeyedForm>
    </Card>
  );
};
