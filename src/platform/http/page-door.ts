import type { Readable } from "node:stream";
import type { VNode } from "preact";
import type { Permission } from "#core/access/permissions";
import type { Acting } from "../context.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Refusal } from "#core/result";
import type { FieldProblem } from "../command/outcome.ts";

export type UploadedFile = { readonly field: string; readonly name: string; readonly bytes: Buffer };

/** What a page handler is given: already parsed, already limited in size, never trusted. */
export type PageRequest = {
  readonly acting: Acting;
  readonly locale: Locale;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** A repeated field is a list. Empty for GET. */
  readonly body: Readonly<Record<string, string | string[]>>;
  readonly files: readonly UploadedFile[];
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Address the request came from, for limits per client; never written beside personal data. */
  readonly client: string;
  /** Code of the unit whose portal this is; a page may offer it first, never assume it. */
  readonly homeUnit?: string;
  /** Scheme and host as the visitor sees them, for links on paper: `https://…` without a slash at the end. */
  readonly origin: string;
  /** Path and query of this request, to come back to. */
  readonly here: string;
  /** A fresh one-use key for each form on the page: put it in a hidden field named `_key`. */
  readonly formKey: () => string;
  readonly say: (refusal: Refusal) => string;
  readonly sayProblem: (problem: FieldProblem) => string;
};

export type SetCookie = { readonly name: string; readonly value: string; readonly maxAgeSeconds?: number };

export type Page = {
  readonly kind: "page";
  readonly title: string;
  readonly main: VNode;
  /** 200 unless told; a redrawn form is 422, a refusal 409 or 403. */
  readonly status?: number;
  /** Names of scripts in `src/browser` that this page gains from. */
  readonly scripts?: readonly string[];
  /** Which entry of the surface's navigation is lit. */
  readonly section?: string;
  readonly cookies?: readonly SetCookie[];
  /** Console: the keys of this page for the bar at the bottom, e.g. `{ key: "F", does: "chuyển" }`. */
  readonly keys?: readonly { readonly key: string; readonly does: string }[];
  /**
   * The drawn page may be given to other visitors for this long: catalogue pages without forms, the same for everyone.
   * Ignored when the visitor is signed in, the page sets a cookie or asked for a form key.
   */
  readonly keepForSeconds?: number;
  /** Only for whole documents without the surface's frame (print, embedded). */
  readonly bare?: boolean;
};

export type PageAnswer =
  | Page
  | { readonly kind: "redirect"; readonly to: string; readonly cookies?: readonly SetCookie[] }
  | { readonly kind: "missing"; readonly sentence?: string }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | {
      readonly kind: "file";
      readonly bytes: Buffer | Readable;
      readonly type: string;
      readonly name: string;
      readonly inline?: boolean;
    }
  | {
      /** Server-sent events for as long as the page is open; the route says `live`. */
      readonly kind: "live";
      /** Called once; `send` may be called until the returned function has been. */
      readonly follow: (send: (event: LiveEvent) => void) => () => void;
    };

export type LiveEvent = { readonly name: string; readonly data: string };

/** Where the console's session token lies; the value is the bearer token itself. */
export const sessionCookieName = "gd_session";
/** The console's root; `/can-bo/dang-nhap` and what lies under it is open to everyone. */
export const consoleRoot = "/can-bo";
export const signInPath = "/can-bo/dang-nhap";

/** One page or form of a surface. A POST needs a valid `_key`; its part before the dot is the request key. */
export type PageRoute = {
  readonly method: "GET" | "POST";
  /** Fastify path under the surface's root, e.g. `/thu-tuc/:code`; links and redirects name the whole path (`/can-bo/…`). */
  readonly path: string;
  /** Console pages: the permission without which the page does not exist for the visitor. */
  readonly permission?: Permission;
  /** Answers with server-sent events: the request stays open and takes no place among those under way. */
  readonly live?: true;
  /** A page that works for its answer: counted per client address as forms are (429 beyond). */
  readonly limited?: true;
  readonly handle: (request: PageRequest) => Promise<PageAnswer>;
};

export const page = (title: string, main: VNode, more: Omit<Page, "kind" | "title" | "main"> = {}): Page => ({
  kind: "page",
  title,
  main,
  ...more,
});
export const redirect = (to: string, cookies?: readonly SetCookie[]): PageAnswer =>
  cookies ? { kind: "redirect", to, cookies } : { kind: "redirect", to };
export const missing = (sentence?: string): PageAnswer =>
  sentence ? { kind: "missing", sentence } : { kind: "missing" };
