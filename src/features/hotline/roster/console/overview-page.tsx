import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { findOrganisation } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { KeyedForm } from "#ui/form-key/view";
import { List, type Row } from "#ui/list/view";
import { Tag } from "#ui/tag/view";
import { mayOnLine, type Line } from "../../line.ts";
import { messages } from "../../messages.ts";
import { listLines } from "../../numbers/number-register.ts";
import { findFeedPath } from "../feed-address.ts";
import { spanOf, type Shift } from "../model/shift.ts";
import type { Span } from "../model/span.ts";
import { comingDays, holesAmong, promisedTime, reachable } from "../roster-queries.ts";
import { rosterMessages } from "../roster-messages.ts";
import { saySpan } from "../say-shift.ts";
import { readProvinceShifts } from "../shift-store.ts";
import { findShift } from "../shift-store.ts";
import { readOpenSwaps, type Swap } from "../swap-store.ts";
import { linePath, rosterPath, shiftPath } from "./roster-paths.ts";
import { namesFor, type Redrawn } from "./roster-request.ts";

/** A province has thousands of lines; those with holes come first, and no page shows more. */
const LINES_SHOWN = 60;
const SHIFTS_SHOWN = 8;

/** My shifts, what colleagues ask of me, and every line I may see with its holes. */
export async function showOverview(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return missing();
  const words = rosterMessages[locale];
  const span = comingDays(acting.at);
  const shifts = await readProvinceShifts(acting.db, actor.provinceCode, span);
  const mine = shifts.filter(({ accountId }) => accountId === actor.accountId);
  const news = { nho: words.asked, agreed: words.swapAgreed, declined: words.swapDeclined, withdrawn: words.swapWithdrawn }[query["xong"] ?? ""]; // prettier-ignore
  const main = (
    <div class="stack wide">
      {news && <Banner kind="done">{news}</Banner>}
      {redrawn.refusal && <Banner kind="refused">{request.say(redrawn.refusal)}</Banner>}
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
      </div>
      <Swaps {...await openSwaps(request)} request={request} />
      <MyShifts shifts={mine} request={request} offices={await officesOf(request, mine)} />
      <Lines request={request} lines={await coveredLines(request, shifts)} />
      <Feed request={request} path={await findFeedPath(acting, actor)} />
    </div>
  );
  return page(words.title, main, { section: "roster", status: redrawn.refusal ? 409 : 200 });
}

const officesOf = async (
  { acting, locale }: PageRequest,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      [...new Set(lines.map(({ organisationId }) => organisationId))].map(async (id) => {
        const office = await findOrganisation(acting, id);
        return [id, (locale === "vi" ? office?.name : office?.nameEn) ?? id] as const;
      }),
    ),
  );

type MineProps = {
  readonly shifts: readonly Shift[];
  readonly offices: ReadonlyMap<string, string>;
  readonly request: PageRequest;
};

const MyShifts = ({ shifts, offices, request: { acting, locale } }: MineProps) => {
  const words = rosterMessages[locale];
  const isOneLine = new Set(shifts.map(({ organisationId, purpose }) => `${organisationId} ${purpose}`)).size <= 1;
  return (
    <section class="stack">
      <h2>{words.mine}</h2>
      {shifts.length === 0 && <p class="soft">{words.noneMine}</p>}
      <ul>
        {shifts.slice(0, SHIFTS_SHOWN).map((shift) => (
          <li key={shift.id}>
            <a href={shiftPath(shift.id)}>{saySpan(spanOf(shift))}</a>{" "}
            {isOneLine
              ? ""
              : `${messages[locale].purposes[shift.purpose]}, ${offices.get(shift.organisationId) ?? ""} `}
            {shift.startsAt <= acting.at && (
              <>
                <Tag kind="good">{words.onNow}</Tag> <a href={linePath(shift, "/ban-giao")}>{words.handOver}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {shifts.length > SHIFTS_SHOWN && (
        <p class="soft">{fill(words.shiftsMore, { n: shifts.length - SHIFTS_SHOWN })}</p>
      )}
    </section>
  );
};

type SwapLine = { readonly swap: Swap; readonly shift: Shift; readonly back: Shift | undefined };

async function openSwaps(request: PageRequest) {
  const { acting } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return { swaps: [], nameOf: (id: string) => id };
  const { provinceCode } = actor;
  const swaps: SwapLine[] = [];
  for (const swap of await readOpenSwaps(acting.db, provinceCode, actor.accountId)) {
    const shift = await findShift(acting.db, provinceCode, swap.shiftId);
    const back =
      swap.returnShiftId === undefined ? undefined : await findShift(acting.db, provinceCode, swap.returnShiftId);
    if (shift && shift.endsAt > acting.at) swaps.push({ swap, shift, back });
  }
  const people = swaps.flatMap(({ swap }) => [swap.askedBy, swap.askedOf]);
  return { swaps, nameOf: await namesFor(request, provinceCode, people) };
}

type SwapsProps = Awaited<ReturnType<typeof openSwaps>> & { readonly request: PageRequest };

const Swaps = ({ swaps, nameOf, request }: SwapsProps) => {
  const { acting, locale, formKey } = request;
  const words = rosterMessages[locale];
  const me = acting.actor.kind === "official" ? acting.actor.accountId : "";
  if (swaps.length === 0) return null;
  return (
    <Card title={words.swapsTitle}>
      {swaps.map(({ swap, shift, back }) => {
        const isMine = swap.askedBy === me;
        const said = fill(isMine ? words.swapBy : words.swapOf, {
          name: nameOf(isMine ? swap.askedOf : swap.askedBy),
          shift: saySpan(spanOf(shift)),
        });
        return (
          <KeyedForm key={swap.id} formKey={formKey()} action={`${rosterPath}/doi/${swap.id}`} class="stack">
            <p>
              {said}
              {back && fill(words.swapReturn, { shift: saySpan(spanOf(back)) })}. {swap.note}
            </p>
            <p class="row">
              {isMine ? (
                <Button kind="quiet" name="answer" value="withdraw">
                  {words.withdraw}
                </Button>
              ) : (
                <>
                  <Button name="answer" value="agree">
                    {words.agree}
                  </Button>
                  <Button kind="quiet" name="answer" value="decline">
                    {words.decline}
                  </Button>
                </>
              )}
            </p>
          </KeyedForm>
        );
      })}
    </Card>
  );
};

type CoveredLine = {
  readonly line: Line;
  readonly office: string;
  readonly holes: readonly Span[];
  readonly now: readonly string[];
};

async function coveredLines(request: PageRequest, shifts: readonly Shift[]): Promise<readonly CoveredLine[]> {
  const { acting } = request;
  const { actor } = acting;
  if (actor.kind !== "official") return [];
  const lines = (await listLines(acting, actor.provinceCode, localDateOf(acting.at))).filter((line) =>
    mayOnLine(actor, "hotline.read-roster", line),
  );
  const people = await reachable(acting, actor.provinceCode, acting.at);
  const offices = await officesOf(request, lines);
  const covered = await Promise.all(
    lines.map(async (line): Promise<CoveredLine> => {
      const own = shifts.filter((each) => each.organisationId === line.organisationId && each.purpose === line.purpose);
      const now = own.filter((each) => each.startsAt <= acting.at && people.has(each.accountId));
      return {
        line,
        office: offices.get(line.organisationId) ?? line.organisationId,
        holes: holesAmong(own, people, await promisedTime(acting, line, comingDays(acting.at))),
        now: now.map(({ accountId }) => people.get(accountId)?.name ?? accountId),
      };
    }),
  );
  return covered.toSorted((one, other) => other.holes.length - one.holes.length);
}

const Lines = ({
  request: { locale },
  lines,
}: {
  readonly request: PageRequest;
  readonly lines: readonly CoveredLine[];
}) => {
  const words = rosterMessages[locale];
  return (
    <section class="stack">
      <h2>{words.lines}</h2>
      <List
        caption={words.lines}
        empty={words.noLines}
        columns={[{ title: words.line }, { title: words.office, wide: true }, { title: words.now }, { title: words.holes }]} // prettier-ignore
        rows={lines.slice(0, LINES_SHOWN).map(({ line, office, holes, now }): Row => {
          const [first] = holes;
          return {
            key: `${line.organisationId} ${line.purpose}`,
            href: linePath(line),
            cells: [
              <a href={linePath(line)}>{messages[locale].purposes[line.purpose]}</a>,
              office,
              now.length > 0 ? now.join(", ") : <span class="soft">{words.nobody}</span>,
              first ? (
                <>
                  <Tag kind="late">{fill(words.holeCount, { n: holes.length })}</Tag>{" "}
                  <small>{fill(words.holeFirst, { when: saySpan(first) })}</small>
                </>
              ) : (
                <Tag kind="good">{words.noHoles}</Tag>
              ),
            ],
          };
        })}
      />
    </section>
  );
};

const Feed = ({ request, path }: { readonly request: PageRequest; readonly path: string | undefined }) => {
  const { locale, formKey, origin } = request;
  const words = rosterMessages[locale];
  return (
    <Card title={words.feedTitle}>
      <p>{words.feedLead}</p>
      {path !== undefined && (
        <p>
          <a href={path}>{origin + path}</a>
        </p>
      )}
      <div class="row">
        <KeyedForm formKey={formKey()} action={`${rosterPath}/lich-dien-thoai`} class="row">
          <Button kind="quiet">{path === undefined ? words.feedOpen : words.feedRenew}</Button>
        </KeyedForm>
        {path !== undefined && (
          <KeyedForm formKey={formKey()} action={`${rosterPath}/lich-dien-thoai/bo`} class="row">
            <Button kind="danger">{words.feedClose}</Button>
          </KeyedForm>
        )}
      </div>
    </Card>
  );
};
