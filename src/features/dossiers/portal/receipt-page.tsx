import { formatDong } from "#core/text/amount";
import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { sayInstant } from "#core/time/say-time";
import { getProcedureVersion } from "#features/procedures";
import { page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { drawQr } from "#platform/pdf/qr";
import { sha256 } from "#platform/secrets/sha256";
import { ButtonLink } from "#ui/button/view";
import { Note } from "#ui/note/view";
import { Qr } from "#ui/qr/view";
import { SummaryList, type SummaryLine } from "#ui/summary-list/view";
import { statuses, type Dossier } from "../model/dossier.ts";
import { listActsOf } from "../dossier-queries.ts";
import { statusNames } from "../messages.ts";
import { isForApplicant, listIssued, type IssuedPaper } from "../papers/issued-papers.ts";
import { slugOf } from "../papers/paper-kind.ts";
import { messages } from "../portal-messages.ts";
import { presentPlace } from "../present-dossier.ts";
import { applicantCookie, findApplicant } from "./applicant/applicant-cookie.ts";
import { confirmHref, findNamed } from "./applicant/open-own.ts";
import { sayMoment } from "./say-moment.ts";
import { drawAsk, TrackingActions } from "./tracking-page.tsx";

/** The applicant's own page: by the receipt's link, or after confirming the phone. Shows code, promise and proof. */
export async function showReceipt(request: PageRequest): Promise<PageAnswer> {
  const dossier = await findNamed(request);
  if (!dossier) return drawAsk(request, request.params["code"] ?? "", { status: 404 });
  const { head } = dossier;
  const secret = (request.query["k"] ?? "").slice(0, 100);
  const byLink = head.linkHash !== undefined && secret !== "" && sha256(secret) === head.linkHash;
  if (!byLink && !findApplicant(request, dossier)) return redirect(confirmHref(head.code, "bien-nhan"));
  const main = (
    <Receipt {...await receiptOf(request, dossier)} link={byLink ? `${request.origin}${request.here}` : undefined} />
  );
  const text = messages[request.locale];
  return page(`${text.receiptTitle} ${head.code}`, main, {
    section: "track",
    ...(byLink ? { cookies: [applicantCookie(request.acting, head.code)] } : {}),
  });
}

type ReceiptProps = {
  readonly dossier: Dossier;
  readonly lines: readonly SummaryLine[];
  readonly next: string;
  readonly phone: string | undefined;
  readonly trackUrl: string;
  readonly issued: readonly IssuedPaper[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly locale: PageRequest["locale"];
};

async function receiptOf(request: PageRequest, dossier: Dossier): Promise<ReceiptProps> {
  const { acting, locale, origin } = request;
  const text = messages[locale];
  const { head, state } = dossier;
  const procedure = await getProcedureVersion(acting, head.procedureCode, head.procedureVersion);
  const place = async (id: string): Promise<string> => (await presentPlace(acting, id)).name[locale];
  const answer = sayMoment(text.answerBefore, state.acceptanceDueAt, locale);
  const due = sayMoment(text.resultBefore, state.dueAt, locale);
  const lines: SummaryLine[] = [
    { term: text.procedureLine, value: procedure.ok ? procedure.value.name[locale] : head.procedureCode },
    { term: text.statusLine, value: statusNames[state.status][locale] },
    ...(state.refusal
      ? [
          { term: text.refusalLine, value: state.refusal.reason },
          { term: text.basisLine, value: state.refusal.legalBasis },
        ]
      : []),
    { term: text.submittedLine, value: sayInstant(new Date(head.submittedAt), locale) },
    { term: text.centreLine, value: await place(head.receivedByOrganisation) },
    { term: text.competentLine, value: await place(head.competentOrganisation) },
    { term: text.returnLine, value: await place(state.returnOrganisation) },
  ];
  return {
    dossier,
    lines,
    next: answer || due || text.noTerm,
    phone: head.owner.phone ?? head.submitter?.phone,
    trackUrl: `${origin}/theo-doi/${head.code}`,
    issued: listIssued(await listActsOf(acting, dossier)),
    files: head.papers.flatMap((paper) => paper.files ?? []),
    locale,
  };
}

const Receipt = (props: ReceiptProps & { readonly link: string | undefined }) => {
  const { dossier, lines, next, phone, trackUrl, files, issued, locale, link } = props;
  const text = messages[locale];
  const { code } = dossier.head;
  const isOpen = dossier.state.finishedAt === null && dossier.state.status !== statuses.declined;
  return (
    <div class="narrow stack wide">
      <div class="stack">
        <h1>{dossier.version === 1 ? text.submittedTitle : text.receiptTitle}</h1>
        <div class="row">
          <Qr svg={drawQr(trackUrl)} meaning={fill(text.qr, { code })} />
          <div class="stack tight">
            <span class="soft">{text.codeLine}</span>
            <strong class="lead">{code}</strong>
            {isOpen && <strong>{next}</strong>}
          </div>
        </div>
        {phone && isOpen && <p>{fill(text.receiptMessage, { phone: maskPhone(phone) })}</p>}
      </div>
      {link && (
        <Note>
          {text.receiptKeep} <a href={link}>{text.receiptLink}</a>
        </Note>
      )}
      <Actions dossier={dossier} locale={locale} />
      <Papers dossier={dossier} issued={issued} locale={locale} />
      <SummaryList lines={lines} locale={locale} />
      <Files files={files} locale={locale} />
      <section class="stack tight">
        <h2>{text.proofTitle}</h2>
        <code>{dossier.ledgerHead}</code>
        <p class="soft">
          {text.proofLead} <a href={`/theo-doi/${code}/lich-su`}>{text.history}</a>
        </p>
      </section>
    </div>
  );
};

const Files = ({ files, locale }: Pick<ReceiptProps, "files" | "locale">) => {
  const text = messages[locale];
  if (files.length === 0) return <p class="soft">{text.noFiles}</p>;
  return (
    <section class="stack tight">
      <h2>{fill(text.filesTitle, { n: files.length })}</h2>
      <ul class="stack tight">
        {files.map((file) => (
          <li key={file.sha256 + file.name}>
            {file.name}
            <br />
            <code class="soft">{file.sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Actions = ({ dossier, locale }: Pick<ReceiptProps, "dossier" | "locale">) => {
  const text = messages[locale];
  const { code } = dossier.head;
  return (
    <>
      {dossier.state.status === statuses.awaitingSupplement && (
        <p>
          <ButtonLink href={`/ho-so/${code}/bo-sung`}>{text.supplement}</ButtonLink>
        </p>
      )}
      {dossier.state.payment === "due" && (
        <p>
          <strong>{fill(text.feeToPay, { dong: formatDong(dossier.state.dueDong ?? 0, locale) })}</strong>{" "}
          {dossier.state.payFirst && text.feeFirst}
        </p>
      )}
      <TrackingActions dossier={dossier} locale={locale}>
        <a href={`/theo-doi/${code}`}>{text.wayTitle}</a>
      </TrackingActions>
    </>
  );
};

/** Papers that have been issued; each opens as PDF, several of a kind with their moment. */
const Papers = ({ dossier, issued, locale }: Pick<ReceiptProps, "dossier" | "issued" | "locale">) => {
  const text = messages[locale];
  const own = issued.flatMap((paper) => (isForApplicant(paper.kind) ? [{ ...paper, kind: paper.kind }] : []));
  if (own.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{text.papersTitle}</h2>
      <ul class="bullets">
        {own.map(({ kind, seq, at }) => {
          const several = own.filter((each) => each.kind === kind).length > 1;
          return (
            <li key={seq}>
              <a href={`/bien-nhan/${dossier.head.code}/${slugOf(kind)}.pdf${several ? `?lan=${seq}` : ""}`}>
                {text.papers[kind]}
              </a>
              {several && <span class="soft">, {sayInstant(new Date(at), locale)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
