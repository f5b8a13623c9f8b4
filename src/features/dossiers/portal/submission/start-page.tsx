import { sayLimit } from "#core/time/say-time";
import { localDateOf } from "#core/time/local-time";
import { findProcedure, type Procedure } from "#features/procedures";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { Note } from "#ui/note/view";
import { messages } from "./messages.ts";

const fiveMinutes = 300;

export const findOpenProcedure = ({ acting, params }: PageRequest): Promise<Procedure | undefined> =>
  findProcedure(acting, params["code"] ?? "", localDateOf(acting.at));

/** What is needed before one begins; for procedures without this channel, where to go instead. */
export async function showStart(request: PageRequest): Promise<PageAnswer> {
  const { locale } = request;
  const procedure = await findOpenProcedure(request);
  if (!procedure)
    return missing(request.say({ code: "procedures.unknown", detail: { code: request.params["code"] ?? "" } }));
  const text = messages[locale];
  const isOpen = procedure.channels.includes("portal");
  const title = isOpen ? text.startTitle : text.noPortal;
  const main = (
    <div class="narrow stack wide">
      <div class="stack tight">
        <small>
          {title} · {procedure.code}
        </small>
        <h1>{procedure.name[locale]}</h1>
      </div>
      {isOpen ? <Needs procedure={procedure} locale={locale} /> : <Elsewhere procedure={procedure} locale={locale} />}
    </div>
  );
  return page(`${title}: ${(procedure.shortName ?? procedure.name)[locale]}`, main, {
    section: "procedures",
    keepForSeconds: fiveMinutes,
  });
}

type Props = { readonly procedure: Procedure; readonly locale: PageRequest["locale"] };

const Needs = ({ procedure, locale }: Props) => {
  const text = messages[locale];
  const papers = papersToPhotograph(procedure, locale);
  const limits = [...new Set(procedure.cases.map(({ limit }) => sayLimit(limit, locale)))];
  return (
    <>
      <section class="stack">
        <h2>{text.whatYouNeed}</h2>
        <ul class="bullets">
          <li>{text.byPhone}</li>
          {papers.length > 0 && (
            <li>
              {text.photos}
              <ul class="bullets">
                {papers.map((paper) => (
                  <li key={paper}>{paper}</li>
                ))}
              </ul>
            </li>
          )}
        </ul>
      </section>
      <section class="stack">
        <h2>{text.howLong}</h2>
        <p>
          {limits.join("; ")}. {text.answerSoon}
        </p>
      </section>
      <Note>{text.saved}</Note>
      <p class="row">
        <ButtonLink href={`/nop/${procedure.code}/noi-nop`}>{text.start}</ButtonLink>
        <a href="/tiep-tuc">{text.resumeInstead}</a>
      </p>
    </>
  );
};

const papersToPhotograph = ({ cases }: Procedure, locale: PageRequest["locale"]): readonly string[] => {
  const papers = cases.flatMap(({ components }) => components);
  const sent = papers.filter(({ kind }) => kind === "original" || kind === "copy" || kind === "photocopy");
  return [...new Set(sent.map(({ name, when }) => (when ? `${name[locale]} (${when[locale]})` : name[locale])))];
};

const Elsewhere = ({ procedure, locale }: Props) => {
  const text = messages[locale];
  return (
    <>
      <p>{text.noPortalHelp}</p>
      {procedure.channels.includes("post") && <p>{text.noPortalPost}</p>}
      <p class="row">
        <ButtonLink href="/don-vi">{text.findCentre}</ButtonLink>
        <a href={`/thu-tuc/${procedure.code}`}>{text.backToProcedure}</a>
      </p>
    </>
  );
};
