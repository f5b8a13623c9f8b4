import type { Following } from "#platform/following";
import { callFollows } from "./calls/follows.ts";

const ofLine = {
  follows: "moves",
  joined: "moves",
  columns: [{ name: "organisation_id", names: "organisation" }],
} as const;

/**
 * A number goes on ringing when its unit is joined to another, and is that unit's from then on; one that was retired before
 * stays with the office that had it, and its page leads to the office that goes on.
 */
export const hotlineFollows: Following = {
  rules: [
    ...callFollows,
    {
      table: "hotline_number",
      follows: "moves",
      joined: "moves",
      live: "valid_to is null",
      columns: [{ name: "organisation_id", names: "organisation" }],
      noun: { vi: "số đường dây nóng", en: "hotline numbers" },
    },
    // Who is on duty follows the desk; two rosters on one line are people beside each other, never nobody.
    { ...ofLine, table: "duty_shift", noun: { vi: "ca trực", en: "duty shifts" } },
    { ...ofLine, table: "duty_pattern", live: "valid_to is null" },
    { ...ofLine, table: "duty_note", live: "closed_at is null" },
    { table: "duty_swap", follows: "stays", joined: "moves" },
    { table: "duty_feed", follows: "stays", joined: "moves" },
    // The line that goes on has agreed with its own neighbours; who a neighbour is today is asked when a call comes.
    { table: "duty_neighbour", follows: "stays", joined: "moves" },
  ],
};
