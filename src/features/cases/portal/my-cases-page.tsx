import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { normalisePhone } from "#core/text/phone";
import { sayInstant } from "#core/time/say-time";
import { confirmPhone, requestCode } from "#features/people";
import { findUnit } from "#features/units";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { casePath } from "../case-link.ts";
import { shownStatus } from "../present-case.ts";
import { listCasesOfPhone } from "../stores/phone-store.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";
import { one } from "./one.ts";
import { findNamedCase, phoneHolder } from "./own-case.ts";

// The number that was asked about, so that it need not stand in an address.
const askedCookie = "gd_so";
const minePath = "/phan-anh/cua-toi";

/** Everything sent from a number, once it was confirmed; before that the question for it. */
export async function showMine(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale } = request;
  const phone = phoneHolder(request)?.phone;
  if (phone === undefined) return drawConfirm(request, minePath);
  const text = messages[locale];
  const sent = await listCasesOfPhone(acting.db, await provinceOf(request), phone);
  const main = (
    <div class="stack wide">
      <h1>{text.mine}</h1>
      <List
        caption={text.mine}
        empty={text.mineEmpty}
        columns={[
          { title: text.code },
          { title: text.kind, wide: true },
          { title: text.status },
          { title: text.opened },
        ]}
        rows={sent.map((item) => ({
          key: item.head.code,
          cells: [
            <a class="nowrap" href={casePath(item.head.code)}>
              {item.head.code}
            </a>,
            caseWords[locale].kinds[item.state.kind],
            caseWords[locale].statuses[shownStatus(item, acting.at)],
            sayInstant(new Date(item.head.openedAt), locale, { style: "date" }),
          ],
        }))}
      />
    </div>
  );
  return page(text.mine, main, { section: "cases" });
}

/** The number is that of the province whose portal this is: one province is one tenant. */
async function provinceOf({ acting, cookies, homeUnit }: PageRequest): Promise<string> {
  const unit = (await findUnit(acting, cookies["gd_unit"] ?? "")) ?? (await findUnit(acting, homeUnit ?? ""));
  return unit?.provinceCode ?? "01";
}

/** The same question on a case's own page. */
export async function showCaseConfirm(request: PageRequest): Promise<PageAnswer> {
  const item = await findNamedCase(request);
  return item ? drawConfirm(request, `${casePath(item.head.code)}/xac-nhan`) : redirect("/phan-anh");
}

export const sendMine = (request: PageRequest): Promise<PageAnswer> =>
  hear(request, { here: minePath, after: minePath });

export async function sendCaseConfirm(request: PageRequest): Promise<PageAnswer> {
  const item = await findNamedCase(request);
  if (!item) return redirect("/phan-anh");
  const { code, provinceCode } = item.head;
  return hear(request, { here: `${casePath(code)}/xac-nhan`, after: casePath(code), provinceCode });
}

type Place = { readonly here: string; readonly after: string; readonly provinceCode?: string };

/** Sends a code, or takes it. Whether a number has sent anything is never said before it is confirmed. */
async function hear(request: PageRequest, place: Place): Promise<PageAnswer> {
  const { acting, body, cookies, locale } = request;
  const provinceCode = place.provinceCode ?? (await provinceOf(request));
  if (one(body, "go") === "confirm") {
    const given = { provinceCode, phone: cookies[askedCookie] ?? "", code: one(body, "code") };
    const outcome = await execute(confirmPhone, acting, given);
    if (outcome.kind !== "done")
      return drawConfirm(request, place.here, [{ field: "code", sentence: messages[locale].codeBad }]);
    return redirect(place.after, [
      { name: "gd_phone", value: outcome.value.proof, maxAgeSeconds: 30 * 60 },
      { name: askedCookie, value: "", maxAgeSeconds: 0 },
    ]);
  }
  const phone = normalisePhone(one(body, "phone").slice(0, 30));
  if (!phone.ok || !phone.value.mobile)
    return drawConfirm(request, place.here, [{ field: "phone", sentence: messages[locale].phoneWrong }]);
  const { number } = phone.value;
  const known = await listCasesOfPhone(acting.db, provinceCode, number);
  // Nobody's telephone is made to ring by whoever does not know that it has sent something.
  if (known.length > 0)
    await execute(requestCode, acting, { provinceCode, phone: number, visitor: request.client, locale });
  return redirect(`${place.here}?da-gui=1`, [{ name: askedCookie, value: number, maxAgeSeconds: 600 }]);
}

function drawConfirm(request: PageRequest, here: string, errors: readonly FieldError[] = []): PageAnswer {
  const { locale, query, cookies, body } = request;
  const text = messages[locale];
  const asked = cookies[askedCookie] ?? "";
  const isSent = query["da-gui"] === "1" && asked !== "";
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.confirmTitle}</h1>
      <KeyedForm formKey={request.formKey()} action={`${here}${isSent ? "?da-gui=1" : ""}`} class="stack">
        {isSent ? (
          <>
            <p role="status">{fill(text.sentTo, { phone: maskPhone(asked) })}</p>
            <TextField
              name="code"
              label={text.smsCode}
              error={errorOf(errors, "code")}
              inputMode="numeric"
              autoComplete="one-time-code"
              width={6}
              maxLength={20}
            />
            <p class="row">
              <Button name="go" value="confirm">
                {text.confirm}
              </Button>
              <a href={here}>{text.otherPhone}</a>
            </p>
          </>
        ) : (
          <>
            <p>{text.confirmLead}</p>
            <TextField
              name="phone"
              label={text.phone}
              error={errorOf(errors, "phone")}
              value={one(body, "phone") || asked}
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              width={12}
              maxLength={30}
            />
            <p>
              <Button name="go" value="send">
                {text.sendCode}
              </Button>
            </p>
          </>
        )}
      </KeyedForm>
    </div>
  );
  return page(text.confirmTitle, main, { section: "cases", ...(errors.length > 0 ? { status: 422 } : {}) });
}
