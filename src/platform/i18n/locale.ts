export type { Locale } from "#core/text/locale";

/** A text in both languages; features keep theirs in `messages.ts`, typed so that none is missing. */
export type Localised = { readonly vi: string; readonly en: string };
