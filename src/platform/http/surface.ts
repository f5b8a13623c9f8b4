import type { VNode } from "preact";
import type { Actor } from "#core/access/actor";
import type { Reading } from "../context.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Page, PageRoute } from "./page-door.ts";

export type TextSize = "usual" | "large";
export type Theme = "auto" | "light" | "dark";

/** One visitor's request as the frame around a page sees it. */
export type Visit = {
  readonly reading: Reading;
  readonly actor: Actor;
  readonly at: Date;
  readonly locale: Locale;
  readonly size: TextSize;
  readonly theme: Theme;
  /** Code of the unit the visitor chose as theirs; absent until then. */
  readonly unit?: string;
  /** Path and query, without the preferences `lang`, `size`, `theme` and `unit`. */
  readonly here: string;
  readonly origin: string;
  readonly formKey: () => string;
  /** Address of the style sheet (`style.css`) or of a script by its name. */
  readonly asset: (name: string) => string;
};

/** What went wrong, for the page that says it. */
export type TroubleView = {
  readonly code: string;
  readonly status: number;
  readonly sentence: string;
  /** What was typed and can be sent again as it is; nothing a visitor typed is lost with a refused form. */
  readonly resend?: {
    readonly action: string;
    readonly key: string;
    readonly fields: readonly (readonly [string, string])[];
    /** Files cannot be put back into a form by the server: the visitor chooses them again. */
    readonly filesLost: boolean;
    readonly signInFirst: boolean;
  };
};

/** A set of pages for one audience: its root, its frame, its way of saying that something is wrong. */
export type Surface = {
  readonly name: "portal" | "console";
  /** "" or a path without slash at the end. */
  readonly root: string;
  readonly routes: readonly PageRoute[];
  /** Officials only, except for what lies under this path: without a session every other page leads here. */
  readonly signIn?: string;
  /** The whole document around a page. */
  readonly frame: (page: Page, visit: Visit) => VNode | Promise<VNode>;
  readonly showTrouble: (trouble: TroubleView, visit: Visit) => Page;
};

/** The same address with one preference changed; the server turns it into a cookie. */
export const withPreference = (here: string, name: "lang" | "size" | "theme" | "unit", value: string): string =>
  `${here}${here.includes("?") ? "&" : "?"}${name}=${value}`;
