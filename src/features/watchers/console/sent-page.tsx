import { sayInstant } from "#core/time/say-time";
import { getDossier } from "#features/dossiers";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { List } from "#ui/list/view";
import { Tag, type TagKind } from "#ui/tag/view";
import { messages } from "../messages.ts";
import { listSent, type SentState } from "../present-sent.ts";
import { dossierPath } from "./paths.ts";

const tagOf: Readonly<Record<SentState, TagKind>> = {
  sent: "good",
  waiting: "plain",
  doubtful: "soon",
  failed: "late",
};

/** What the applicant of a dossier has been sent, and what became of it. */
export async function showSent(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const found = await getDossier(acting, params["code"] ?? "", "messages");
  if (!found.ok) return missing(request.say(found.refusal));
  const text = messages[locale];
  const { code } = found.value.head;
  const sent = await listSent(acting, found.value);
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: code, href: dossierPath(code) }, { label: text.sentTitle }]} locale={locale} />
      <h1>{text.sentTitle}</h1>
      <p class="soft">{text.sentLead}</p>
      <List
        caption={text.sentTitle}
        empty={text.sentEmpty}
        columns={[{ title: text.queued }, { title: text.channel }, { title: text.to, wide: true }, { title: text.text }, { title: text.state }]} // prettier-ignore
        rows={sent.map((message) => ({
          key: message.key,
          cells: [
            sayInstant(message.queuedAt, locale, { now: acting.at }),
            text.channels[message.channel],
            message.to,
            <span class="lines">{message.text}</span>,
            <Tag kind={tagOf[message.state]}>{text.states[message.state]}</Tag>,
          ],
        }))}
      />
    </div>
  );
  return page(text.sentTitle, main, { section: "work" });
}
