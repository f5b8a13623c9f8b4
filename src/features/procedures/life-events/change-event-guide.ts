import { z } from "zod";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { findProcedure, listLifeEvents } from "../catalogue.ts";
import { findImported } from "../imported/imported-catalogue.ts";
import { MOST_STEPS, type EventGuide, type EventStep } from "./event-guide.ts";
import { addGuide } from "./event-guide-store.ts";
import { forgetGuides, listKeptGuides } from "./event-guides.ts";

const MOST_CODES = 4;
const said = (most: number) => {
  const text = z.string().trim().min(1).max(most);
  return z.strictObject({ vi: text, en: text });
};

const whichInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  slug: z.string().trim().min(1).max(40),
});

const guideInput = whichInput.extend({
  lead: said(400),
  steps: z
    .array(
      z.strictObject({
        what: said(120),
        by: said(120).optional(),
        note: said(400).optional(),
        codes: z.array(z.string().trim().min(1).max(20)).max(MOST_CODES),
        instrument: z.string().trim().min(3).max(60).optional(),
        unsure: z.boolean().optional(),
        /** Where it stands among the steps; without it where it was given. */
        order: z.number().int().min(1).max(99).optional(),
      }),
    )
    .min(1)
    .max(MOST_STEPS),
});
type Which = z.infer<typeof whichInput>;

/** What a province's people are told to do after an event of life, in its own words, instead of the shipped guide. */
export const setEventGuide = defineCommand({
  name: "procedures.set-event-guide",
  permission: "procedures.guide-events",
  summary: "Says what to do after an event of life in a province: the steps in order, with their procedures.",
  input: guideInput,
  writes: "transaction",
  async run(acting, { provinceCode, slug, lead, steps }) {
    if (!mayGuide(acting, { provinceCode, slug })) return refuse("access.not_allowed");
    for (const code of new Set(steps.flatMap(({ codes }) => codes)))
      if (!(await findProcedure(acting, code)) && !(await findImported(acting, code)))
        return refuse("procedures.unknown", { code });
    return keep(acting, { provinceCode, slug }, inOrder(lead, steps));
  },
});

/** The shipped guide holds again; what the province said stays in its revisions. */
export const restoreEventGuide = defineCommand({
  name: "procedures.restore-event-guide",
  permission: "procedures.guide-events",
  summary: "Takes a province's own guide to an event of life back: the shipped one holds again.",
  input: whichInput,
  writes: "transaction",
  async run(acting, which) {
    if (!mayGuide(acting, which)) return refuse("access.not_allowed");
    const kept = (await listKeptGuides(acting, which.provinceCode)).get(which.slug);
    if (!kept?.guide) return refuse("procedures.guide_as_shipped");
    return keep(acting, which, null);
  },
});

type Given = z.infer<typeof guideInput>;

const inOrder = (lead: Given["lead"], steps: Given["steps"]): EventGuide => ({
  lead,
  steps: steps
    .map(({ order, ...step }, at) => ({ order: order ?? at + 1, step }))
    .sort((one, other) => one.order - other.order)
    // What was not said is left out rather than kept as nothing.
    .map(({ step }) => JSON.parse(JSON.stringify(step)) as EventStep),
});

/** The empty id asks for a post over the whole province. */
const mayGuide = ({ actor }: Pick<Acting, "actor">, { provinceCode }: Which): boolean =>
  may(actor, "procedures.guide-events", { provinceCode, organisationId: "" });

async function keep(
  acting: Acting,
  which: Which,
  guide: EventGuide | null,
): Promise<Result<Which & { revision: number }>> {
  const { provinceCode, slug } = which;
  if (!(await listLifeEvents(acting)).some((event) => event.slug === slug))
    return refuse("procedures.unknown_event", { slug });
  const before = (await listKeptGuides(acting, provinceCode)).get(slug);
  const revision = (before?.revision ?? 0) + 1;
  const kept = { slug, revision, guide, changedBy: actorId(acting.actor), changedAt: acting.at };
  if (!(await addGuide(acting.db, provinceCode, kept))) {
    forgetGuides(acting, provinceCode);
    return refuse("procedures.guide_changed");
  }
  forgetGuides(acting, provinceCode);
  return ok({ provinceCode, slug, revision });
}
