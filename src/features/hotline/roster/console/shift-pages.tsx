import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import { missing, page, redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { mayOnLine } from "../../line.ts";
import { addShift } from "../add-shift.ts";
import { askSwap } from "../ask-swap.ts";
import { spanOf, type Shift } from "../model/shift.ts";
import { removeShift } from "../remove-shift.ts";
import { replaceOnDuty } from "../replace-on-duty.ts";
import { comingDays } from "../roster-queries.ts";
import { rosterMessages } from "../roster-messages.ts";
import { saySpan } from "../say-shift.ts";
import { findShift, readShifts } from "../shift-store.ts";
import { linePath, rosterPath } from "./roster-paths.ts";
import { formProps, lineName, lineOf, namesFor, peopleOf, statusOf, text, type Redrawn } from "./roster-request.ts";
import { AddShiftPage, OneShiftPage } from "./shift-forms.tsx";

const section = "roster";

export async function showAddShift(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.manage-roster");
  if (!line) return missing();
  const { acting, query, locale, formKey } = request;
  const props = formProps(request, redrawn);
  const asked = Object.fromEntries(["day", "from", "to"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const given = { day: localDateOf(acting.at), from: "07:00", to: "19:00", rank: "1", ...asked };
  const main = (
    <AddShiftPage
      {...props}
      typed={{ ...given, ...props.typed }}
      people={await peopleOf(request, line)}
      name={await lineName(request, line)}
      line={line}
      formKey={formKey}
      locale={locale}
    />
  );
  return page(rosterMessages[locale].addOne, main, { section, status: statusOf(redrawn) });
}

/** `7:00` and `7h` are 07:00; anything else is for the command to refuse. */
const readClock = (typed: string): string => {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(typed.trim()) ?? [];
  return hour === "" ? typed : `${hour.padStart(2, "0")}:${minute}`;
};

export async function sendAddShift(request: PageRequest): Promise<PageAnswer> {
  const line = await lineOf(request, "hotline.manage-roster");
  if (!line) return missing();
  const { accountId, day, from, to, rank } = request.body;
  const outcome = await execute(addShift, request.acting, {
    ...line,
    accountId: text(accountId),
    day: text(day),
    from: readClock(text(from)),
    to: readClock(text(to)),
    rank: Number(text(rank)),
  });
  if (outcome.kind !== "done") return showAddShift(request, outcome);
  return redirect(linePath(line, `?xong=them&thang=${text(day).slice(0, 7)}`));
}

async function shiftOf({ acting, params }: PageRequest): Promise<Shift | undefined> {
  const { actor } = acting;
  if (actor.kind !== "official") return undefined;
  const shift = await findShift(acting.db, actor.provinceCode, params["id"] ?? "");
  return shift && mayOnLine(actor, "hotline.read-roster", shift) ? shift : undefined;
}

export async function showShift(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, formKey, say } = request;
  const shift = await shiftOf(request);
  const { actor } = acting;
  if (!shift || actor.kind !== "official") return missing(say({ code: "hotline.shift_missing" }));
  const people = await peopleOf(request, shift);
  const others = (await readShifts(acting.db, shift, comingDays(acting.at))).filter(
    ({ accountId }) => accountId !== actor.accountId,
  );
  const known = [shift, ...others].flatMap(({ accountId, insteadOf }) => [accountId, insteadOf ?? accountId]);
  const main = (
    <OneShiftPage
      {...formProps(request, redrawn)}
      shift={shift}
      line={shift}
      name={await lineName(request, shift)}
      nameOf={await namesFor(request, shift.provinceCode, known)}
      people={people}
      others={others}
      isMine={shift.accountId === actor.accountId}
      mayKeep={mayOnLine(actor, "hotline.manage-roster", shift)}
      isOver={shift.endsAt <= acting.at}
      formKey={formKey}
      locale={locale}
    />
  );
  const title = fill(rosterMessages[locale].shift, { shift: saySpan(spanOf(shift)) });
  return page(title, main, { section, status: statusOf(redrawn) });
}

export async function sendSwap(request: PageRequest): Promise<PageAnswer> {
  const { accountId, returnShiftId, note } = request.body;
  const input = { shiftId: request.params["id"] ?? "", accountId: text(accountId), returnShiftId: text(returnShiftId), note: text(note) }; // prettier-ignore
  const outcome = await execute(askSwap, request.acting, input);
  return outcome.kind === "done" ? redirect(`${rosterPath}?xong=nho`) : showShift(request, outcome);
}

/** Back to the month of the shift, where the change is seen. */
const afterwards = (done: string, shift: Shift): PageAnswer =>
  redirect(linePath(shift, `?xong=${done}&thang=${localDateOf(shift.startsAt).slice(0, 7)}`));

export async function sendReplace(request: PageRequest): Promise<PageAnswer> {
  const shift = await shiftOf(request);
  if (!shift) return missing(request.say({ code: "hotline.shift_missing" }));
  const { accountId, because } = request.body;
  const input = { provinceCode: shift.provinceCode, id: shift.id, accountId: text(accountId), because: text(because) };
  const outcome = await execute(replaceOnDuty, request.acting, input);
  return outcome.kind === "done" ? afterwards("thay", shift) : showShift(request, outcome);
}

export async function sendRemove(request: PageRequest): Promise<PageAnswer> {
  const shift = await shiftOf(request);
  if (!shift) return missing(request.say({ code: "hotline.shift_missing" }));
  const outcome = await execute(removeShift, request.acting, { provinceCode: shift.provinceCode, id: shift.id });
  return outcome.kind === "done" ? afterwards("bo", shift) : showShift(request, outcome);
}
