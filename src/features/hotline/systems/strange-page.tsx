import { sayInstant } from "#core/time/say-time";
import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { settleStrangeEvent } from "../calls/settle-strange-event.ts";
import { listStrange, type StrangeRow } from "../calls/strange-store.ts";
import { strangePath } from "../desk/paths.ts";
import { typedIn } from "../desk/typed.ts";
import { managedProvince } from "../calls/managed-province.ts";
import { systemMessages } from "./messages.ts";
import { SystemTabs } from "./systems-page.tsx";

const most = 200;
/** What was refused at the door was never an event: there is nothing to take in again. */
const refusedAtDoor: ReadonlySet<string> = new Set(["unsigned", "too_old", "too_large", "strange-name"]);

/** What came in and was not believed, with why, so that whoever runs the telephone system can mend it. */
export async function showStrange(request: PageRequest, refusal?: Refusal): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const provinceCode = managedProvince(acting);
  if (!provinceCode) return missing();
  const text = systemMessages[locale];
  const rows = await listStrange(acting.db, provinceCode, most);
  const main = (
    <div class="pane stack">
      {query["xong"] && <Banner kind="done">{text.saved}</Banner>}
      {refusal && <Banner kind="refused">{request.say(refusal)}</Banner>}
      <h1>{text.strange}</h1>
      <SystemTabs here={strangePath} locale={locale} />
      <p>{text.strangeLead}</p>
      <List
        caption={text.strange}
        empty={text.noStrange}
        columns={[
          { title: text.reason },
          { title: text.body },
          { title: text.times, number: true },
          { title: text.last },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            reasonOf(row, text),
            <code class="lines">{row.body}</code>,
            row.times,
            <>
              {sayInstant(row.last_at, locale, { now: acting.at })}
              <Settle request={request} row={row} />
            </>,
          ],
        }))}
      />
    </div>
  );
  return page(text.strange, main, { section: "telephony", status: refusal ? 409 : 200 });
}

const reasonOf = ({ reason, system_id }: StrangeRow, text: (typeof systemMessages)["vi"]): string => {
  const said = Object.entries(text.reasons).find(([name]) => name === reason)?.[1];
  return `${system_id}: ${said ?? reason}`;
};

const Settle = ({ request, row }: { readonly request: PageRequest; readonly row: StrangeRow }) => {
  const text = systemMessages[request.locale];
  const ways = refusedAtDoor.has(row.reason) ? (["discarded"] as const) : (["taken", "discarded"] as const);
  return (
    <KeyedForm formKey={request.formKey()} action={strangePath} class="row">
      <input type="hidden" name="eventId" value={row.id} />
      {ways.map((how) => (
        <Button key={how} kind="quiet" name="how" value={how}>
          {how === "taken" ? text.take : text.discard}
        </Button>
      ))}
    </KeyedForm>
  );
};

export async function doSettleStrange(request: PageRequest): Promise<PageAnswer> {
  const { eventId = "", how = "" } = typedIn(request.body);
  const outcome = await execute(settleStrangeEvent, request.acting, { eventId, how });
  if (outcome.kind === "done") return redirect(`${strangePath}?xong=1`);
  // Ids and buttons are the page's own; what fits none of them is nobody's event.
  return showStrange(request, outcome.kind === "refused" ? outcome.refusal : { code: "hotline.unknown_event" });
}
