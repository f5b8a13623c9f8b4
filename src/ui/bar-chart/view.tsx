import type { ComponentChildren } from "preact";

export type Bar = { readonly key: string; readonly label: ComponentChildren; readonly value: number };

/** Quantities one under the other, the longest as wide as the figure; what it shows is said in the title. */
export const BarChart = (props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What presses is red; quantities that are neither good nor bad are not. */
  readonly tone?: "plain" | "pressing";
}) => {
  const { title, bars, tone = "plain" } = props;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure class={tone === "pressing" ? "bars pressing" : "bars"}>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <ul>
        {bars.map(({ key, label, value }) => (
          <li key={key}>
            <span>{label}</span>
            <svg width="100%" height="14" aria-hidden="true">
              <rect width={`${Math.max(0.5, (value / most) * 100).toFixed(1)}%`} height="14" rx="2" />
            </svg>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
};
