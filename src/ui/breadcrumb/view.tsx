import type { Language } from "../language.ts";
import { messages } from "./messages.ts";

export type Crumb = { readonly label: string; readonly href?: string };

/** The way back up; the last one is where the reader stands and has no link. */
export const Breadcrumb = ({ crumbs, locale }: { readonly crumbs: readonly Crumb[]; readonly locale: Language }) => (
  <nav class="crumbs" aria-label={messages[locale].label}>
    <ol>
      {crumbs.map(({ label, href }) => (
        <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
);
