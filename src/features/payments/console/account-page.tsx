import { fill } from "#core/text/fill";
import { listOrganisations } from "#features/units";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { SelectField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { setAccount } from "../acts/set-account.ts";
import { messages } from "../messages.ts";
import { findAccount, type Account } from "../stores/account-store.ts";
import { accountPath } from "./paths.ts";
import { errorsOf, statusOf, typedIn, type Redrawn } from "./redrawn.ts";

/** Where the province's or a centre's money goes. */
export async function showAccount(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = messages[locale].account;
  const { provinceCode } = acting.actor;
  const now = await findAccount(acting.db, provinceCode, "");
  const centres = (await listOrganisations(acting, { provinceCode })).filter(({ kind }) => kind.endsWith("-centre"));
  const errors = errorsOf(request, redrawn);
  const said = now && { bank: now.bankName, account: now.accountNumber, name: now.accountName, series: now.receiptSeries }; // prettier-ignore
  const main = (
    <div class="pane stack wide">
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      {request.query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>{said ? fill(text.now, said) : text.none}</p>
      <KeyedForm formKey={request.formKey()} action={accountPath} keep="payment-account">
        <SelectField
          name="centre"
          label={text.centre}
          empty={text.province}
          value={typedIn(request, "centre")}
          choices={centres.map(({ id, name, nameEn }) => ({ value: id, label: locale === "vi" ? name : nameEn }))}
        />
        <AccountLines request={request} redrawn={redrawn} now={now} />
        <Button>{text.save}</Button>
      </KeyedForm>
    </div>
  );
  return page(text.title, main, { section: "account", status: statusOf(redrawn), scripts: ["keep-draft"] });
}

type LinesProps = { readonly request: PageRequest; readonly redrawn: Redrawn; readonly now: Account | undefined };

const AccountLines = ({ request, redrawn, now }: LinesProps) => {
  const text = messages[request.locale].account;
  const errors = errorsOf(request, redrawn);
  const isRedrawn = statusOf(redrawn) !== 200;
  const value = (name: string, known: string | undefined) => (isRedrawn ? typedIn(request, name) : known);
  const line = (name: string, label: string, told: { readonly known: string | undefined; readonly hint?: string }) => (
    <TextField
      name={name}
      label={label}
      hint={told.hint}
      value={value(name, told.known)}
      error={errorOf(errors, name)}
      maxLength={120}
    />
  );
  return (
    <>
      {line("bankBin", text.bankBin, { known: now?.bankBin, hint: text.bankBinHint })}
      {line("bankName", text.bankName, { known: now?.bankName })}
      {line("accountNumber", text.accountNumber, { known: now?.accountNumber })}
      {line("accountName", text.accountName, { known: now?.accountName })}
      {line("receiptSeries", text.series, { known: now?.receiptSeries ?? "BL", hint: text.seriesHint })}
      {line("orderDays", text.days, { known: String(now?.orderDays ?? 7) })}
      <SelectField
        name="gateway"
        label={text.gateway}
        value={value("gateway", now?.gateway ?? "none")}
        error={errorOf(errors, "gateway")}
        choices={(["none", "test"] as const).map((each) => ({ value: each, label: text.gateways[each] }))}
      />
    </>
  );
};

const fields = ["centre", "bankBin", "bankName", "accountNumber", "accountName", "receiptSeries", "orderDays", "gateway"]; // prettier-ignore

export async function doSetAccount(request: PageRequest): Promise<PageAnswer> {
  const { actor } = request.acting;
  const provinceCode = actor.kind === "official" ? actor.provinceCode : "";
  const given = Object.fromEntries(fields.map((field) => [field, typedIn(request, field)]));
  const outcome = await execute(setAccount, request.acting, { ...given, provinceCode });
  return outcome.kind === "done" ? redirect(`${accountPath}?xong=1`) : showAccount(request, outcome);
}
