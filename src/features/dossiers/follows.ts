import type { Following } from "#platform/following";
import { carryDossiers } from "./transfer/carry-dossiers.ts";

const place = (name: string) => ({ name, names: "organisation" }) as const;

/** Condition on `dossier_state`: somebody or something still waits for it. */
export const openDossiers =
  "(status in (1, 2, 4, 5, 6, 9) or state->'papersHeld' ? 'to' or state->'resultHeld' ? 'to')";

/**
 * Dossiers that wait for anybody or hold anything move, with all their acts; what is finished stays in the books of the
 * unit that finished it and is found through it.
 */
export const dossiersFollow: Following = {
  rules: [
    {
      table: "dossier_state",
      follows: "carried",
      joined: "carried",
      live: openDossiers,
      columns: [place("received_by_organisation")],
      divided: "address",
      noun: { vi: "hồ sơ đang giải quyết", en: "open dossiers" },
    },
    { table: "dossier", follows: "carried", joined: "carried" },
    { table: "dossier_act", follows: "carried", joined: "carried" },
    { table: "dossier_view", follows: "stays", joined: "with-dossier", dossier: "code" },
    {
      table: "due_proposal",
      follows: "moves",
      joined: "with-dossier",
      dossier: "code",
      live: "state = 'open'",
      columns: [place("competent_organisation"), place("received_by_organisation")],
      noun: { vi: "đề xuất hẹn lại", en: "proposed due dates" },
    },
    // Numbers of an agency that ended are given out no more; its successor counts by its own code.
    { table: "dossier_code_counter", follows: "stays", joined: "stays" },
    { table: "dossier_code_pattern", follows: "stays", joined: "stays" },
    { table: "dossier_export", follows: "stays", joined: "stays" },
    { table: "counter_slip", follows: "stays", joined: "stays" },
    { table: "extension_rule", follows: "stays", joined: "stays" },
    { table: "paper_template", follows: "stays", joined: "stays" },
    { table: "dossier_transfer", follows: "carried", joined: "carried" },
  ],
  carry: carryDossiers,
};
