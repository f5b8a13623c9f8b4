import { z } from "zod";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { ownKey } from "#platform/command/own-key";
import { typesetApart } from "#platform/pdf/typeset-apart";
import { drawExample } from "../draw-example.ts";
import { paperKinds } from "../paper-kind.ts";
import { styleOf } from "../paper-sets.ts";
import { insertTemplate } from "./template-store.ts";
import { mostTemplateLetters, whyNotTemplate } from "./template-text.ts";

/** No paper needs more for its example; a template that does has gone wrong. */
const mostPages = 3;

const paperTemplateInput = z.object({
  provinceCode: z.string().regex(/^\d{2}$/),
  kind: z.enum(paperKinds),
  validFrom: z.iso.date(),
  /** The decision of the province that says so. */
  instrument: z.string().trim().min(1).max(120),
  /** Typst; empty: back to the shipped template. */
  source: z.string().max(mostTemplateLetters).default(""),
});

export const paperTemplateOutput = z.object({ kind: z.string(), set: z.string(), version: z.number().int() });

/** A paper's look in a province from a day on, accepted only after a trial print of an example. */
export const setPaperTemplate = defineCommand({
  name: "dossier.set-paper-template",
  permission: "dossier.set-paper-template",
  summary:
    "Sets how a paper looks in a province from a day on, after a trial print; an empty template goes back to the shipped one.",
  input: paperTemplateInput,
  writes: "itself",
  run: async (acting, { provinceCode, kind, validFrom, instrument, source }) => {
    // The empty id asks for a post over the whole province.
    if (!may(acting.actor, "dossier.set-paper-template", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    if (validFrom < localDateOf(acting.at)) return refuse("dossier.template_past", { day: validFrom });
    const style = styleOf({ kind, on: validFrom });
    const text = source.trim();
    if (text !== "") {
      const why = whyNotTemplate(text);
      if (why) return refuse("dossier.template_forbidden", why);
      const { data, issuedAt } = drawExample(kind);
      const [layout = ""] = style.template.split("/");
      const tried = await typesetApart({ source: text, layout, data: { ...data, form: style.words }, issuedAt });
      if (!tried.ok) return refuse("dossier.template_fails", { fault: tried.fault.slice(0, 300) });
      if (tried.pages > mostPages) return refuse("dossier.template_long", { pages: tried.pages, most: mostPages });
    }
    const version = await insertTemplate(acting.db, {
      provinceCode,
      kind,
      set: style.set,
      validFrom,
      acceptedAt: acting.at,
      acceptedBy: actorId(acting.actor),
      instrument,
      source: text,
      requestKey: ownKey(acting),
    });
    return ok({ kind, set: style.set, version });
  },
});
