import type { Following } from "#platform/following";

/** What was asked is kept for weeks and stays where it was asked; what a province taught is its own. */
export const assistantFollows: Following = {
  rules: (["assistant_conversation", "assistant_turn", "assistant_setting", "assistant_lesson"] as const).map(
    (table) => ({
      table,
      follows: "stays",
      joined: "stays",
    }),
  ),
};
