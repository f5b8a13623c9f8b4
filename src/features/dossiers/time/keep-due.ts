import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { keepPrinted } from "./due-proposal-store.ts";
import { listMyProposals, mayDecideOn } from "./my-proposals.ts";

const keepInput = z.strictObject({
  codes: z.array(z.string().trim().min(1).max(60)).min(1).max(200),
  /** Why the printed date can be kept. */
  note: z.string().trim().min(3).max(500),
});

/** The calendar changed, and the office keeps its word all the same. */
export const keepDue = defineCommand({
  name: "dossier.keep-due",
  permission: "dossier.move-due",
  summary: "Keeps the printed due dates of dossiers for which a change of the calendar proposes others.",
  input: keepInput,
  writes: "transaction",
  async run(acting, { codes, note }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const { provinceCode } = acting.actor;
    const asked = (await listMyProposals(acting)).filter(({ head }) => codes.includes(head.code));
    if (asked.length < codes.length) return refuse("dossier.no_proposal");
    if (!asked.every(({ head }) => mayDecideOn(acting.actor, head)))
      return refuse("dossier.not_your_turn", { holder: asked[0]?.head.competentOrganisation ?? "" });
    await keepPrinted(acting.db, { provinceCode, codes, by: actorId(acting.actor), at: acting.at, note });
    return ok({ kept: asked.map(({ head }) => head.code) });
  },
});
