import type { Share } from "#core/figures/share";

const width = 100;

/** A share as a dot in its interval on a line from nought to one; what it shows stands beside it in numbers. */
export const IntervalBar = ({ share: { share, low, high } }: { readonly share: Share }) =>
  share === undefined || low === undefined || high === undefined ? null : (
    <svg class="interval" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="line" y="4" width={width} height="2" />
      <rect
        class="span"
        x={(low * width).toFixed(1)}
        y="2"
        width={Math.max(0.5, (high - low) * width).toFixed(1)}
        height="6"
      />
      <rect
        class="dot"
        x={Math.min(width - 1.5, Math.max(0, share * width - 0.75)).toFixed(1)}
        width="1.5"
        height="10"
      />
    </svg>
  );
