import type { PageRequest } from "#platform/http/page-door";
import type { DossierFile } from "./dossier-file.ts";
import type { dossierActs } from "../all-commands.ts";
import { linesOf, textOf, textsOf } from "./typed.ts";

export type ActVerb = keyof typeof dossierActs;
type Body = PageRequest["body"];
type Files = readonly { readonly sha256: string; readonly name: string }[];

const picked = (body: Body, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, textOf(body, name)]));

/** An empty field is no answer, so that the command's own default holds. */
const filled = (body: Body, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(picked(body, names)).filter(([, value]) => value !== ""));

const oneToALine = (text: string, separator: string): string => linesOf(text).join(separator);

const refusalOf = (body: Body): Record<string, unknown> => ({
  reason: textOf(body, "reason"),
  legalBasis: oneToALine(textOf(body, "legalBasis"), "; "),
  ...filled(body, ["advice"]),
});

const inputs: Readonly<Record<ActVerb, (body: Body) => Record<string, unknown>>> = {
  accept: () => ({}),
  decline: (body) => refusalOf(body),
  "request-supplement": (body) => ({
    reason: textOf(body, "reason"),
    wanted: linesOf(textOf(body, "wanted")),
    ...filled(body, ["days"]),
  }),
  supplement: (body) => filled(body, ["note"]),
  "request-payment": (body) => ({
    reason: textOf(body, "reason"),
    amountDong: textOf(body, "amountDong").replace(/[\s.,]/g, ""),
  }),
  "confirm-payment": (body) => picked(body, ["receiptNumber"]),
  "await-agency": (body) => ({
    ...picked(body, ["agency", "reason"]),
    ...filled(body, ["letter"]),
    legalBasis: oneToALine(textOf(body, "legalBasis"), "; "),
  }),
  "agency-answered": (body) => ({ ...picked(body, ["note"]), ...filled(body, ["letter"]) }),
  "move-due": () => ({}),
  forward: (body) => filled(body, ["note"]),
  decide: (body) => filled(body, ["outcome", "note"]),
  sign: (body) => filled(body, ["resultNumber"]),
  "send-back": (body) => picked(body, ["reason"]),
  refuse: (body) => refusalOf(body),
  finish: () => ({}),
  "hand-over": (body) => picked(body, ["item", "to"]),
  "take-over": () => ({}),
  return: (body) => filled(body, ["receivedBy", "delivery"]),
  withdraw: (body) => ({ ...picked(body, ["reason"]), ...filled(body, ["papersBack", "feesBack"]) }),
  stop: (body) => ({ ...picked(body, ["reason"]), ...filled(body, ["papersBack", "feesBack"]) }),
  "choose-return": (body) => picked(body, ["centre"]),
  "bring-here": (body) => picked(body, ["ownerPersonalId"]),
  extend: (body) => ({ ...picked(body, ["cause", "reason"]), ...filled(body, ["newDueOn", "override"]) }),
};

/** What the command is given, from what the form holds. */
export const actInput = (verb: ActVerb, code: string, body: Body): Record<string, unknown> => ({
  code,
  version: textOf(body, "version") || undefined,
  ...inputs[verb](body),
});

/** Papers taken in at the counter: those ticked, the scans with the first of them, or by themselves. */
export function supplementPapers(file: DossierFile, body: Body, files: Files): readonly unknown[] {
  const components = file.known.procedureCase?.components ?? [];
  const ticked = textsOf(body, "papers").flatMap((id) => components.find((each) => each.id === id) ?? []);
  const papers = ticked.map(({ id, kind, copies }) => ({
    componentId: id,
    kind,
    copies: Math.max(1, copies),
    files: [] as Files,
  }));
  const [first] = papers;
  if (files.length === 0) return papers;
  if (first) return [{ ...first, files }, ...papers.slice(1)];
  return [{ componentId: "supplement", kind: "electronic", copies: 1, name: files[0]?.name, files }];
}
