import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { normalisePhone } from "#core/text/phone";
import { confirmPhone, requestCode } from "#features/people";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { messages } from "./messages.ts";
import { isApplicant } from "../../model/may-act-as.ts";
import type { Dossier } from "../../model/dossier.ts";
import { one } from "../place-field.tsx";
import { drawAsk } from "../tracking-page.tsx";
import { findNamed, ownHref } from "./open-own.ts";

// The number that was asked about, so that it need not stand in an address.
const askedCookie = "gd_so";

export async function showConfirm(request: PageRequest): Promise<PageAnswer> {
  const dossier = await findNamed(request);
  return dossier ? drawConfirm(request, dossier) : drawAsk(request, request.params["code"] ?? "", { status: 404 });
}

/**
 * Sends a code, or takes it. Whether a number belongs to the dossier is never said: a stranger who knows a code learns
 * nothing about its owner, and rings nobody's phone but the owner's own.
 */
export async function sendConfirm(request: PageRequest): Promise<PageAnswer> {
  const dossier = await findNamed(request);
  if (!dossier) return drawAsk(request, request.params["code"] ?? "", { status: 404 });
  return one(request.body, "go") === "confirm" ? takeCode(request, dossier) : askCode(request, dossier);
}

async function askCode(request: PageRequest, dossier: Dossier): Promise<PageAnswer> {
  const { acting, body, locale } = request;
  const typed = one(body, "phone").slice(0, 30);
  const phone = normalisePhone(typed);
  const text = messages[locale];
  if (!phone.ok || !phone.value.mobile)
    return drawConfirm(request, dossier, { typed, errors: [{ field: "phone", sentence: text.phoneWrong }] });
  const { number } = phone.value;
  if (isApplicant({ kind: "citizen", phone: number }, dossier)) {
    const asked = { provinceCode: dossier.head.provinceCode, phone: number, visitor: request.client, locale };
    await execute(requestCode, acting, asked);
  }
  return redirect(`${request.here.split("?")[0]}?tiep=${tiep(request)}&da-gui=1`, [
    { name: askedCookie, value: number, maxAgeSeconds: 600 },
  ]);
}

async function takeCode(request: PageRequest, dossier: Dossier): Promise<PageAnswer> {
  const { acting, body, locale } = request;
  const phone = request.cookies[askedCookie] ?? "";
  const { provinceCode, code } = dossier.head;
  const outcome = await execute(confirmPhone, acting, { provinceCode, phone, code: one(body, "code") });
  if (outcome.kind !== "done")
    return drawConfirm(request, dossier, { errors: [{ field: "code", sentence: messages[locale].codeWrong }] });
  return redirect(ownHref(code, tiep(request)), [
    { name: "gd_phone", value: outcome.value.proof, maxAgeSeconds: 30 * 60 },
    { name: askedCookie, value: "", maxAgeSeconds: 0 },
  ]);
}

const tiep = ({ query }: PageRequest): string =>
  /^[a-z-]{1,20}$/.test(query["tiep"] ?? "") ? (query["tiep"] ?? "") : "";

type Wrong = { readonly errors: readonly FieldError[]; readonly typed?: string };

function drawConfirm(request: PageRequest, dossier: Dossier, wrong?: Wrong): PageAnswer {
  const { locale, query, cookies } = request;
  const text = messages[locale];
  const errors = wrong?.errors ?? [];
  const asked = cookies[askedCookie] ?? "";
  const isSent = query["da-gui"] === "1" && asked !== "";
  const here = request.here.split("?")[0] ?? "";
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <small>{fill(text.dossier, { code: dossier.head.code })}</small>
        <h1>{text.confirmTitle}</h1>
      </div>
      <KeyedForm formKey={request.formKey()} action={`${here}?tiep=${tiep(request)}${isSent ? "&da-gui=1" : ""}`}>
        {isSent ? (
          <>
            <p role="status">{fill(text.sentCode, { phone: maskPhone(asked) })}</p>
            <TextField
              name="code"
              label={text.code}
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
              <a href={`${here}?tiep=${tiep(request)}`}>{text.otherPhone}</a>
            </p>
          </>
        ) : (
          <>
            <p>{text.confirmLead}</p>
            <TextField
              name="phone"
              label={text.phone}
              value={wrong?.typed ?? asked}
              error={errorOf(errors, "phone")}
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              width={12}
            />
            <p>
              <Button name="go" value="send">
                {text.sendCode}
              </Button>
            </p>
            <p class="soft">{text.confirmOrLink}</p>
          </>
        )}
      </KeyedForm>
    </div>
  );
  return page(text.confirmTitle, main, { section: "track", ...(errors.length > 0 ? { status: 422 } : {}) });
}
