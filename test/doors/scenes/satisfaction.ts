import { asCommand } from "#platform/feature";
import { rateDossier } from "#features/satisfaction";
import { refusedBy, type Scene } from "../scene.ts";
import { travelTo, type Stage } from "../travel.ts";

/** Whoever was served says how it was; nobody of the office does it for them. */
const ratedAt = (stage: Stage): Scene => ({
  command: asCommand(rateDossier),
  when: stage,
  allowed: ["owner", "receipt-holder"],
  elsewhere: refusedBy("dossier.not_yours"),
  prepare: async (world) => {
    const { code } = await travelTo(world, stage);
    return { input: () => ({ code, level: 3 }), dossier: { code } };
  },
});

export const satisfactionScenes: readonly Scene[] = [ratedAt("finished"), ratedAt("returned"), ratedAt("refused")];
