import type { Following } from "#platform/following";

/** Rules of a province hold there; resolutions of the province that goes on decide for all of it. */
export const feesFollow: Following = {
  rules: [{ table: "fee_rule", follows: "stays", joined: "stays" }],
};
