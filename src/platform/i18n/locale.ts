export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages; features keep theirs in `messages.ts`, typed so that none is missing. */
export type Localised = { readonly vi: string; readonly en: string };
