import type { Page } from "#platform/http/page-door";
import type { Locale } from "#platform/i18n/locale";
import type { Verb } from "../model/dossier.ts";
import { consoleMessages } from "./messages.ts";
import { byImportance, verbKeys } from "./verb-keys.ts";

/** The keys of these acts for the bar at the bottom, each act once, at most six: the rest shows on the buttons. */
export const keysOf = (verbs: readonly Verb[], locale: Locale): NonNullable<Page["keys"]> =>
  byImportance([...new Set(verbs)])
    .slice(0, 6)
    .map((verb) => ({ key: verbKeys[verb], does: consoleMessages[locale].verbs[verb].toLowerCase() }));

/** What is next for the dossiers of a list. */
export const nextKeys = (lines: readonly { readonly next?: Verb }[], locale: Locale): NonNullable<Page["keys"]> =>
  keysOf(
    lines.flatMap(({ next }) => next ?? []),
    locale,
  );
