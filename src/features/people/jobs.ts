import type { Job } from "#platform/feature";
import { deliverDueMessages } from "#platform/notify/deliver-messages";
import { purgeMessages } from "#platform/notify/purge-messages";
import { purgePeople } from "./purge-people.ts";

export const peopleJobs: readonly Job[] = [
  { name: "people.deliver-messages", everySeconds: 5, run: deliverDueMessages },
  {
    name: "people.purge",
    everySeconds: 3600,
    async run({ db, at }) {
      await purgePeople(db, at);
      await purgeMessages(db, at);
    },
  },
];
