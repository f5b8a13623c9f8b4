import type { Following } from "#platform/following";

/** What was asked is kept for weeks and stays where it was asked; what a province taught is its own. A chat belongs to the account it was begun with. */
export const assistantFollows: Following = {
  rules: (
    [
      "assistant_conversation",
      "assistant_turn",
      "assistant_setting",
      "assistant_lesson",
      "assistant_chat_message",
      "assistant_chat",
      "assistant_chat_refused",
    ] as const
  ).map((table) => ({
    table,
    follows: "stays",
    joined: "stays",
  })),
};
