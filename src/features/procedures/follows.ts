import type { Following } from "#platform/following";

/** What a province promised and told its people holds in that province; the one that goes on has its own words. */
export const proceduresFollow: Following = {
  rules: [
    { table: "committed_limit", follows: "stays", joined: "stays" },
    { table: "life_event_guide", follows: "stays", joined: "stays" },
  ],
};
