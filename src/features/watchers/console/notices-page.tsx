import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { may } from "#core/access/may";
import { findOrganisation } from "#features/units";
import { findProcedure } from "#features/procedures";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { List, type Row } from "#ui/list/view";
import { Tag, type TagKind } from "#ui/tag/view";
import { markSeen } from "../mark-seen.ts";
import { messages } from "../messages.ts";
import { caseWatches, watchNames, type WatchName } from "../model/ladder.ts";
import { listMyNotices, noticesShown } from "../my-notices.ts";
import type { NoticeRow } from "../my-notices-store.ts";
import { casePath, dossierPath, noticesPath, settingsPath } from "./paths.ts";

const tagOf: Readonly<Record<WatchName, TagKind>> = {
  "case-late": "late",
  "case-untaken": "late",
  "case-due-soon": "soon",
  "case-transfer": "plain",
  late: "late",
  unanswered: "late",
  "step-over": "soon",
  "due-soon": "soon",
  supplement: "soon",
  unconfirmed: "plain",
  "in-transit": "plain",
  uncollected: "plain",
};

/** Of each kind so many are in sight, so that the next kind is not out of it. */
const openRows = 10;

/** "Nhắc việc": what this official is reminded of, by kind, the most urgent first. */
export async function showNotices(request: PageRequest): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const text = messages[locale];
  const notices = await listMyNotices(acting, actor);
  const groups = watchNames.flatMap((watch) => {
    const rows = notices.filter((notice) => notice.watch === watch);
    return rows.length > 0 ? [{ watch, rows }] : [];
  });
  const lists = await Promise.all(groups.map((group) => drawGroup(request, group)));
  const marked = /^\d{1,6}$/.test(query["da-xem"] ?? "") ? query["da-xem"] : undefined;
  const main = (
    <div class="stack wide">
      {marked && <Banner kind="done">{fill(text.marked, { count: marked })}</Banner>}
      <h1>{text.title}</h1>
      <p class="soft">{text.lead}</p>
      {notices.length === noticesShown && <p>{fill(text.shortened, { shown: noticesShown })}</p>}
      {notices.some(({ seen_at }) => seen_at === null) && (
        <KeyedForm formKey={request.formKey()} action={noticesPath} class="row">
          <Button kind="quiet">{text.markAll}</Button>
        </KeyedForm>
      )}
      {groups.length === 0 && <p class="soft">{text.empty}</p>}
      {lists}
      {may(actor, "watchers.manage") && <a href={settingsPath}>{text.settings}</a>}
    </div>
  );
  return page(text.title, main, { section: "notices" });
}

async function drawGroup(
  request: PageRequest,
  { watch, rows }: { readonly watch: WatchName; readonly rows: readonly NoticeRow[] },
) {
  const text = messages[request.locale];
  const { title, anchor } = text.watches[watch];
  const drawn = await Promise.all(rows.map((row) => drawRow(request, row)));
  const list = (part: readonly Row[]) => (
    <List
      caption={title}
      empty=""
      columns={[
        { title: text.code },
        { title: text.procedure, wide: true },
        { title: anchor },
        { title: text.why, wide: true },
        { title: text.action },
      ]}
      rows={part}
    />
  );
  const more = drawn.slice(openRows);
  return (
    <section class="stack tight" key={watch}>
      <h2>
        <Tag kind={tagOf[watch]}>{rows.length}</Tag> {title}
      </h2>
      {list(drawn.slice(0, openRows))}
      {more.length > 0 && (
        <details>
          <summary>{fill(text.more, { count: more.length })}</summary>
          {list(more)}
        </details>
      )}
    </section>
  );
}

async function drawRow({ acting, locale, formKey }: PageRequest, notice: NoticeRow): Promise<Row> {
  const text = messages[locale];
  const procedure = await findProcedure(acting, notice.procedure_code);
  const office = await findOrganisation(acting, notice.organisation_id);
  const officeName = locale === "vi" ? office?.name : office?.nameEn;
  return {
    key: notice.id,
    href: aboutPath(notice),
    cells: [
      <>
        <a href={aboutPath(notice)}>{notice.code}</a> {notice.seen_at === null && <Tag kind="good">{text.unseen}</Tag>}
      </>,
      procedure ? (procedure.shortName ?? procedure.name)[locale] : notice.procedure_code,
      sayInstant(notice.anchor_at, locale, { now: acting.at }),
      [text.rungs[notice.rung], officeName].filter(Boolean).join(", "),
      notice.seen_at === null ? (
        <KeyedForm formKey={formKey()} action={noticesPath} class="row">
          <input type="hidden" name="id" value={notice.id} />
          <button class="button link" aria-label={fill(text.markThis, { code: notice.code })}>
            {text.markSeen}
          </button>
        </KeyedForm>
      ) : (
        <span class="soft">{text.seen}</span>
      ),
    ],
  };
}

const aboutPath = ({ watch, code }: NoticeRow): string =>
  caseWatches.includes(watch) ? casePath(code) : dossierPath(code);

/** One notice, or all of them when the form names none. */
export async function markNotices(request: PageRequest): Promise<PageAnswer> {
  const { id } = request.body;
  const ids = id === undefined || id === "" ? undefined : [id].flat();
  const outcome = await execute(markSeen, request.acting, ids ? { ids } : {});
  if (outcome.kind === "done") return redirect(`${noticesPath}?da-xem=${outcome.value.marked}`);
  // An id that is none of ours is nobody's notice.
  return outcome.kind === "refused" ? { kind: "refused", refusal: outcome.refusal } : missing();
}
