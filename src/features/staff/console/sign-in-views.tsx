import type { Locale } from "#core/text/locale";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { errorOf, ErrorSummary } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { messages } from "../messages.ts";
import type { FormState } from "./form-state.ts";
import { paths } from "./paths.ts";

type StepProps = {
  readonly locale: Locale;
  readonly form: FormState;
  readonly formKey: string;
  /** Where to go when signed in; goes along as a hidden field. */
  readonly then: string;
};

export const SignInView = ({ locale, form, formKey, then, signedOut }: StepProps & { readonly signedOut: boolean }) => {
  const text = messages[locale].signIn;
  return (
    <div class="pane">
      {signedOut && <Banner kind="done">{text.signedOut}</Banner>}
      <ErrorSummary errors={form.errors} locale={locale} />
      <h1>{text.title}</h1>
      <KeyedForm formKey={formKey} action={paths.signIn}>
        <input type="hidden" name="tiep" value={then} />
        <TextField
          name="username"
          label={text.username}
          value={form.typed["username"]}
          error={errorOf(form.errors, "username")}
          autoComplete="username"
          spellCheck={false}
          maxLength={100}
          autoFocus={form.errors.length === 0}
        />
        <TextField
          name="password"
          type="password"
          label={text.password}
          error={errorOf(form.errors, "password")}
          autoComplete="current-password"
          maxLength={200}
        />
        <Button>{text.send}</Button>
      </KeyedForm>
      <p class="soft">{text.forgot}</p>
      <p class="soft">{text.lead}</p>
    </div>
  );
};

export const CodeView = ({ locale, form, formKey, then }: StepProps) => {
  const text = messages[locale].code;
  return (
    <div class="pane">
      <ErrorSummary errors={form.errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <KeyedForm formKey={formKey} action={paths.code}>
        <input type="hidden" name="tiep" value={then} />
        <TextField
          name="otp"
          label={text.label}
          error={errorOf(form.errors, "otp")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={12}
          maxLength={10}
          autoFocus={form.errors.length === 0}
        />
        <Button>{text.send}</Button>
      </KeyedForm>
      <p class="soft">{text.lost}</p>
      <p>
        <a href={paths.signIn}>{messages[locale].signIn.again}</a>
      </p>
    </div>
  );
};

export const NewPasswordView = ({ locale, form, formKey, then }: StepProps) => {
  const text = messages[locale].newPassword;
  return (
    <div class="pane">
      <ErrorSummary errors={form.errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <KeyedForm formKey={formKey} action={paths.newPassword}>
        <input type="hidden" name="tiep" value={then} />
        <TextField
          name="newPassword"
          type="password"
          label={text.label}
          hint={text.hint}
          error={errorOf(form.errors, "newPassword")}
          autoComplete="new-password"
          maxLength={200}
          autoFocus={form.errors.length === 0}
        />
        <Button>{text.send}</Button>
      </KeyedForm>
    </div>
  );
};
