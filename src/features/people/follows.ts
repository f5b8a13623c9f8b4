import type { Following } from "#platform/following";

/** Drafts belong to the person and go with the province; codes sent by phone last minutes. */
export const peopleFollow: Following = {
  rules: [
    {
      table: "draft",
      follows: "stays",
      joined: "moves",
      live: "submitted_at is null",
      noun: { vi: "bản khai đang viết", en: "drafts" },
    },
    { table: "draft_set_aside", follows: "stays", joined: "moves" },
    { table: "phone_code", follows: "stays", joined: "stays" },
    { table: "quota", follows: "stays", joined: "stays" },
  ],
};
