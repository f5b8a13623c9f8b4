import type { Following } from "#platform/following";

/** What was written of a day stays as it was written, under the unit and province of that day. */
export const conservationFollow: Following = {
  rules: [{ table: "ledger_day", follows: "stays", joined: "stays" }],
};
