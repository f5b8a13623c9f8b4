import type { EventGuide, EventStep } from "./event-guide.ts";
import { MOST_STEPS } from "./event-guide.ts";

/** A guide as it stands in the form: a text for each field, by the names under which the command speaks of them. */
export type GuideDraft = Readonly<Record<string, string>>;

const text = (value: string | readonly string[] | undefined): string => (typeof value === "string" ? value.trim() : "");

export function draftOf(guide: EventGuide | undefined): GuideDraft {
  const draft: Record<string, string> = { "lead.vi": guide?.lead.vi ?? "", "lead.en": guide?.lead.en ?? "" };
  for (const [at, step] of (guide?.steps ?? []).entries()) {
    const set = (name: string, value: string | undefined) => (draft[`steps.${at}.${name}`] = value ?? "");
    for (const locale of ["vi", "en"] as const) {
      set(`what.${locale}`, step.what[locale]);
      set(`by.${locale}`, step.by?.[locale]);
      set(`note.${locale}`, step.note?.[locale]);
    }
    set("codes", step.codes.join(", "));
    set("instrument", step.instrument);
    set("unsure", step.unsure ? "yes" : "");
  }
  return draft;
}

/** How many steps a draft holds. */
export const stepsIn = (draft: GuideDraft): number =>
  1 + Math.max(-1, ...Object.keys(draft).map((name) => Number(/^steps\.(\d+)\./u.exec(name)?.[1] ?? -1)));

/** The guide as typed: steps in the order their numbers say, those without a name left out. */
export function guideTyped(body: Readonly<Record<string, string | readonly string[]>>) {
  const numbered = Array.from({ length: MOST_STEPS + 1 }, (_, at) => ({
    order: Number(text(body[`steps.${at}.order`])) || at + 1,
    step: stepTyped((name) => text(body[`steps.${at}.${name}`])),
  }));
  const steps = numbered
    .filter(({ step: { what, note } }) => [what.vi, what.en, note?.vi, note?.en].some(Boolean))
    .sort((one, other) => one.order - other.order)
    .map(({ step }) => step);
  return { lead: { vi: text(body["lead.vi"]), en: text(body["lead.en"]) }, steps };
}

function stepTyped(field: (name: string) => string): EventStep {
  const both = (name: string) => ({ vi: field(`${name}.vi`), en: field(`${name}.en`) });
  const [by, note] = [both("by"), both("note")];
  const instrument = field("instrument");
  return {
    what: both("what"),
    ...(by.vi || by.en ? { by } : {}),
    ...(note.vi || note.en ? { note } : {}),
    codes: field("codes")
      .split(/[\s,;]+/u)
      .filter(Boolean),
    ...(instrument ? { instrument } : {}),
    ...(field("unsure") ? { unsure: true } : {}),
  };
}
