import { z } from "zod";
import { actorId, type Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { decideRevisions, readRevisions } from "./imported-store.ts";

const revisionInput = z.strictObject({
  code: z.string().trim().min(1).max(20),
  revision: z.number().int().min(1).max(100_000),
});

/** The catalogue is the whole country's: only an administrator of a whole province decides what it says. */
export const mayReview = (actor: Actor): boolean =>
  actor.kind === "official" &&
  may(actor, "procedures.review", { provinceCode: actor.provinceCode, organisationId: "" });

/** A person has read an imported record and stands for it: from now on readers are no longer warned. */
export const publishImported = defineCommand({
  name: "procedures.publish-imported",
  permission: "procedures.review",
  summary: "Publishes a revision of an imported record that waits for review.",
  input: revisionInput,
  writes: "transaction",
  async run(acting, which) {
    if (!mayReview(acting.actor)) return refuse("access.not_allowed");
    const decision = { state: "published", by: actorId(acting.actor), at: acting.at } as const;
    const decided = await decideRevisions(acting.db, [which], decision);
    if (decided.length === 0) return refuse("procedures.import_not_waiting", { code: which.code });
    acting.memory.forget("procedures/");
    return ok(which);
  },
});

/** Readers and the assistant no longer see it; a newer import with another text comes up for review again. */
export const setImportedAside = defineCommand({
  name: "procedures.set-imported-aside",
  permission: "procedures.review",
  summary: "Sets a revision of an imported record aside: readers no longer see it.",
  input: revisionInput,
  writes: "transaction",
  async run(acting, which) {
    if (!mayReview(acting.actor)) return refuse("access.not_allowed");
    const decision = { state: "set-aside", by: actorId(acting.actor), at: acting.at } as const;
    const decided = await decideRevisions(acting.db, [which], decision);
    if (decided.length === 0) return refuse("procedures.import_not_waiting", { code: which.code });
    acting.memory.forget("procedures/");
    return ok(which);
  },
});

/** All at once, but for what is doubtful: those are read one by one. */
export const publishAllImported = defineCommand({
  name: "procedures.publish-all-imported",
  permission: "procedures.review",
  summary: "Publishes every imported record that waits for review and has no doubts; says how many.",
  input: z.strictObject({}),
  writes: "transaction",
  async run(acting) {
    if (!mayReview(acting.actor)) return refuse("access.not_allowed");
    const waiting = [...Map.groupBy(await readRevisions(acting.db), ({ code }) => code).values()].flatMap(([newest]) =>
      newest && newest.state === "waiting" && newest.doubts.length === 0 ? [newest] : [],
    );
    const decision = { state: "published", by: actorId(acting.actor), at: acting.at } as const;
    const decided = await decideRevisions(
      acting.db,
      waiting.map(({ code, revision }) => ({ code, revision })),
      decision,
    );
    acting.memory.forget("procedures/");
    return ok({ published: decided.length });
  },
});
