import { z } from "zod";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { ok, refuse } from "#core/result";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { sha256 } from "#platform/secrets/sha256";
import { getDossier, listActsOf } from "../dossier-queries.ts";
import { listIssued } from "./issued-papers.ts";
import { dossierPapers, slugOf, type PaperSlug } from "./paper-kind.ts";
import { printPaper } from "./print-paper.ts";

const tag = "dossiers";
const code = z.string().trim().min(1).max(60).transform(normaliseDossierCode);
const slugs = Object.keys(dossierPapers) as [PaperSlug, ...PaperSlug[]];

/** Papers of a dossier for programs of officials: which there are, and each as PDF/A. */
export const paperApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/dossiers/{code}/papers",
    tag,
    summary: "The papers issued for a dossier, each with the act that called for it.",
    permission: "dossier.read",
    params: z.object({ code }),
    output: z.object({
      papers: z.array(z.object({ paper: z.enum(slugs), act: z.number().int(), issuedAt: z.string() })),
    }),
    run: async ({ acting, params }) => {
      const dossier = await getDossier(acting, params.code, "api");
      if (!dossier.ok) return dossier;
      const issued = listIssued(await listActsOf(acting, dossier.value));
      return ok({ papers: issued.map(({ kind, seq, at }) => ({ paper: slugOf(kind), act: seq, issuedAt: at })) });
    },
  }),
  apiQuery({
    path: "/dossiers/{code}/papers/{paper}",
    tag,
    summary: "A paper of a dossier as PDF/A-2b in base64, with its SHA-256; `act` picks one where several were issued.",
    permission: "dossier.read",
    params: z.object({
      code,
      paper: z.enum(slugs),
      act: z.coerce.number().int().min(1).max(1_000_000).optional(),
    }),
    output: z.object({ name: z.string(), mediaType: z.string(), sha256: z.string(), base64: z.string() }),
    run: async ({ acting, params, origin }) => {
      const dossier = await getDossier(acting, params.code, "api");
      if (!dossier.ok) return dossier;
      const order = { dossier: dossier.value, kind: dossierPapers[params.paper], seq: params.act, origin };
      const pdf = await printPaper(acting, order);
      if (!pdf) return refuse("dossier.no_such_paper", { paper: params.paper });
      const name = `${params.paper}-${params.code}.pdf`;
      return ok({ name, mediaType: "application/pdf", sha256: sha256(pdf), base64: pdf.toString("base64") });
    },
  }),
];
