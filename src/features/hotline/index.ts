import { asCommand, defineFeature } from "#platform/feature";
import { answerIntoCase } from "./calls/answer-into-case.ts";
import { deskApi } from "./calls/desk-api.ts";
import { lineApi } from "./calls/line-api.ts";
import { callBackApi } from "./call-backs/call-back-api.ts";
import { finishCall } from "./calls/finish-call.ts";
import { callJobs } from "./calls/jobs.ts";
import { keepNotes } from "./calls/keep-notes.ts";
import { logCall } from "./calls/log-call.ts";
import { manageSystem } from "./calls/manage-system.ts";
import { settleStrangeEvent } from "./calls/settle-strange-event.ts";
import { takeCallEvents } from "./calls/take-call-events.ts";
import { takeCall } from "./calls/take-call.ts";
import { telephonyHook } from "./calls/telephony-hook.ts";
import { verifyCaller } from "./calls/verify-caller.ts";
import { changeHotlineSettings } from "./call-backs/change-hotline-settings.ts";
import { closeCallBack } from "./call-backs/close-call-back.ts";
import { promiseToCaller } from "./call-backs/promise-to-caller.ts";
import { deskConsole } from "./desk/index.ts";
import { directoryPortal } from "./directory/portal.ts";
import { hotlineMigrations } from "./migrations/all-migrations.ts";
import { hotlineFollows } from "./follows.ts";
import { checkLine } from "./line-check/check-line.ts";
import { systemsConsole } from "./systems/index.ts";
import { addNumber } from "./numbers/add-number.ts";
import { importNumbers } from "./numbers/import-numbers.ts";
import { numberApi } from "./numbers/number-api.ts";
import { numberConsole } from "./numbers/number-console.tsx";
import { retireNumber } from "./numbers/retire-number.ts";
import { seedNumbers } from "./numbers/seed-numbers.ts";
import { showNumbersOfTheDay } from "./numbers/show-numbers-of-the-day.ts";
import { verifyNumber } from "./numbers/verify-number.ts";
import { hotlineRefusals } from "./refusals.ts";
import { drawShifts } from "./roster/draw-shifts.ts";
import { endPattern } from "./roster/end-pattern.ts";
import { addShift } from "./roster/add-shift.ts";
import { removeShift } from "./roster/remove-shift.ts";
import { replaceOnDuty } from "./roster/replace-on-duty.ts";
import { askSwap } from "./roster/ask-swap.ts";
import { answerSwap } from "./roster/answer-swap.ts";
import { writeNote } from "./roster/write-note.ts";
import { closeNote } from "./roster/close-note.ts";
import { setNeighbour } from "./roster/set-neighbour.ts";
import { openFeed } from "./roster/open-feed.ts";
import { closeFeed } from "./roster/close-feed.ts";
import { rosterConsole } from "./roster/console/roster-console.ts";
import { extendPatterns } from "./roster/extend-patterns.ts";
import { feedPortal } from "./roster/feed-portal.ts";
import { rosterApi } from "./roster/roster-api.ts";

export type { Line, LinePurpose } from "./line.ts";
export { CallLink, telHref } from "./directory/call-link.tsx";
export { whomToCall, type WhomToCall } from "./numbers/whom-to-call.ts";
export { answerIntoCase } from "./calls/answer-into-case.ts";
export {
  addCalls,
  callsById,
  callsWithoutCase,
  lineChecksOf,
  noCalls,
  tallyHotline,
  type HotlineTally,
} from "./figures/tally.ts";
export type { CallLine } from "./figures/topic-calls-store.ts";
export type { CheckCount } from "./figures/tally-store.ts";
export { hotlineSettingsOf } from "./call-backs/hotline-settings.ts";
export { usualSettings } from "./call-backs/settings.ts";
export { finishCall } from "./calls/finish-call.ts";
export { keepNotes } from "./calls/keep-notes.ts";
export { logCall } from "./calls/log-call.ts";
export { manageSystem } from "./calls/manage-system.ts";
export { settleStrangeEvent } from "./calls/settle-strange-event.ts";
export { takeCallEvents } from "./calls/take-call-events.ts";
export { takeCall } from "./calls/take-call.ts";
export { takeSwitchEvents } from "./calls/take-switch-events.ts";
export { verifyCaller } from "./calls/verify-caller.ts";
export { changeHotlineSettings } from "./call-backs/change-hotline-settings.ts";
export { closeCallBack } from "./call-backs/close-call-back.ts";
export { promiseCallBack } from "./call-backs/promise-call-back.ts";
export { promiseToCaller } from "./call-backs/promise-to-caller.ts";
export { checkLine } from "./line-check/check-line.ts";
export { addNumber } from "./numbers/add-number.ts";
export { importNumbers } from "./numbers/import-numbers.ts";
export { retireNumber } from "./numbers/retire-number.ts";
export { verifyNumber } from "./numbers/verify-number.ts";
export { drawShifts } from "./roster/draw-shifts.ts";
export { endPattern } from "./roster/end-pattern.ts";
export { addShift } from "./roster/add-shift.ts";
export { removeShift } from "./roster/remove-shift.ts";
export { replaceOnDuty } from "./roster/replace-on-duty.ts";
export { askSwap } from "./roster/ask-swap.ts";
export { answerSwap } from "./roster/answer-swap.ts";
export { writeNote } from "./roster/write-note.ts";
export { closeNote } from "./roster/close-note.ts";
export { setNeighbour } from "./roster/set-neighbour.ts";
export { openFeed } from "./roster/open-feed.ts";
export { closeFeed } from "./roster/close-feed.ts";
export { seedDemoCalls } from "./seed-demo-calls.ts";
export { seedDemoHotline } from "./seed-demo-hotline.ts";
export { whoAnswers, type Answerer } from "./roster/who-answers.ts";

export const hotline = defineFeature({
  name: "hotline",
  needs: ["units", "procedures", "staff", "dossiers", "cases"],
  migrations: hotlineMigrations,
  seed: seedNumbers,
  commands: [
    asCommand(addNumber),
    asCommand(verifyNumber),
    asCommand(retireNumber),
    asCommand(importNumbers),
    asCommand(takeCallEvents),
    asCommand(manageSystem),
    asCommand(settleStrangeEvent),
    asCommand(takeCall),
    asCommand(keepNotes),
    asCommand(verifyCaller),
    asCommand(answerIntoCase),
    asCommand(logCall),
    asCommand(finishCall),
    asCommand(promiseToCaller),
    asCommand(closeCallBack),
    asCommand(changeHotlineSettings),
    asCommand(checkLine),
    asCommand(drawShifts),
    asCommand(endPattern),
    asCommand(addShift),
    asCommand(removeShift),
    asCommand(replaceOnDuty),
    asCommand(askSwap),
    asCommand(answerSwap),
    asCommand(writeNote),
    asCommand(closeNote),
    asCommand(setNeighbour),
    asCommand(openFeed),
    asCommand(closeFeed),
  ],
  hooks: [telephonyHook],
  refusals: hotlineRefusals,
  follows: hotlineFollows,
  api: [...numberApi, ...lineApi, ...deskApi, ...callBackApi, ...rosterApi],
  portal: [...directoryPortal, ...feedPortal],
  console: [...numberConsole, ...rosterConsole, ...deskConsole, ...systemsConsole],
  jobs: [showNumbersOfTheDay, extendPatterns, ...callJobs],
});
