import type { Following } from "#platform/following";

/** What was sorted for a change is part of that change. */
export const reorganisationFollows: Following = {
  rules: [
    { table: "unit_change_sorting", follows: "stays", joined: "stays" },
    { table: "reorganisation_step", follows: "stays", joined: "stays" },
    { table: "reorganised_row", follows: "stays", joined: "stays" },
  ],
};
