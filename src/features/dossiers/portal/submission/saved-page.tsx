import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { listSetAside, type SetAside } from "#features/people";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { SummaryList } from "#ui/summary-list/view";
import { draftCookie, draftWord, sayDraftAddress, stepHref } from "./draft-address.ts";
import { openFlow, type Flow } from "./flow.ts";
import { messages } from "./messages.ts";
import { answerUnopened } from "./step-page.tsx";
import { checkStepId, firstOpen } from "./steps.ts";

/** How to come back: the code to write down, the link to keep. */
export async function showSaved(request: PageRequest): Promise<PageAnswer> {
  const opened = await openFlow(request);
  if (opened.kind !== "open") return answerUnopened(request, opened);
  const { flow } = opened;
  const { draft, link, procedure } = flow;
  const { locale } = request;
  const text = messages[locale];
  const href = `${request.origin}/tiep-tuc/${draftWord(draft)}?k=${link.secret}`;
  const until = sayInstant(draft.expiresAt, locale, { style: "date" });
  const aside = await listSetAside(request.acting, link);
  const main = (
    <div class="narrow stack wide">
      <div class="stack">
        <h1>{text.savedTitle}</h1>
        <p>{fill(text.savedLead, { procedure: (procedure.shortName ?? procedure.name)[locale], until })}</p>
      </div>
      <SummaryList
        locale={locale}
        lines={[
          {
            term: text.savedCode,
            value: (
              <>
                <strong class="nowrap lead">{sayDraftAddress(draft)}</strong>
                <p class="soft">{fill(text.savedCodeHelp, { url: `${request.origin}/tiep-tuc` })}</p>
              </>
            ),
          },
          {
            term: text.savedLink,
            value: (
              <>
                <a href={href}>{`${request.origin}/tiep-tuc/${draftWord(draft)}…`}</a>
                <p class="soft">{text.savedLinkHelp}</p>
              </>
            ),
          },
        ]}
      />
      <p>
        <ButtonLink href={stepHref(draft, (await firstOpen(flow))?.id ?? checkStepId)}>{text.continueNow}</ButtonLink>
      </p>
      {aside.length > 0 && <Aside flow={flow} aside={aside} />}
    </div>
  );
  return page(text.savedTitle, main, { section: "procedures", cookies: [draftCookie(draft, link.secret)] });
}

/** What another device sent too late, for comparing: only what differs from the draft. */
const Aside = ({ flow, aside }: { readonly flow: Flow; readonly aside: readonly SetAside[] }) => {
  const { locale } = flow.request;
  const text = messages[locale];
  const fields = flow.form.pages.flatMap((each) => each.fields);
  return (
    <section class="stack">
      <h2>{text.setAsideTitle}</h2>
      <p>{text.setAsideLead}</p>
      {aside.map((each) => (
        <details key={each.setAsideAt.toISOString()}>
          <summary>{sayInstant(each.setAsideAt, locale)}</summary>
          <SummaryList
            locale={locale}
            lines={fields
              .filter(({ id }) => (each.answers[id] ?? "") !== (flow.draft.answers[id] ?? ""))
              .map(({ id, label }) => ({ term: label[locale], value: each.answers[id] ?? "" }))}
          />
        </details>
      ))}
    </section>
  );
};
