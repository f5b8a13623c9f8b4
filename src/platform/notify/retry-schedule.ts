const firstWaitSeconds = 15;
const longestWaitSeconds = 3600;

/** After so many failed tries a message is given up: about six hours after the first. */
export const mostAttempts = 14;

/** When to try again after the `attempts`-th failure: 15 s, 30 s, 1 min … doubling up to an hour. */
export const retryAt = (attempts: number, failedAt: Date): Date => {
  const seconds = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (attempts - 1));
  return new Date(failedAt.getTime() + seconds * 1000);
};
