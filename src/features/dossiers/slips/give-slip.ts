import { randomUUID } from "node:crypto";
import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { findProcedure } from "#features/procedures";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { blank } from "../acting/dossier-input.ts";
import { isCentre } from "../model/is-centre.ts";
import { insertSlip } from "./slip-store.ts";

const input = z.object({
  /** The centre at whose counter this happens. */
  centre: z.string().trim().min(1).max(60),
  kind: z.enum(["guidance", "intake-refusal"]),
  procedureCode: z.string().trim().min(1).max(30),
  personName: blank(z.string().trim().max(120)),
  phone: blank(z.string().trim().max(20)),
  /** One thing to bring or mend to an entry: "Giấy chứng sinh: mang bản chính". */
  wanted: z.array(z.string().trim().min(1).max(300)).max(40).default([]),
  reason: blank(z.string().trim().min(5).max(2000)),
  legalBasis: blank(z.string().trim().min(3).max(500)),
  note: blank(z.string().trim().max(1000)),
});

/**
 * A slip before there is a dossier: what to bring when papers are not complete yet, or Form 03 when nothing can be taken
 * in at all. It is kept, so that what a counter told whom can be accounted for.
 */
export const giveSlip = defineCommand({
  name: "dossier.give-slip",
  permission: "dossier.give-slip",
  summary: "Gives a guidance slip, or a refusal to take something in, at a counter before there is a dossier.",
  input,
  writes: "transaction",
  run: async (acting, asked) => {
    const centre = await findOrganisation(acting, asked.centre);
    if (!centre) return refuse("dossier.unknown_office", { organisation: asked.centre });
    const place = { provinceCode: centre.provinceCode, organisationId: centre.id };
    if (acting.actor.kind !== "official" || !may(acting.actor, "dossier.give-slip", place))
      return refuse("dossier.not_your_turn", { holder: centre.id });
    if (!isCentre(centre)) return refuse("dossier.not_a_centre", { organisation: centre.name });
    const { centre: _, kind, ...body } = asked;
    if (!(await findProcedure(acting, body.procedureCode, localDateOf(acting.at))))
      return refuse("dossier.unknown_procedure", { code: body.procedureCode });
    if (kind === "guidance" && body.wanted.length === 0 && body.note === undefined) return refuse("dossier.slip_empty");
    if (kind === "intake-refusal" && !(body.reason && body.legalBasis && body.personName))
      return refuse("dossier.slip_needs_reason");
    const slip = {
      provinceCode: centre.provinceCode,
      id: randomUUID(),
      kind,
      centre: centre.id,
      givenAt: acting.at,
      givenBy: acting.actor.accountId,
      body,
    };
    await insertSlip(acting.db, slip);
    return ok({ id: slip.id, kind });
  },
});

export const slipOutput = z.object({ id: z.string(), kind: z.string() });
