import type { Following } from "#platform/following";
import { carryCases } from "./carry-cases.ts";

/**
 * Open cases go with their acts to the office that goes on. Of a province that goes into another all go, answered ones too:
 * they are looked up, disputed and rated there; what was counted of them stays in the books of the one that answered.
 */
export const casesFollow: Following = {
  rules: [
    {
      table: "citizen_case",
      follows: "carried",
      joined: "carried",
      live: "answered_at is null and merged_into is null",
      columns: [{ name: "handled_by", names: "organisation" }],
      noun: { vi: "vụ việc đang xử lý", en: "open cases" },
    },
    { table: "case_act", follows: "carried", joined: "carried" },
    { table: "case_round", follows: "carried", joined: "carried" },
    { table: "case_view", follows: "carried", joined: "carried" },
    { table: "case_settings", follows: "stays", joined: "stays" },
    { table: "case_rule_change", follows: "stays", joined: "stays" },
    {
      table: "case_mailbox",
      follows: "moves",
      joined: "moves",
      live: "closed_at is null",
      columns: [{ name: "organisation_id", names: "organisation" }],
    },
    { table: "case_mail", follows: "stays", joined: "stays" },
    { table: "case_draft", follows: "stays", joined: "stays" },
    { table: "published_answer", follows: "carried", joined: "carried" },
    {
      table: "hot_spot",
      follows: "moves",
      joined: "moves",
      live: "closed_at is null",
      columns: [{ name: "handled_by", names: "organisation" }],
    },
    { table: "hot_spot_entry", follows: "stays", joined: "moves" },
  ],
  carry: carryCases,
};
