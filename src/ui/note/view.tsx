import type { ComponentChildren } from "preact";

/** Something worth knowing beside the main matter; `grave` when ignoring it costs the reader something. */
export const Note = ({ grave, children }: { readonly grave?: boolean; readonly children: ComponentChildren }) => (
  <div class={grave ? "note grave" : "note"}>{children}</div>
);
