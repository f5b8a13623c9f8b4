import type { Locale } from "#core/text/locale";
import { Button } from "#ui/button/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { Qr } from "#ui/qr/view";
import { messages } from "../messages.ts";
import type { FormState } from "./form-state.ts";
import { paths } from "./paths.ts";

type ScanProps = {
  readonly locale: Locale;
  readonly form: FormState;
  readonly formKey: string;
  readonly secret: string;
  /** The same secret as a QR symbol. */
  readonly svg: string;
};

export const ScanView = ({ locale, form, formKey, secret, svg }: ScanProps) => {
  const text = messages[locale].scan;
  return (
    <div class="pane stack wide">
      <ErrorSummary errors={form.errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Qr svg={svg} meaning={text.meaning} />
      <p class="soft">
        {text.byHand} <code>{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <KeyedForm formKey={formKey} action={`${paths.secondStep}/xac-nhan`}>
        <TextField
          name="otp"
          label={text.label}
          error={errorOf(form.errors, "otp")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={12}
          maxLength={10}
        />
        <div class="row">
          <Button>{text.send}</Button>
        </div>
      </KeyedForm>
    </div>
  );
};
