const [step, height] = [14, 24];

/** Five weeks as bars, this one last and filled; the numbers stand beside it. */
export const WeekBars = ({ weeks }: { readonly weeks: readonly number[] }) => {
  const most = Math.max(1, ...weeks);
  return (
    <svg class="weeks" width={weeks.length * step} height={height} aria-hidden="true">
      {weeks.map((count, at) => {
        const tall = Math.max(1, (count / most) * height);
        return (
          <rect
            key={at}
            class={at === weeks.length - 1 ? "now" : undefined}
            x={at * step}
            y={height - tall}
            width={step - 4}
            height={tall}
          />
        );
      })}
    </svg>
  );
};
