import type { ComponentChildren } from "preact";

export type TagKind = "plain" | "good" | "soon" | "late";

/** A state in one or two words; the colour only repeats what the word says. */
export const Tag = ({ kind, children }: { readonly kind?: TagKind; readonly children: ComponentChildren }) => (
  <span class={kind && kind !== "plain" ? `tag ${kind}` : "tag"}>{children}</span>
);
