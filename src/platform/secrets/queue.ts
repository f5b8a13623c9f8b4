type Limits = { readonly atOnce: number; readonly mostWaiting: number };

/** Runs work in order of arrival, `atOnce` together; answers undefined at once when `mostWaiting` stand in line. */
export function createQueue({ atOnce, mostWaiting }: Limits) {
  const waiting: (() => void)[] = [];
  let running = 0;
  // A finished piece of work hands its place to the next in line, so nobody who comes later can overtake.
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) return undefined;
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
