import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { may } from "#core/access/may";
import { documentAnswer, storeUpload } from "#features/documents";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Breadcrumb } from "#ui/breadcrumb/view";
import { Button } from "#ui/button/view";
import { ErrorSummary, type FieldError } from "#ui/error-summary/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { SummaryList } from "#ui/summary-list/view";
import { Tag } from "#ui/tag/view";
import { consoleCasePath } from "../console/paths.ts";
import { findCases } from "../stores/case-store.ts";
import { maySeeCase, sightOf } from "../model/sight.ts";
import { EntryForm } from "./entry-form.tsx";
import { getHotSpot } from "./get-hot-spot.ts";
import { standingOf, type HotSpot, type HotSpotEntry, type HotSpotStanding } from "./hot-spot.ts";
import { listHotSpotEntries } from "./hot-spot-store.ts";
import { hotSpotsPath } from "./hot-spot-pages.tsx";
import { addHotSpotEntry } from "./keep-hot-spot.ts";
import { messages } from "./messages.ts";

const pathOf = ({ id }: Pick<HotSpot, "id">): string => `${hotSpotsPath}/${id}`;
const sayDay = (day: string): string => day.split("-").toReversed().join("/");

type Drawn = { readonly request: PageRequest; readonly matter: HotSpot; readonly standing: HotSpotStanding };

/** A matter in a minute: what was promised and is open, who and where, then everything that happened. */
export async function showHotSpot(request: PageRequest, errors: readonly FieldError[] = []): Promise<PageAnswer> {
  const { acting, locale, params } = request;
  const found = await getHotSpot(acting, params["id"] ?? "", "hot-spot.read");
  if (!found.ok) return missing(request.say(found.refusal));
  const matter = found.value;
  const standing = standingOf(await listHotSpotEntries(acting.db, matter), localDateOf(acting.at));
  const text = messages[locale];
  const drawn = { request, matter, standing };
  const names = (entries: readonly HotSpotEntry[]): string => entries.map(({ title }) => title).join("; ");
  const main = (
    <div class="stack">
      <Breadcrumb crumbs={[{ label: text.title, href: hotSpotsPath }, { label: matter.title }]} locale={locale} />
      <ErrorSummary errors={errors} locale={locale} />
      <h1>{matter.title}</h1>
      <p>
        <Tag kind={matter.closedAt === null ? "soon" : "good"}>
          {matter.closedAt === null ? text.isOpen : text.closed}
        </Tag>
      </p>
      <div class="split">
        <div class="stack">
          <Commitments {...drawn} />
          <SummaryList
            locale={locale}
            lines={[
              { term: text.parties, value: names(standing.parties) || text.nothing },
              { term: text.places, value: names(standing.places) || text.nothing },
              { term: text.documents, value: names(standing.documents) || text.nothing },
              { term: text.cases, value: await drawCases(drawn) },
            ]}
          />
          <Timeline {...drawn} />
        </div>
        <div class="stack">
          {matter.closedAt === null && may(acting.actor, "hot-spot.keep") && (
            <EntryForm request={request} action={pathOf(matter)} errors={errors} />
          )}
        </div>
      </div>
    </div>
  );
  return page(matter.title, main, { section: "hot-spots", ...(errors.length > 0 ? { status: 422 } : {}) });
}

/** Only the cases that this official may see; of the others not even the code. */
async function drawCases({ request: { acting, locale }, matter, standing }: Drawn) {
  const { actor, db } = acting;
  if (actor.kind !== "official") return "";
  const linked = await findCases(db, matter.provinceCode, standing.cases);
  const seen = linked.filter((item) => maySeeCase(sightOf(actor), item));
  if (seen.length === 0) return messages[locale].nothing;
  return (
    <>
      {seen.map(({ head }) => (
        <div key={head.code}>
          <a href={consoleCasePath(head.code)}>{head.code}</a>
        </div>
      ))}
    </>
  );
}

const Commitments = ({ request, matter, standing }: Drawn) => {
  const { locale } = request;
  const text = messages[locale];
  return (
    <section class="stack tight">
      <h2>{text.commitments}</h2>
      <List
        caption={text.commitments}
        empty={text.noCommitments}
        columns={[{ title: text.what }, { title: text.who }, { title: text.due }, { title: text.state }]}
        rows={standing.commitments.map((each) => ({
          key: String(each.seq),
          cells: [
            each.title,
            each.owner,
            <>
              {each.dueOn === null ? "" : sayDay(each.dueOn)} {each.isLate && <Tag kind="late">{text.late}</Tag>}
            </>,
            each.keptOn === undefined && matter.closedAt === null ? (
              <KeyedForm formKey={request.formKey()} action={pathOf(matter)}>
                <input type="hidden" name="kind" value="kept" />
                <input type="hidden" name="settles" value={each.seq} />
                <input type="hidden" name="title" value={each.title} />
                <Button kind="quiet">{text.markKept}</Button>
              </KeyedForm>
            ) : (
              each.keptOn && <Tag kind="good">{fill(text.kept, { day: sayDay(each.keptOn) })}</Tag>
            ),
          ],
        }))}
      />
    </section>
  );
};

const Timeline = ({ request, matter, standing }: Drawn) => {
  const text = messages[request.locale];
  return (
    <section class="stack tight">
      <h2>{text.timeline}</h2>
      <ol class="stack tight">
        {standing.timeline
          .filter(({ kind }) => kind !== "case")
          .map(({ seq, kind, happenedOn, title, detail, file }) => (
            <li key={seq}>
              <div class="soft">{`${sayDay(happenedOn)} · ${text.kinds[kind]}`}</div>
              <strong>{title}</strong>
              {detail && <p class="pre">{detail}</p>}
              {file && (
                <p>
                  <a href={`${pathOf(matter)}/tep/${file.sha256}`}>{file.name}</a>
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
};

/** Adds what was typed; a file is stored and hashed before the entry names it. */
export async function doAddEntry(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, params } = request;
  const { id = "" } = params;
  const found = await getHotSpot(acting, id, "hot-spot.keep");
  if (!found.ok) return missing(request.say(found.refusal));
  const [upload] = request.files;
  const { provinceCode } = found.value;
  const stored = upload && (await storeUpload(acting, { provinceCode, name: upload.name, bytes: upload.bytes }));
  if (stored && !stored.ok) return showHotSpot(request, [{ field: "file", sentence: request.say(stored.refusal) }]);
  // Without a file a browser may send its field empty.
  const { _key, file: _none, ...typed } = body;
  const taken = stored?.ok ? { file: pick(stored.value) } : {};
  const outcome = await execute(addHotSpotEntry, acting, { ...typed, ...taken, id });
  if (outcome.kind === "done") return redirect(pathOf({ id }));
  const errors =
    outcome.kind === "refused"
      ? [{ field: "", sentence: request.say(outcome.refusal) }]
      : outcome.problems.map((problem) => ({ field: problem.field, sentence: request.sayProblem(problem) }));
  return showHotSpot(request, errors);
}

const pick = ({ sha256, name, mediaType, bytes }: HotSpotEntry["file"] & object) => ({
  sha256,
  name,
  mediaType,
  bytes,
});

/** A file of a matter, to whoever may read the matter. */
export async function showHotSpotFile(request: PageRequest): Promise<PageAnswer> {
  const { acting, params } = request;
  const found = await getHotSpot(acting, params["id"] ?? "", "hot-spot.read");
  if (!found.ok) return missing();
  const entries = await listHotSpotEntries(acting.db, found.value);
  const file = entries.find((entry) => entry.file?.sha256 === params["sha256"])?.file;
  return file ? documentAnswer(acting, { provinceCode: found.value.provinceCode, ...file }) : missing();
}
