const firstMs = 500;
const mostMs = 30_000;

/**
 * How long to wait before the next attempt: doubling from half a second to half a minute, spread by `chance` (0 to 1) over
 * the upper half, so that many clients of one switch do not come back in step.
 */
export const backOffMs = (failures: number, chance: number): number => {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
};
