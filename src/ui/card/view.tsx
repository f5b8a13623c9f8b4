import type { ComponentChildren } from "preact";

/** One matter in a frame. */
export const Card = ({
  title,
  children,
}: {
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <section class="card stack">
    {title && <h2>{title}</h2>}
    {children}
  </section>
);

/** A way on, with a line that says what is there. */
export const CardLink = (props: { readonly href: string; readonly title: string; readonly text: string }) => (
  <a class="card" href={props.href}>
    <strong>{props.title}</strong>
    <span class="soft">{props.text}</span>
  </a>
);
