import type { ComponentChildren } from "preact";

export type Paper = {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly checked?: boolean;
};

/**
 * Papers with a box to tick. On a citizen's page the ticks are for the reader (and kept by `paper-ticks` under `keep`);
 * in a form they are fields named `name`.
 */
export const PapersList = (props: {
  readonly papers: readonly Paper[];
  readonly name?: string;
  /** Under which name the browser remembers the ticks. */
  readonly keep?: string;
}) => (
  <ul class="papers" {...(props.keep ? { "data-module": "paper-ticks", "data-keep": props.keep } : {})}>
    {props.papers.map((paper) => (
      <li key={paper.id}>
        <label>
          <input
            type="checkbox"
            name={props.name}
            value={paper.id}
            checked={paper.checked ?? false}
            autoComplete="off"
          />
          <span>
            <strong>{paper.name}</strong>
            {paper.note && (
              <>
                <br />
                <span class="soft">{paper.note}</span>
              </>
            )}
          </span>
        </label>
      </li>
    ))}
  </ul>
);
