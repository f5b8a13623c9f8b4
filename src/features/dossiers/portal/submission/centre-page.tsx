import { getDraft, startDraft } from "#features/people";
import type { Procedure } from "#features/procedures";
import { centreOf, findUnit, type Unit } from "#features/units";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { PlaceField, placeOptions, readPlace, sayPlaceProblem, type PlaceAnswer } from "../place-field.tsx";
import { draftCookie, stepHref, type DraftAddress } from "./draft-address.ts";
import { flowOf, type Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { findOpenProcedure, showStart } from "./start-page.tsx";
import { firstOpen, stepsOf } from "./steps.ts";

const fieldName = "centre";

/** Where to submit: the first question, because a draft belongs to a province. */
export async function showCentre(request: PageRequest): Promise<PageAnswer> {
  const procedure = await findOpenProcedure(request);
  if (!procedure?.channels.includes("portal")) return showStart(request);
  return drawCentre(request, procedure);
}

export async function chooseCentre(request: PageRequest): Promise<PageAnswer> {
  const procedure = await findOpenProcedure(request);
  if (!procedure?.channels.includes("portal")) return showStart(request);
  const place = await readPlace(request.acting, request.body, { name: fieldName });
  const centre = place.kind === "found" ? await centreOf(request.acting, place.unit.code) : undefined;
  if (!centre) return drawCentre(request, procedure, place);
  const started = await execute(startDraft, request.acting, {
    provinceCode: centre.provinceCode,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    answers: { "at.centre": centre.id },
    ...(procedure.cases.length === 1 ? { caseId: procedure.cases[0]?.id } : {}),
  });
  if (started.kind === "refused") return { kind: "refused", refusal: started.refusal };
  if (started.kind === "invalid") return drawCentre(request, procedure, { kind: "empty" });
  const { code, secret, version } = started.value;
  const draft = { provinceCode: centre.provinceCode, code, procedureCode: procedure.code };
  return redirect(stepHref(draft, await firstStepId(request, draft, secret)), [
    draftCookie({ ...draft, version }, secret),
  ]);
}

async function firstStepId(request: PageRequest, address: DraftAddress, secret: string): Promise<string> {
  const link = { ...address, secret };
  const draft = await getDraft(request.acting, link);
  const flow = draft.ok ? await flowOf(request, draft.value, { link, seenVersion: draft.value.version }) : undefined;
  return flow?.ok ? await firstId(flow.value) : "giay-to";
}

const firstId = async (flow: Flow): Promise<string> =>
  ((await firstOpen(flow)) ?? (await stepsOf(flow))[0])?.id ?? "giay-to";

async function drawCentre(request: PageRequest, procedure: Procedure, heard?: PlaceAnswer): Promise<PageAnswer> {
  const { acting, locale } = request;
  const text = messages[locale];
  const units = heard?.kind === "several" ? heard.candidates : await offered(request);
  const options = await placeOptions(acting, units, locale);
  const sentence = heard && sayPlaceProblem(heard, locale);
  const field = options.length === 0 ? `${fieldName}.q` : fieldName;
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={sentence ? [{ field, sentence }] : []} locale={locale} />
      <div class="stack tight">
        <small>{(procedure.shortName ?? procedure.name)[locale]}</small>
        <h1>{text.centreTitle}</h1>
      </div>
      <KeyedForm formKey={request.formKey()} action={request.here}>
        <PlaceField
          name={fieldName}
          label={text.centreLabel}
          hint={text.centreHint}
          error={sentence}
          options={options}
          chosen={heard ? undefined : options[0]?.code}
          typed={heard && "q" in heard ? heard.q : undefined}
          locale={locale}
        />
        <p class="row">
          <Button>{text.next}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.centreTitle, main, { section: "procedures", ...(sentence ? { status: 422 } : {}) });
}

/** The place one came from, the portal's own, and its province. */
async function offered({ acting, query, cookies, homeUnit }: PageRequest): Promise<readonly Unit[]> {
  const asked = await findUnit(acting, (query["tai"] ?? cookies["gd_unit"] ?? "").slice(0, 5));
  const home = asked ?? (homeUnit === undefined ? undefined : await findUnit(acting, homeUnit));
  const province = home && (await findUnit(acting, home.provinceCode));
  const units = [home, province].filter((unit) => unit !== undefined);
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
}
