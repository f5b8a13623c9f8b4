import type { House } from "./house.ts";
import { processorMilliseconds } from "./processes.ts";

/** Milliseconds of processor time that each party has used. */
export type ProcessorTime = { readonly product: number; readonly database: number; readonly clients: number };

export const noTime: ProcessorTime = { product: 0, database: 0, clients: 0 };

const usedSoFar = ({ product, cluster }: House): ProcessorTime => ({
  product: processorMilliseconds([product.pid]),
  database: processorMilliseconds(cluster?.processes() ?? []),
  clients: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
});

/** Works, and says what it cost the product, its database and this program, added to what was spent `before`. */
export async function countProcessorTime<Done>(
  house: House,
  before: ProcessorTime,
  work: () => Promise<Done>,
): Promise<{ readonly done: Done; readonly spent: ProcessorTime }> {
  const from = usedSoFar(house);
  const done = await work();
  const to = usedSoFar(house);
  const since = (party: keyof ProcessorTime): number => before[party] + to[party] - from[party];
  return { done, spent: { product: since("product"), database: since("database"), clients: since("clients") } };
}
