import { fill } from "#core/text/fill";
import { findUnit, unitCodeOf } from "#features/units";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { chooseReturn } from "../../acts/choose-return.ts";
import { messages } from "./messages.ts";
import { presentPlace } from "../../present-dossier.ts";
import { PlaceField, placeOptions, readPlace, sayPlaceProblem, type PlaceAnswer } from "../place-field.tsx";
import { openOwn, type Own } from "./open-own.ts";

const fieldName = "place";

export async function showReturn(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "noi-nhan");
  return "own" in opened ? drawReturn(request, opened.own) : opened.answer;
}

/** Another centre of the province to collect at, until the result is on its way. */
export async function sendReturn(request: PageRequest): Promise<PageAnswer> {
  const opened = await openOwn(request, "noi-nhan");
  if (!("own" in opened)) return opened.answer;
  const { own } = opened;
  const { code, provinceCode } = own.dossier.head;
  const place = await readPlace(request.acting, request.body, { name: fieldName, provinceCode });
  const problem = sayPlaceProblem(place, request.locale);
  if (place.kind !== "found" || problem) return drawReturn(request, own, { sentence: problem ?? "", place });
  const outcome = await execute(chooseReturn, own.acting, { code, centre: `${place.unit.code}.c` });
  if (outcome.kind === "done") return redirect(`/theo-doi/${code}?xong=noi-nhan`);
  const sentence = outcome.kind === "refused" ? request.say(outcome.refusal) : messages[request.locale].returnLabel;
  return drawReturn(request, own, { sentence, place });
}

type Wrong = { readonly sentence: string; readonly place: PlaceAnswer };

async function drawReturn(request: PageRequest, { dossier }: Own, wrong?: Wrong): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = messages[locale];
  const { head, state } = dossier;
  const now = await presentPlace(acting, state.returnOrganisation);
  const codes = [head.receivedByOrganisation, head.competentOrganisation, `${head.provinceCode}.c`].map(unitCodeOf);
  const offered = await Promise.all([...new Set(codes)].map((code) => findUnit(acting, code)));
  const units = wrong?.place.kind === "several" ? wrong.place.candidates : offered.filter((unit) => unit !== undefined);
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={wrong ? [{ field: fieldName, sentence: wrong.sentence }] : []} locale={locale} />
      <div class="stack tight">
        <small>{fill(text.dossier, { code: head.code })}</small>
        <h1>{text.returnTitle}</h1>
        <p>{fill(text.returnNow, { office: now.name[locale] })}</p>
      </div>
      <KeyedForm formKey={request.formKey()} action={`/ho-so/${head.code}/noi-nhan`}>
        <PlaceField
          name={fieldName}
          label={text.returnLabel}
          error={wrong?.sentence}
          options={await placeOptions(acting, units, locale)}
          typed={wrong && "q" in wrong.place ? wrong.place.q : undefined}
          locale={locale}
        />
        <p class="row">
          <Button>{text.returnSave}</Button>
          <a href={`/theo-doi/${head.code}`}>{text.backToTrack}</a>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.returnTitle, main, { section: "track", ...(wrong ? { status: 422 } : {}) });
}
