import type { Language } from "../language.ts";
import { messages } from "./messages.ts";

/** Back and forth through a long list; lists page by key, so there are no page numbers to promise. */
export const Pagination = (props: {
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  /** What is on this page: "1–50 trên 812". */
  readonly here?: string;
  readonly locale: Language;
}) => {
  if (!props.earlier && !props.later) return null;
  const words = messages[props.locale];
  return (
    <nav class="pages" aria-label={words.label}>
      {props.earlier && (
        <a rel="prev" href={props.earlier}>
          ← {words.earlier}
        </a>
      )}
      {props.here && <span class="soft">{props.here}</span>}
      {props.later && (
        <a rel="next" href={props.later}>
          {words.later} →
        </a>
      )}
    </nav>
  );
};
