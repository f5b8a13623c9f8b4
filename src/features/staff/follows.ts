import type { Following } from "#platform/following";
import { moveSignInNames } from "./sign-in-name-store.ts";

/** People keep their accounts and sessions; their posts go where their office goes. */
export const staffFollow: Following = {
  rules: [
    { table: "account", follows: "stays", joined: "moves", noun: { vi: "tài khoản", en: "accounts" } },
    {
      table: "post",
      follows: "moves",
      joined: "moves",
      live: "ended_at is null",
      columns: [{ name: "organisation_id", names: "organisation" }],
      divided: "main",
      noun: { vi: "vị trí công tác", en: "posts" },
    },
    { table: "stand_in", follows: "stays", joined: "moves" },
    { table: "session", follows: "stays", joined: "moves" },
    { table: "sign_in_attempt", follows: "stays", joined: "stays" },
  ],
  carry: ({ db, provinceCode, joins }) =>
    joins === undefined ? Promise.resolve() : moveSignInNames(db, { from: provinceCode, to: joins }),
};
