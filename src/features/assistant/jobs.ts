import { DAY_MS } from "#core/time/local-date";
import { listProvinces } from "#features/units";
import type { Job } from "#platform/feature";
import { purgeConversations } from "./conversation/conversation-store.ts";
import { keepDaysOf } from "./conversation/keep-days.ts";
import { answerChats } from "./zalo/answer-chats.ts";
import { purgeChats } from "./zalo/chat-store.ts";

export const assistantJobs: readonly Job[] = [
  { name: "assistant.answer-chats", everySeconds: 1, run: answerChats },
  {
    name: "assistant.forget",
    everySeconds: 3600,
    async run(acting) {
      for (const { code } of await listProvinces(acting)) {
        const before = new Date(acting.at.getTime() - (await keepDaysOf(acting, code)) * DAY_MS);
        await purgeConversations(acting.db, code, before);
        await purgeChats(acting.db, code, before);
      }
    },
  },
];
