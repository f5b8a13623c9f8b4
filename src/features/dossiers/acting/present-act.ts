import { z } from "zod";
import type { Recorded } from "./record-act.ts";

/** What every act on a dossier answers with, to screens and machines alike. */
export const actOutput = z.object({
  code: z.string(),
  status: z.number().int(),
  step: z.string().nullable(),
  version: z
    .number()
    .int()
    .meta({ description: "Number of acts so far; send it back to be told when somebody was faster." }),
  dueAt: z.string().nullable(),
  payment: z.enum(["none", "due", "paid"]),
  dueDong: z.number().int().meta({ description: "Whole đồng still to be paid." }),
  actHash: z.string().meta({ description: "Head of the dossier's ledger after this act (SHA-256)." }),
});
export type ActOutput = z.infer<typeof actOutput>;

export const presentAct = ({ dossier, act }: Recorded): ActOutput => ({
  code: dossier.head.code,
  status: dossier.state.status,
  step: dossier.state.step,
  version: act.seq,
  dueAt: dossier.state.dueAt,
  payment: dossier.state.payment,
  dueDong: dossier.state.payment === "due" ? (dossier.state.dueDong ?? 0) : 0,
  actHash: act.hash,
});
