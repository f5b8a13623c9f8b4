import type { Citizen } from "#core/access/actor";
import { normaliseDossierCode } from "#core/text/dossier-code";
import { redirect, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import type { Acting } from "#platform/context";
import type { Dossier } from "../../model/dossier.ts";
import { findByCode } from "../../dossier-queries.ts";
import { drawAsk } from "../tracking-page.tsx";
import { findApplicant } from "./applicant-cookie.ts";

/** Pages of the applicant, by the last part of their address. */
const ownPages = ["bo-sung", "noi-nhan", "rut", "bien-nhan", "danh-gia", "nop-phi"] as const;
export type OwnPage = (typeof ownPages)[number];

export const confirmHref = (code: string, then: OwnPage): string => `/ho-so/${code}/xac-nhan?tiep=${then}`;

/** Where a confirmed applicant goes on. Only to pages of ours: the word comes from the address. */
export const ownHref = (code: string, then: string | undefined): string => {
  const known = ownPages.find((each) => each === then) ?? "bien-nhan";
  if (known === "bien-nhan") return `/bien-nhan/${code}`;
  return known === "danh-gia" ? `/danh-gia/${code}` : `/ho-so/${code}/${known}`;
};

export const findNamed = ({ acting, params }: PageRequest): Promise<Dossier | undefined> =>
  findByCode(acting, normaliseDossierCode((params["code"] ?? "").slice(0, 60)));

/** The dossier and the visitor as its applicant. */
export type Own = { readonly dossier: Dossier; readonly acting: Acting & { readonly actor: Citizen } };

type Opened = { readonly own: Own } | { readonly answer: PageAnswer };

/** Opens a dossier to its applicant; everybody else is asked to prove that they are. */
export async function openOwn(request: PageRequest, then: OwnPage): Promise<Opened> {
  const dossier = await findNamed(request);
  if (!dossier) return { answer: drawAsk(request, request.params["code"] ?? "", { status: 404 }) };
  const actor = findApplicant(request, dossier);
  if (!actor) return { answer: redirect(confirmHref(dossier.head.code, then)) };
  return { own: { dossier, acting: { ...request.acting, actor } } };
}
