import type { Following } from "#platform/following";

/** What a province promised holds in that province; the one that goes on has its own promises. */
export const proceduresFollow: Following = {
  rules: [{ table: "committed_limit", follows: "stays", joined: "stays" }],
};
