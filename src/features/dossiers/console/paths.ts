import type { PaperSlug } from "../papers/paper-kind.ts";
import { consoleRoot } from "#platform/http/page-door";

/** Whole paths of the pages here, for links and redirects. */
export const workPath = consoleRoot;
export const intakePath = `${consoleRoot}/tiep-nhan`;
export const searchPath = `${consoleRoot}/tim`;
export const bringHerePath = `${consoleRoot}/nhan-tai-day`;
export const templatePath = `${consoleRoot}/quan-tri/mau-giay`;
export const slipPath = `${consoleRoot}/huong-dan`;
export const apologyPath = `${consoleRoot}/sap-xin-loi`;
export const dayPath = `${consoleRoot}/trung-tam`;

const dossierRoot = `${consoleRoot}/ho-so`;

export const dossierPath = (code: string): string => `${dossierRoot}/${encodeURIComponent(code)}`;
export const actPath = (code: string, verb: string): string => `${dossierPath(code)}/${verb}`;
/** Where a dossier's fee is collected and its receipts lie. */
export const collectPath = (code: string): string => `${dossierPath(code)}/thu-tien`;
export const paperPath = (code: string, slug: PaperSlug): string => `${dossierPath(code)}/${slug}.pdf`;
export const filePath = (code: string, sha256: string): string => `${dossierPath(code)}/tep/${sha256}`;

/** `path` with those parameters that have a value. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
