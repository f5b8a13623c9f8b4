import type { ComponentChildren } from "preact";
import { KeyHint } from "../key-hint/view.tsx";

type Shared = {
  readonly children: ComponentChildren;
  /** One primary button per page; everything else is quiet, and what cannot be undone is danger. */
  readonly kind?: "primary" | "quiet" | "danger" | "link";
  /** Console: the letter that presses it. */
  readonly hotkey?: string;
};
type ButtonProps = Shared & {
  readonly name?: string;
  readonly value?: string;
  /** Sends the form somewhere else than its own action. */
  readonly formAction?: string;
  /** The id of the form it sends, where it stands outside of it. */
  readonly form?: string;
  /** Lets a form be left or saved although something in it is missing. */
  readonly formNoValidate?: boolean;
};

const classOf = (kind: Shared["kind"]): string => (kind && kind !== "primary" ? `button ${kind}` : "button");
const keyOf = (hotkey: string | undefined) =>
  hotkey ? { "data-key": hotkey.toLowerCase(), "aria-keyshortcuts": hotkey } : {};

/** Sends the form it stands in. */
export const Button = ({ children, kind, hotkey, ...more }: ButtonProps) => (
  <button class={classOf(kind)} type="submit" {...keyOf(hotkey)} {...more}>
    {children}
    {hotkey && <KeyHint of={hotkey} />}
  </button>
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({ children, kind, hotkey, href }: Shared & { readonly href: string }) => (
  <a class={classOf(kind)} href={href} {...keyOf(hotkey)}>
    {children}
    {hotkey && <KeyHint of={hotkey} />}
  </a>
);
