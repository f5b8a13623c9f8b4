import type { ComponentChildren } from "preact";

/** What has just happened: done (polite) or refused (said at once). */
export const Banner = ({
  kind,
  children,
}: {
  readonly kind: "done" | "refused";
  readonly children: ComponentChildren;
}) => (
  <div
    class={kind === "done" ? "banner" : "banner refused"}
    role={kind === "done" ? "status" : "alert"}
    tabIndex={-1}
    autoFocus
  >
    {children}
  </div>
);
