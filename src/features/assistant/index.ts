import { asCommand, defineFeature } from "#platform/feature";
import { assistantApi } from "./api.ts";
import { askInConversation } from "./conversation/ask-in-conversation.ts";
import { judgeAnswer } from "./conversation/judge-answer.ts";
import { setKeepDays } from "./conversation/set-keep-days.ts";
import { assistantFollows } from "./follows.ts";
import { askForCall } from "./hand-over/ask-for-call.ts";
import { sendQuestion } from "./hand-over/send-question.ts";
import { assistantConsole } from "./improve/console.ts";
import { teach } from "./improve/teach.ts";
import { undoLesson } from "./improve/undo-lesson.ts";
import { assistantJobs } from "./jobs.ts";
import { chatMigrations } from "./migrations/1130-chats.ts";
import { conversationMigrations } from "./migrations/1120-conversations.ts";
import { operatorConsole } from "./operator/suggest-page.tsx";
import { assistantPortal } from "./portal/index.ts";
import { assistantRefusals } from "./refusals.ts";

import { answerChatMessage } from "./zalo/answer-chat-message.ts";
import { takeChatMessage } from "./zalo/take-chat-message.ts";
import { zaloHook } from "./zalo/zalo-hook.ts";

export type {
  Answer,
  AskBack,
  AskContext,
  Citation,
  DeclineReason,
  Fact,
  FactKind,
  Facet,
  NextStep,
  PlaceAnswer,
  ProcedureAnswer,
} from "./answer/answer.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export { readQuestions } from "./evaluate/read-questions.ts";
export { askInConversation } from "./conversation/ask-in-conversation.ts";
export { judgeAnswer } from "./conversation/judge-answer.ts";
export { askForCall } from "./hand-over/ask-for-call.ts";
export { setKeepDays } from "./conversation/set-keep-days.ts";
export { teach } from "./improve/teach.ts";
export { undoLesson } from "./improve/undo-lesson.ts";
export { sendQuestion } from "./hand-over/send-question.ts";
export { answerChatMessage } from "./zalo/answer-chat-message.ts";
export { takeChatMessage } from "./zalo/take-chat-message.ts";
export { ask, type Question } from "./ask.ts";

export const assistant = defineFeature({
  name: "assistant",
  needs: ["units", "procedures", "cases", "hotline"],
  migrations: { ...conversationMigrations, ...chatMigrations },
  commands: [
    asCommand(askInConversation),
    asCommand(judgeAnswer),
    asCommand(askForCall),
    asCommand(sendQuestion),
    asCommand(setKeepDays),
    asCommand(teach),
    asCommand(undoLesson),
    asCommand(takeChatMessage),
    asCommand(answerChatMessage),
  ],
  hooks: [zaloHook],
  refusals: assistantRefusals,
  follows: assistantFollows,
  api: assistantApi,
  portal: assistantPortal,
  console: [...assistantConsole, ...operatorConsole],
  jobs: assistantJobs,
});
