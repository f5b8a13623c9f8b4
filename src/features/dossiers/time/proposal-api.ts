import { z } from "zod";
import { ok } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { keepDue } from "./keep-due.ts";
import { listMyProposals } from "./my-proposals.ts";

const text = z.string();

/** Each proposal is taken by `POST /dossiers/{code}/move-due`. */
export const proposalApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/due-proposals",
    tag: "dossiers",
    summary:
      "Printed due dates that a change of the calendar concerns, with the ones proposed, at this official's offices.",
    permission: "dossier.read",
    params: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          code: text,
          version: z.number().int(),
          printedDueAt: text,
          proposedDueAt: text,
          cause: z.object({ kind: text, day: text.nullable(), occasion: text, instrument: text }),
        }),
      ),
    }),
    run: async ({ acting }) => {
      const found = await listMyProposals(acting);
      return ok({ items: found.map(({ head, version, proposal }) => ({ code: head.code, version, ...proposal })) });
    },
  }),
  apiAct({
    path: "/due-proposals/keep",
    tag: "dossiers",
    summary: keepDue.summary,
    command: keepDue,
    output: z.object({ kept: z.array(text) }),
  }),
];
