import type { Locale } from "#platform/i18n/locale";
import { deskMessages } from "./messages.ts";
import { findPathFrom } from "./paths.ts";

/** Where looking up is shown beside the notes; empty and hidden without script, which then has a page of its own. */
export const FindPanel = ({ callId, locale }: { readonly callId: string; readonly locale: Locale }) => {
  const text = deskMessages[locale];
  return (
    <section
      class="card stack tight"
      hidden
      aria-label={text.find.title}
      data-module="call-find"
      data-page={findPathFrom(callId)}
      data-lost={text.find.lost}
      data-close={text.find.close}
    />
  );
};
