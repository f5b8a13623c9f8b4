import { may } from "#core/access/may";
import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { Banner } from "#ui/banner/view";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { ErrorSummary, errorOf } from "#ui/error-summary/view";
import { LongTextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { drawCallBacks } from "../../call-backs/call-back-list.tsx";
import { mayOnLine, type Line } from "../../line.ts";
import { closeNote } from "../close-note.ts";
import { spanOf, type Shift } from "../model/shift.ts";
import { findNote, readOpenNotes, type DutyNote } from "../note-store.ts";
import { comingDays } from "../roster-queries.ts";
import { rosterMessages } from "../roster-messages.ts";
import { saySpan } from "../say-shift.ts";
import { readShifts } from "../shift-store.ts";
import { writeNote } from "../write-note.ts";
import { linePath, rosterPath } from "./roster-paths.ts";
import { formProps, lineName, lineOf, namesFor, statusOf, text, type Redrawn } from "./roster-request.ts";

const CALL_BACKS_SHOWN = 20;

/** Where a shift begins: what is still open, who comes next, and the note one leaves at the end. */
export async function showHandOver(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.read-roster");
  if (!line) return missing();
  const { acting, locale, query, formKey } = request;
  const { actor } = acting;
  const words = rosterMessages[locale];
  const notes = await readOpenNotes(acting.db, line);
  const next = (await readShifts(acting.db, line, comingDays(acting.at))).find(({ startsAt }) => startsAt > acting.at);
  const known = [...notes.map(({ writtenBy }) => writtenBy), ...(next ? [next.accountId] : [])];
  const nameOf = await namesFor(request, line.provinceCode, known);
  const { typed, errors, refused } = formProps(request, redrawn);
  const news = { ghi: words.noteLeft, xong: words.noteClosed }[query["xong"] ?? ""];
  const mayWrite = mayOnLine(actor, "hotline.stand-duty", line);
  const main = (
    <div class="stack wide">
      {news && <Banner kind="done">{news}</Banner>}
      {refused && <Banner kind="refused">{refused}</Banner>}
      <ErrorSummary errors={errors} locale={locale} />
      <div class="stack">
        <p>
          <a href={linePath(line)}>{words.back}</a>
        </p>
        <h1>{words.handOverTitle}</h1>
        <p>{await lineName(request, line)}</p>
        <p class="soft">{words.handOverLead}</p>
      </div>
      <Notes notes={notes} nameOf={nameOf} mayWrite={mayWrite} request={request} />
      {actor.kind === "official" && may(actor, "hotline.answer") && (
        <section class="stack">
          <h2>{words.callBacks}</h2>
          {await drawCallBacks(request, actor, CALL_BACKS_SHOWN)}
        </section>
      )}
      {may(actor, "case.read") && (
        <p>
          <a href="/can-bo/y-kien">{words.cases}</a>
        </p>
      )}
      <p>{sayNext(next, nameOf, locale)}</p>
      {mayWrite && (
        <Card title={words.newNote}>
          <KeyedForm formKey={formKey()} action={linePath(line, "/ban-giao")} keep="duty-note" class="stack">
            <LongTextField
              name="text"
              label={words.newNote}
              hint={words.newNoteHint}
              value={typed["text"]}
              error={errorOf(errors, "text")}
              maxLength={2000}
            />
            <p>
              <Button>{words.leave}</Button>
            </p>
          </KeyedForm>
        </Card>
      )}
    </div>
  );
  return page(words.handOverTitle, main, { section: "roster", status: statusOf(redrawn), scripts: ["keep-draft"] });
}

const sayNext = (next: Shift | undefined, nameOf: (id: string) => string, locale: PageRequest["locale"]): string => {
  const words = rosterMessages[locale];
  if (!next) return words.nextNobody;
  return fill(words.nextShift, { name: nameOf(next.accountId), shift: saySpan(spanOf(next)) });
};

type NotesProps = {
  readonly notes: readonly DutyNote[];
  readonly nameOf: (id: string) => string;
  readonly mayWrite: boolean;
  readonly request: PageRequest;
};

const Notes = ({ notes, nameOf, mayWrite, request: { acting, locale, formKey } }: NotesProps) => {
  const words = rosterMessages[locale];
  return (
    <section class="stack">
      <h2>{words.notes}</h2>
      {notes.length === 0 && <p class="soft">{words.noNotes}</p>}
      {notes.map((note) => (
        <Card key={note.id}>
          <p class="lines">{note.text}</p>
          <p class="soft">
            {fill(words.noteBy, {
              name: nameOf(note.writtenBy),
              when: sayInstant(note.writtenAt, locale, { now: acting.at }),
            })}
          </p>
          {mayWrite && (
            <KeyedForm formKey={formKey()} action={`${rosterPath}/ghi-chu/${note.id}/xong`} class="row">
              <button class="button quiet" aria-label={fill(words.doneThis, { text: note.text.slice(0, 60) })}>
                {words.done}
              </button>
            </KeyedForm>
          )}
        </Card>
      ))}
    </section>
  );
};

export async function sendNote(request: PageRequest): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.stand-duty");
  if (!line) return missing();
  const outcome = await execute(writeNote, request.acting, { ...line, text: text(request.body["text"]) });
  return outcome.kind === "done" ? redirect(linePath(line, "/ban-giao?xong=ghi")) : showHandOver(request, outcome);
}

export async function sendNoteDone(request: PageRequest): Promise<PageAnswer> {
  const { acting, params, say } = request;
  const id = params["id"] ?? "";
  const outcome = await execute(closeNote, acting, { id });
  const { actor } = acting;
  const note = actor.kind === "official" ? await findNote(acting.db, actor.provinceCode, id) : undefined;
  const line: Line | undefined = note;
  if (outcome.kind === "done" && line) return redirect(linePath(line, "/ban-giao?xong=xong"));
  if (outcome.kind === "refused" && line && mayOnLine(actor, "hotline.read-roster", line))
    return showHandOver({ ...request, params: { office: line.organisationId, purpose: line.purpose } }, outcome);
  return missing(say({ code: "hotline.note_missing" }));
}
