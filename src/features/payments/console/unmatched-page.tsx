import { formatDong } from "#core/text/amount";
import { sayInstant } from "#core/time/say-time";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { SummaryList } from "#ui/summary-list/view";
import { settleNotice } from "../acts/settle-notice.ts";
import { messages } from "../messages.ts";
import type { Notice } from "../model/payment.ts";
import { listUnmatched } from "../stores/notice-store.ts";
import { unmatchedPath } from "./paths.ts";
import { errorsOf, statusOf, typedIn, type Redrawn } from "./redrawn.ts";

const mostShown = 50;

/** Money that came and paid nothing: each waits for a person, oldest first. */
export async function showUnmatched(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale } = request;
  if (acting.actor.kind !== "official") return missing();
  const text = messages[locale].unmatched;
  const notices = await listUnmatched(acting.db, acting.actor.provinceCode, mostShown);
  const main = (
    <div class="pane stack wide">
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      {request.query["xong"] && <Banner kind="done">{text.done}</Banner>}
      <ErrorSummary errors={errorsOf(request, redrawn)} locale={locale} />
      <div class="stack tight">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </div>
      {notices.length === 0 && <p class="soft">{text.none}</p>}
      {notices.map((notice) => (
        <NoticeCard key={notice.noticeId} request={request} notice={notice} redrawn={redrawn} />
      ))}
    </div>
  );
  return page(text.title, main, { section: "unmatched", status: statusOf(redrawn) });
}

type CardProps = { readonly request: PageRequest; readonly notice: Notice; readonly redrawn: Redrawn };

const NoticeCard = ({ request, notice, redrawn }: CardProps) => {
  const { locale } = request;
  const text = messages[locale].unmatched;
  const isMine = typedIn(request, "noticeId") === notice.noticeId;
  const errors = isMine ? errorsOf(request, redrawn) : [];
  const typed = (name: string): string => (isMine ? typedIn(request, name) : "");
  return (
    <Card title={formatDong(notice.amountDong, locale)}>
      <SummaryList
        locale={locale}
        lines={[
          { term: text.reference, value: notice.reference },
          { term: text.at, value: sayInstant(notice.paidAt, locale) },
          { term: text.why, value: notice.why ? text.reasons[notice.why] : "" },
        ]}
      />
      <KeyedForm formKey={request.formKey()} action={unmatchedPath}>
        <input type="hidden" name="provider" value={notice.provider} />
        <input type="hidden" name="noticeId" value={notice.noticeId} />
        <TextField name="code" label={text.code} value={typed("code")} error={errorOf(errors, "code")} width={24} />
        <TextField
          name="note"
          label={text.note}
          value={typed("note")}
          error={errorOf(errors, "note")}
          maxLength={300}
        />
        <p class="row">
          <Button name="action" value="assign">
            {text.assign}
          </Button>
          <Button name="action" value="refund" kind="quiet">
            {text.refund}
          </Button>
        </p>
      </KeyedForm>
    </Card>
  );
};

export async function doSettle(request: PageRequest): Promise<PageAnswer> {
  const { actor } = request.acting;
  const provinceCode = actor.kind === "official" ? actor.provinceCode : "";
  const typed = (name: string): string => typedIn(request, name);
  const outcome = await execute(settleNotice, request.acting, {
    provinceCode,
    provider: typed("provider"),
    noticeId: typed("noticeId"),
    action: typed("action"),
    code: typed("code"),
    note: typed("note"),
  });
  return outcome.kind === "done" ? redirect(`${unmatchedPath}?xong=1`) : showUnmatched(request, outcome);
}
