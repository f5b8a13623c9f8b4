import type { Following } from "#platform/following";

/** Reminders that stand go with the dossier and to the post that has it now. */
export const watchersFollow: Following = {
  rules: [
    {
      table: "watch_notice",
      follows: "moves",
      joined: "with-dossier",
      dossier: "code",
      live: "ended_at is null",
      columns: [{ name: "organisation_id", names: "organisation" }],
      noun: { vi: "nhắc việc", en: "reminders" },
    },
    { table: "watch_seen", follows: "stays", joined: "stays" },
    { table: "watch_settings", follows: "stays", joined: "stays" },
  ],
};
