import { findOrganisation } from "#features/units";
import { execute } from "#platform/command/execute";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { ErrorSummary } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { SummaryList, type SummaryLine } from "#ui/summary-list/view";
import { isConfidential, type CaseKind, type ReplyWay, type Topic } from "../../model/case.ts";
import { openCase } from "../../open-case.ts";
import { caseWords } from "../../words.ts";
import { messages } from "../messages.ts";
import { openerCookie } from "../own-case.ts";
import { endDraftCookie, keepReportDraft, type ReportDraft } from "./report-draft.ts";
import { checkStepId, stepPath } from "./report-paths.ts";

/** Everything that will be sent, each answer with the way back to it. */
export async function drawCheck(request: PageRequest, draft: ReportDraft, wrong?: string): Promise<PageAnswer> {
  const { locale } = request;
  const text = messages[locale];
  const errors = wrong === undefined ? [] : [{ field: "", sentence: wrong }];
  const main = (
    <div class="narrow stack wide">
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{text.checkTitle}</h1>
      <SummaryList lines={await linesOf(request, draft)} locale={locale} />
      <KeyedForm formKey={request.formKey()} action={stepPath(checkStepId)}>
        <p>
          <Button>{text.send}</Button>
        </p>
      </KeyedForm>
    </div>
  );
  return page(text.checkTitle, main, { section: "cases", ...(wrong === undefined ? {} : { status: 422 }) });
}

async function linesOf({ acting, locale }: PageRequest, { answers, files }: ReportDraft): Promise<SummaryLine[]> {
  const text = messages[locale];
  const words = caseWords[locale];
  const office = await findOrganisation(acting, answers["about"] ?? "");
  const change = (id: string): string => `${stepPath(id)}?sua=1`;
  const line = (term: string, value: string | undefined, id: string): SummaryLine[] =>
    value ? [{ term, value, changeHref: change(id) }] : [];
  const hidden = answers["anonymous"] === "yes";
  return [
    ...line(text.kind, words.kinds[answers["kind"] as CaseKind], "loai"),
    ...line(text.about, locale === "vi" ? office?.name : office?.nameEn, "noi"),
    ...line(text.topic, words.topics[answers["topic"] as Topic], "noi-dung"),
    ...line(text.text, answers["text"], "noi-dung"),
    ...line(text.place, answers["place"], "noi-dung"),
    ...line(text.dossier, answers["dossierCode"], "noi-dung"),
    ...line(text.filesTitle, files.map(({ name }) => name).join(", ") || text.noFiles, "tep"),
    ...line(text.reply, words.replies[answers["reply"] as ReplyWay], "lien-he"),
    ...line(text.name, hidden ? text.hidden : answers["name"], "lien-he"),
    ...line(text.phone, answers["phone"], "lien-he"),
    ...line(text.email, answers["email"], "lien-he"),
  ];
}

/** Sends it, once; the draft is thrown away and this browser may follow the case. */
export async function sendReport(request: PageRequest, draft: ReportDraft): Promise<PageAnswer> {
  const outcome = await execute(openCase, request.acting, inputOf(request, draft));
  if (outcome.kind === "refused") return drawCheck(request, draft, request.say(outcome.refusal));
  if (outcome.kind === "invalid") {
    const [first] = outcome.problems;
    return drawCheck(request, draft, first ? request.sayProblem(first) : undefined);
  }
  await keepReportDraft(request, { ...draft, answers: {}, files: [] });
  const { code } = outcome.value;
  return redirect(`/phan-anh/da-gui?ma=${code}`, [endDraftCookie, openerCookie(request.acting, code)]);
}

function inputOf({ locale }: PageRequest, { answers, files }: ReportDraft): object {
  const { kind, topic, about, text, place, dossierCode, name, phone, email, address, reply } = answers;
  const anonymous = answers["anonymous"] === "yes" && !isConfidential((kind ?? "") as CaseKind);
  return {
    kind,
    topic,
    about,
    text,
    place,
    dossierCode,
    channel: "web",
    contact: { ...(anonymous ? {} : { name, address }), phone, email, anonymous, reply, locale },
    attachments: files,
  };
}
