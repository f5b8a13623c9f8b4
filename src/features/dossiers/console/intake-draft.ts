import { parseIdCardQr, type IdCard } from "#core/text/id-card-qr";
import type { PageRequest } from "#platform/http/page-door";
import { textOf, textsOf } from "./typed.ts";

/** What stands in the counter's form: every text by its field's name, and the papers ticked. */
export type IntakeDraft = {
  readonly texts: Readonly<Record<string, string>>;
  readonly papers: readonly string[];
};

/** Where the cursor stands when the page opens: at what comes next. */
export type IntakeFocus = "scan" | "procedure" | "papers";

const personFields = ["name", "personalId", "bornOn", "sex", "phone", "email", "address"] as const;
const texts = [
  "scan", "procedure", "procedureCode", "chosenFor", "caseId", "drawnCase", "all", "behalf", "channel", "centre",
  "competentUnitCode", "returnOrganisation", "remoteUnitCode", "sets", "notifyBy",
  "fee.copies", "fee.pages", "fee.exemption", "fee.proof", "drawnFee",
  ...personFields.flatMap((field) => [`owner.${field}`, `submitter.${field}`]),
] as const; // prettier-ignore

export function readDraft(body: PageRequest["body"]): IntakeDraft {
  const copies = Object.keys(body).filter((name) => name.startsWith("copies."));
  return {
    texts: Object.fromEntries([...texts, ...copies].map((name) => [name, textOf(body, name).slice(0, 4000)])),
    papers: textsOf(body, "papers").slice(0, 40),
  };
}

export const emptyDraft: IntakeDraft = { texts: {}, papers: [] };

export const textIn = (draft: IntakeDraft, name: string): string => draft.texts[name] ?? "";

export const withTexts = (draft: IntakeDraft, more: Readonly<Record<string, string>>): IntakeDraft => ({
  ...draft,
  texts: { ...draft.texts, ...more },
});

/** The draft with the card's particulars; undefined when what was scanned is no identity card. */
export function withCard(draft: IntakeDraft): { readonly draft: IntakeDraft; readonly card: IdCard } | undefined {
  const read = parseIdCardQr(textIn(draft, "scan"));
  if (!read.ok) return undefined;
  const card = read.value;
  // Somebody else's card: what was typed for the person before must not become this person's.
  const same = [card.personalId, ""].includes(textIn(draft, "owner.personalId"));
  const cleared = same ? {} : Object.fromEntries(personFields.map((field) => [`owner.${field}`, ""]));
  const told = {
    "owner.name": card.name,
    "owner.personalId": card.personalId,
    "owner.bornOn": card.bornOn ?? "",
    "owner.sex": card.sex ?? "",
    "owner.address": card.address ?? "",
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
  return { card, draft: withTexts(draft, { ...cleared, ...known, scan: "" }) };
}

const personIn = (draft: IntakeDraft, who: "owner" | "submitter"): Record<string, string> =>
  Object.fromEntries(personFields.map((field) => [field, textIn(draft, `${who}.${field}`).trim()]));

type Component = { readonly id: string; readonly kind: string; readonly required: boolean; readonly copies: number };

/** Ticked, or covered by "all required papers are here". Data are looked up, not brought. */
const isBrought = (draft: IntakeDraft, component: Component): boolean =>
  draft.papers.includes(component.id) ||
  (textIn(draft, "all") !== "" && component.required && component.kind !== "data");

/** The command's input. A number that was not typed is the catalogue's. */
export function intakeInput(draft: IntakeDraft, components: readonly Component[]): Record<string, unknown> {
  const brought = components.filter((component) => isBrought(draft, component));
  return {
    procedureCode: textIn(draft, "procedureCode"),
    caseId: textIn(draft, "caseId"),
    owner: personIn(draft, "owner"),
    ...(textIn(draft, "behalf") ? { submitter: personIn(draft, "submitter") } : {}),
    papers: brought.map(({ id, kind, copies }) => ({
      componentId: id,
      kind,
      copies: textIn(draft, `copies.${id}`) || Math.max(1, copies),
    })),
    fee: {
      copies: textIn(draft, "fee.copies"),
      pages: textIn(draft, "fee.pages"),
      exemption: textIn(draft, "fee.exemption"),
      proof: textIn(draft, "fee.exemption") === "" ? "" : textIn(draft, "fee.proof"),
    },
    sets: textIn(draft, "sets") || undefined,
    channel: textIn(draft, "channel") || undefined,
    centre: textIn(draft, "centre"),
    competentUnitCode: textIn(draft, "competentUnitCode"),
    returnOrganisation: textIn(draft, "returnOrganisation"),
    remoteUnitCode: textIn(draft, "remoteUnitCode"),
    notifyBy: textIn(draft, "notifyBy"),
  };
}
