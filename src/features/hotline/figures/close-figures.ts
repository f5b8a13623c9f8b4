const hourMs = 3_600_000;

/**
 * The moment as of which a period is counted: an hour after its end, so that calls on the line at midnight have an end,
 * or now while that lies ahead. What is told later changes the call and never the figures.
 */
export const figuresCloseAt = (to: Date, now: Date): Date => {
  const closes = new Date(to.getTime() + hourMs);
  return now < closes ? now : closes;
};
