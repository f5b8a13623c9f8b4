import type { Following } from "#platform/following";
import { callFollows } from "./calls/follows.ts";

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
  ],
};
