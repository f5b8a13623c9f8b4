import { visibleFields, visiblePages } from "#core/form/visible";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { page, type PageAnswer } from "#platform/http/page-door";
import { FeeLines } from "#features/fees";
import { findOrganisation } from "#features/units";
import { Button } from "#ui/button/view";
import { ErrorSummary, errorOf, type FieldError } from "#ui/error-summary/view";
import { CheckField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { SummaryList, type SummaryLine } from "#ui/summary-list/view";
import { notifyChoices } from "../../model/dossier.ts";
import { notifyMessages } from "../../notify-messages.ts";
import { contactNames } from "./contact-step.tsx";
import { draftCookie, sayDraftAddress, stepHref } from "./draft-address.ts";
import { asksAboutFee, feeOf, feeStep } from "./fee-step.tsx";
import type { Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { filesOf, sayFile, wantedPapers, willBring } from "./papers-step.tsx";
import { sayAnswer } from "./say-answer.ts";
import { checkStepId, competentUnitCode, isDecidedByCommune } from "./steps.ts";
import { submitDraft } from "./submit-draft.ts";

type Group = { readonly title: string; readonly lines: readonly SummaryLine[] };

/** Everything once more, each line with a way to correct it; only from here is a dossier sent. */
export async function drawCheck(flow: Flow, errors: readonly FieldError[] = [], status = 200): Promise<PageAnswer> {
  const { request, draft, procedure } = flow;
  const { locale } = request;
  const text = messages[locale];
  const groups = await groupsOf(flow);
  const fee = await feeOf(flow);
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack tight">
        <small>{(procedure.shortName ?? procedure.name)[locale]}</small>
        <h1>{text.checkTitle}</h1>
        <p>{text.checkLead}</p>
      </div>
      {groups.map(({ title, lines }) => (
        <section class="stack" key={title}>
          <h2>{title}</h2>
          <SummaryList lines={lines} locale={locale} />
        </section>
      ))}
      {fee && (
        <section class="stack">
          <h2>{text.feeLine}</h2>
          <FeeLines fee={fee} locale={locale} />
          {fee.dueFirst && <p class="soft">{text.feeFirst}</p>}
          {(await asksAboutFee(flow)) && <a href={changeAt(flow, feeStep.id)}>{text.feeChange}</a>}
        </section>
      )}
      <KeyedForm formKey={request.formKey()} action={stepHref(draft, checkStepId)}>
        <CheckField name="declare" label={text.declare} error={errorOf(errors, "declare")} />
        <p class="row">
          <Button>{text.submit}</Button>
          <a href={stepHref(draft, "da-luu")}>{text.later}</a>
        </p>
      </KeyedForm>
      <small>
        {text.savedCode} {sayDraftAddress(draft)}
      </small>
    </div>
  );
  return page(text.checkTitle, main, {
    section: "procedures",
    status,
    cookies: [draftCookie(draft, flow.link.secret)],
  });
}

export async function hearCheck(flow: Flow): Promise<PageAnswer> {
  const { request } = flow;
  if (request.body["declare"] !== "yes")
    return drawCheck(flow, [{ field: "declare", sentence: messages[request.locale].declareMissing }], 422);
  const submitted = await submitDraft(flow);
  return submitted.ok ? submitted.value : drawCheck(flow, submitted.errors, submitted.status);
}

async function groupsOf(flow: Flow): Promise<readonly Group[]> {
  const { form, draft, request } = flow;
  const { locale, acting } = request;
  const pages = visiblePages(form, draft.answers).map(async (each): Promise<Group> => {
    const changeHref = changeAt(flow, `khai-${each.id}`);
    const fields = visibleFields(each, draft.answers);
    const lines = fields.map(async (field) => {
      const value = await sayAnswer(acting, { field, value: draft.answers[field.id] }, locale);
      return { term: field.label[locale], value, changeHref };
    });
    return { title: each.title[locale], lines: await Promise.all(lines) };
  });
  return [await placesGroup(flow), ...(await Promise.all(pages)), ...papersGroup(flow), contactGroup(flow)];
}

const changeAt = ({ draft }: Flow, step: string): string => `${stepHref(draft, step)}?sua=1`;

async function placesGroup(flow: Flow): Promise<Group> {
  const { request, centre, draft, procedure, procedureCase } = flow;
  const { locale, acting } = request;
  const text = messages[locale];
  const collected = await findOrganisation(acting, draft.answers["at.return"] ?? "");
  const unitCode = await competentUnitCode(flow);
  const suffix = procedure.competent === "commune-police" ? "p" : "u";
  const competent = unitCode === undefined ? undefined : await findOrganisation(acting, `${unitCode}.${suffix}`);
  const name = (office: typeof competent): string => (locale === "vi" ? office?.name : office?.nameEn) ?? "";
  const isOneOfSeveral = procedure.cases.length > 1;
  return {
    title: text.where,
    lines: [
      ...(isOneOfSeveral
        ? [{ term: text.caseLine, value: procedureCase.name[locale], changeHref: changeAt(flow, "truong-hop") }]
        : []),
      { term: text.centreLine, value: name(centre) },
      ...(isDecidedByCommune(flow)
        ? [{ term: text.competentLine, value: name(competent), changeHref: changeAt(flow, "noi-giai-quyet") }]
        : []),
      { term: text.returnLine, value: name(collected), changeHref: changeAt(flow, "noi-nhan") },
    ],
  };
}

function papersGroup(flow: Flow): readonly Group[] {
  const papers = wantedPapers(flow);
  if (papers.length === 0) return [];
  const { locale } = flow.request;
  const lines = papers.map(({ id, name }) => ({
    term: name[locale],
    value: sayPaper(flow, id, locale),
    changeHref: changeAt(flow, "giay-to"),
  }));
  return [{ title: messages[locale].papersTitle, lines }];
}

function sayPaper(flow: Flow, componentId: string, locale: Locale): string {
  const files = filesOf(flow, componentId).map((file) => sayFile(file, locale));
  if (files.length > 0) return files.join("; ");
  return willBring(flow, componentId) ? messages[locale].willBring : messages[locale].notAttached;
}

function contactGroup(flow: Flow): Group {
  const { draft, request } = flow;
  const text = messages[request.locale];
  const changeHref = changeAt(flow, "lien-he");
  const given = (name: string): string => draft.answers[name] ?? "";
  const notify = notifyMessages[request.locale];
  const chosen = given(contactNames.notifyBy);
  const line = (term: string, name: string): SummaryLine => ({ term, value: given(name), changeHref });
  return {
    title: text.contactTitle,
    lines: [
      line(text.ownerName, contactNames.owner),
      line(text.ownerId, contactNames.personalId),
      line(text.address, contactNames.address),
      ...(given(contactNames.submitter) === "" ? [] : [line(text.submitter, contactNames.submitter)]),
      { term: text.phone, value: fill(text.confirmed, { phone: given(contactNames.phone) }), changeHref },
      line(text.email, contactNames.email),
      { term: notify.title, value: notify.names[notifyChoices.find((each) => each === chosen) ?? "sms"], changeHref },
    ],
  };
}
