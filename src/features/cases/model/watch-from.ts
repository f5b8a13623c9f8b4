/** When a case is looked at again after an act: in two minutes, which also ends what it reminded of. */
export const watchFrom = (at: Date): Date => new Date(at.getTime() + 2 * 60_000);
