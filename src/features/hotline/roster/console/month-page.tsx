import { fill } from "#core/text/fill";
import { addDays, dayNumberOf, weekdayOfDay } from "#core/time/local-date";
import { instantOn, localDateOf } from "#core/time/local-time";
import { sayDate } from "#features/units";
import { missing, page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { ButtonLink } from "#ui/button/view";
import { Month, type MonthDay } from "#ui/month/view";
import { Note } from "#ui/note/view";
import { mayOnLine, type Line } from "../../line.ts";
import { spanOf, type Shift } from "../model/shift.ts";
import { overlap, uncovered, type Span } from "../model/span.ts";
import { monthAfter, readMonth, weeksOf } from "../month.ts";
import { holesOf, promisedTime, reachable } from "../roster-queries.ts";
import { rosterMessages } from "../roster-messages.ts";
import { sayClock, saySpan } from "../say-shift.ts";
import { readShifts } from "../shift-store.ts";
import { Chain, readChain } from "./chain.tsx";
import { Patterns, readPatternsOf } from "./patterns.tsx";
import { linePath, rosterPath, shiftPath } from "./roster-paths.ts";
import { lineName, lineOf, namesFor, type Redrawn } from "./roster-request.ts";

const HOLES_SHOWN = 6;

/** One line's month: who is on when, where nobody is, what draws it, and where a call goes that nobody answers. */
export async function showMonth(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query } = request;
  const line = await lineOf(request, "hotline.read-roster");
  if (!line) return missing();
  const words = rosterMessages[locale];
  const month = readMonth(query["thang"]) ?? localDateOf(acting.at).slice(0, 7);
  const mayKeep = mayOnLine(acting.actor, "hotline.manage-roster", line);
  const name = await lineName(request, line);
  const holes = await holesOf(acting, line);
  const main = (
    <div class="stack wide">
      <News request={request} redrawn={redrawn} />
      <div class="stack">
        <p>
          <a href={rosterPath}>{words.back}</a>
        </p>
        <h1>{name}</h1>
      </div>
      <Holes holes={holes} line={line} mayKeep={mayKeep} request={request} />
      <p class="row">
        {mayKeep && (
          <>
            <ButtonLink href={linePath(line, "/xep")} hotkey="X">
              {words.draw}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linePath(line, "/them-ca")} hotkey="A">
              {words.addOne}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="quiet" href={linePath(line, "/ban-giao")} hotkey="B">
          {words.handOver}
        </ButtonLink>
      </p>
      <MonthHead line={line} month={month} request={request} />
      <Month
        caption={sayMonth(month, words.month)}
        weekdays={words.shortDays}
        days={await daysOf(request, line, month)}
      />
      <Patterns request={request} line={line} mayKeep={mayKeep} {...await readPatternsOf(request, line)} />
      <Chain request={request} line={line} mayKeep={mayKeep} {...await readChain(request, line)} />
    </div>
  );
  return page(name, main, { section: "roster", status: redrawn.refusal ? 409 : 200 });
}

const News = ({ request, redrawn }: { readonly request: PageRequest; readonly redrawn: Redrawn }) => {
  const { query, locale, say } = request;
  const words = rosterMessages[locale];
  if (redrawn.refusal) return <Banner kind="refused">{say(redrawn.refusal)}</Banner>;
  const count = (name: string): number => Number(/^\d{1,5}$/.exec(query[name] ?? "")?.[0] ?? 0);
  const done: Readonly<Record<string, readonly string[]>> = {
    xep: [
      fill(words.drawn, { n: count("ca") }),
      ...(count("giu") > 0 ? [fill(words.drawnKept, { n: count("giu") })] : []),
      ...(count("vuong") > 0 ? [fill(words.drawnClash, { n: count("vuong") })] : []),
    ],
    them: [words.added],
    bo: [words.removed],
    thay: [words.replaced],
    "ket-thuc": [fill(words.patternEnded, { n: count("ca") })],
    "nghe-thay": [words.neighbourSet],
  };
  const news = done[query["xong"] ?? ""];
  return news ? <Banner kind="done">{news.join(" ")}</Banner> : null;
};

type HolesProps = {
  readonly holes: readonly Span[];
  readonly line: Line;
  readonly mayKeep: boolean;
  readonly request: PageRequest;
};

const Holes = ({ holes, line, mayKeep, request: { locale } }: HolesProps) => {
  const words = rosterMessages[locale];
  if (holes.length === 0) return <p class="soft">{`${words.holes}: ${words.noHoles}.`}</p>;
  return (
    <Note grave>
      <h2>{fill(words.holesTitle, { n: holes.length })}</h2>
      <ul>
        {holes.slice(0, HOLES_SHOWN).map((hole) => (
          <li key={hole.from.getTime()}>
            {saySpan(hole)} {mayKeep && <a href={linePath(line, `/them-ca?${fieldsOf(hole)}`)}>{words.fillHole}</a>}
          </li>
        ))}
      </ul>
      {holes.length > HOLES_SHOWN && <p>{fill(words.holesMore, { n: holes.length - HOLES_SHOWN })}</p>}
    </Note>
  );
};

/** A hole as the fields of the form that fills it: at most a day, since nobody stands longer. */
function fieldsOf({ from, to }: Span): URLSearchParams {
  const isLong = to.getTime() - from.getTime() > 86_400_000;
  return new URLSearchParams({ day: localDateOf(from), from: sayClock(from), to: sayClock(isLong ? from : to) });
}

const sayMonth = (month: string, pattern: string): string => {
  const [year = "", number = ""] = month.split("-");
  return fill(pattern, { month: Number(number), year });
};

type HeadProps = { readonly line: Line; readonly month: string; readonly request: PageRequest };

const MonthHead = ({ line, month, request: { locale } }: HeadProps) => {
  const words = rosterMessages[locale];
  return (
    <p class="row">
      <a href={linePath(line, `?thang=${monthAfter(month, -1)}`)}>{words.earlier}</a>
      <strong>{sayMonth(month, words.month)}</strong>
      <a href={linePath(line, `?thang=${monthAfter(month, 1)}`)}>{words.later}</a>
    </p>
  );
};

async function daysOf(request: PageRequest, line: Line, month: string): Promise<MonthDay[]> {
  const { acting, locale } = request;
  const dates = weeksOf(month);
  const whole = daySpan(dates[0] ?? "", dates.length);
  const shifts = await readShifts(acting.db, line, whole);
  const people = await reachable(acting, line.provinceCode, acting.at);
  const nameOf = await namesFor(
    request,
    line.provinceCode,
    shifts.map(({ accountId }) => accountId),
  );
  // What is over is told as it was planned; a hole is something that can still be filled.
  const coming = { from: acting.at > whole.from ? acting.at : whole.from, to: whole.to };
  const promised = coming.from < coming.to ? await promisedTime(acting, line, coming) : [];
  const holes = uncovered(promised, shifts.filter(({ accountId }) => people.has(accountId)).map(spanOf));
  const words = rosterMessages[locale];
  const today = localDateOf(acting.at);
  return dates.map((date) => ({
    date,
    label: `${words.days[weekdayOfDay(dayNumberOf(date) ?? 0) - 1] ?? ""} ${sayDate(date)}`,
    outside: !date.startsWith(month),
    today: date === today,
    // Whoever looks at a month that is over wants to see it.
    past: date < today && today.startsWith(month),
    children: (
      <>
        {shifts
          .filter(({ startsAt }) => localDateOf(startsAt) === date)
          .map((shift) => (
            <ShiftLine
              key={shift.id}
              shift={shift}
              name={nameOf(shift.accountId)}
              away={!people.has(shift.accountId)}
              locale={locale}
            />
          ))}
        {holes
          .filter((hole) => overlap(hole, daySpan(date, 1)))
          .map((hole) => (
            <span key={hole.from.getTime()} class="hole">
              {`${within(hole, date)} ${words.nobody}`}
            </span>
          ))}
      </>
    ),
  }));
}

type ShiftLineProps = {
  readonly shift: Shift;
  readonly name: string;
  readonly away: boolean;
  readonly locale: PageRequest["locale"];
};

const ShiftLine = ({ shift, name, away, locale }: ShiftLineProps) => {
  const words = rosterMessages[locale];
  const notes = [...(shift.rank > 1 ? [words.second] : []), ...(away ? [words.away] : [])];
  return (
    <a href={shiftPath(shift.id)}>
      {`${sayClock(shift.startsAt)}–${sayClock(shift.endsAt)} ${name}`}
      {notes.length > 0 && ` (${notes.join(", ")})`}
    </a>
  );
};

const daySpan = (date: string, days: number): Span => {
  const from = instantOn(date, "00:00") ?? new Date(0);
  return { from, to: instantOn(addDays(date, days) ?? date, "00:00") ?? from };
};

/** The part of a hole on one day: `00:00–07:00`. */
function within(hole: Span, date: string): string {
  const day = daySpan(date, 1);
  const to = hole.to < day.to ? sayClock(hole.to) : "24:00";
  return `${sayClock(hole.from > day.from ? hole.from : day.from)}–${to}`;
}
