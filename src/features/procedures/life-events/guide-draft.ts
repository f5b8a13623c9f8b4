import { MOST_STEPS, type EventGuide } from "./event-guide.ts";

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

const written = ["what.vi", "what.en", "by.vi", "by.en", "note.vi", "note.en", "codes", "instrument"];

/** What was typed, its steps numbered anew: a step in which nothing stands is left out. */
export function draftTyped(body: Readonly<Record<string, string | readonly string[]>>): GuideDraft {
  const draft: Record<string, string> = { "lead.vi": text(body["lead.vi"]), "lead.en": text(body["lead.en"]) };
  // The number is filled in by the form itself; only what is none was typed.
  const isWritten = (at: number) =>
    written.some((name) => text(body[`steps.${at}.${name}`]) !== "") || !/^\d*$/u.test(text(body[`steps.${at}.order`]));
  const kept = Array.from({ length: MOST_STEPS + 1 }, (_, at) => at).filter(isWritten);
  for (const [to, at] of kept.entries())
    for (const name of [...written, "order", "unsure"])
      draft[`steps.${to}.${name}`] = text(body[`steps.${at}.${name}`]);
  return draft;
}

/** A draft as the command takes it; what is wrong with it the command says, by the names of the draft. */
export const guideIn = (draft: GuideDraft) => ({
  lead: { vi: draft["lead.vi"] ?? "", en: draft["lead.en"] ?? "" },
  steps: Array.from({ length: stepsIn(draft) }, (_, at) => stepIn((name) => draft[`steps.${at}.${name}`] ?? "")),
});

function stepIn(field: (name: string) => string) {
  const both = (name: string) => ({ vi: field(`${name}.vi`), en: field(`${name}.en`) });
  const [by, note, order, instrument] = [both("by"), both("note"), field("order"), field("instrument")];
  return {
    what: both("what"),
    ...(by.vi || by.en ? { by } : {}),
    ...(note.vi || note.en ? { note } : {}),
    codes: field("codes")
      .split(/[\s,;]+/u)
      .filter(Boolean),
    ...(instrument ? { instrument } : {}),
    ...(field("unsure") ? { unsure: true } : {}),
    ...(order ? { order: Number(order) } : {}),
  };
}
