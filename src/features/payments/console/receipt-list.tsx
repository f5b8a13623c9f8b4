import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#platform/i18n/locale";
import { Button } from "#ui/button/view";
import { errorOf, type FieldError } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { messages } from "../messages.ts";
import { receiptNumber, type Receipt } from "../model/payment.ts";
import { receiptPath, refundPath } from "./paths.ts";

type Props = {
  readonly receipts: readonly Receipt[];
  /** Given where this official may give money back. */
  readonly refundKey?: (() => string) | undefined;
  readonly errors?: readonly FieldError[];
  /** What was typed into the form that comes again. */
  readonly typed?: (name: string) => string;
  readonly locale: Locale;
};

const nothing = (): string => "";

export const ReceiptList = ({ receipts, refundKey, errors = [], typed = nothing, locale }: Props) => {
  const text = messages[locale].collect;
  const last = receipts.at(-1);
  return (
    <>
      <List
        caption={text.receipts}
        empty={text.noReceipts}
        columns={[
          { title: text.number },
          { title: text.amount, number: true },
          { title: text.method },
          { title: text.at, wide: true },
          { title: text.print },
        ]}
        rows={receipts.map((receipt) => ({
          key: receiptNumber(receipt),
          cells: [
            receiptNumber(receipt),
            formatDong(receipt.amountDong, locale),
            messages[locale].methods[receipt.method],
            sayInstant(receipt.issuedAt, locale),
            <PrintLink receipt={receipt} locale={locale} />,
          ],
        }))}
      />
      {refundKey && last && (
        <details open={typed("series") !== ""}>
          <summary>{text.refund}</summary>
          <RefundForm receipt={last} formKey={refundKey()} errors={errors} typed={typed} locale={locale} />
        </details>
      )}
    </>
  );
};

const PrintLink = ({ receipt, locale }: { readonly receipt: Receipt; readonly locale: Locale }) => {
  const text = messages[locale].collect;
  const label = fill(text.printThis, { number: receiptNumber(receipt) });
  return (
    <a href={receiptPath(receipt)} target="_blank" rel="noopener" aria-label={label}>
      {text.print}
    </a>
  );
};

type RefundProps = {
  readonly receipt: Receipt;
  readonly formKey: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly locale: Locale;
};

const RefundForm = ({ receipt, formKey, errors, typed, locale }: RefundProps) => {
  const { collect: text, methods } = messages[locale];
  return (
    <KeyedForm formKey={formKey} action={refundPath(receipt.dossierCode)}>
      <input type="hidden" name="centre" value={receipt.centre} />
      <input type="hidden" name="series" value={receipt.series} />
      <input type="hidden" name="number" value={receipt.number} />
      <TextField
        name="refundDong"
        label={text.refundAmount}
        value={typed("series") === "" ? String(receipt.amountDong) : typed("refundDong")}
        error={errorOf(errors, "amountDong")}
        inputMode="numeric"
        width={12}
      />
      <SelectField
        name="refundMethod"
        label={text.refundMethod}
        value={typed("refundMethod") || "cash"}
        choices={(["cash", "transfer"] as const).map((value) => ({ value, label: methods[value] }))}
      />
      <TextField
        name="reason"
        label={text.refundReason}
        value={typed("reason")}
        error={errorOf(errors, "reason")}
        maxLength={300}
      />
      <Button kind="danger">{text.refund}</Button>
    </KeyedForm>
  );
};
