import type { FollowRule } from "#platform/following";

/** Open calls and promises go to whoever answers for the office now; what is over tells what was. */
export const callFollows: readonly FollowRule[] = [
  { table: "telephone_system", follows: "stays", joined: "stays" },
  { table: "call_event", follows: "stays", joined: "stays" },
  {
    table: "hotline_call",
    follows: "moves",
    joined: "stays",
    live: "left_desk_at is null",
    columns: [{ name: "organisation_id", names: "organisation" }],
  },
  { table: "call_note", follows: "stays", joined: "stays" },
  { table: "strange_event", follows: "stays", joined: "stays" },
  { table: "hotline_setting", follows: "stays", joined: "stays" },
  {
    table: "call_back",
    follows: "moves",
    joined: "moves",
    live: "closed_at is null",
    columns: [{ name: "organisation_id", names: "organisation" }],
    noun: { vi: "lời hứa gọi lại", en: "promised calls" },
  },
  { table: "line_check", follows: "stays", joined: "stays" },
];
