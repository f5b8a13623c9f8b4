import type { Following } from "#platform/following";

/** What people thought of a centre is said of that centre. */
export const satisfactionFollow: Following = {
  rules: [{ table: "rating", follows: "stays", joined: "stays" }],
};
