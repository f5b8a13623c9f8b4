import type { Process } from "#core/process/process";
import { checkProcess } from "#core/process/check-process";
import { readShippedJson } from "#platform/shipped-data";

const shippedIds = ["counter", "signed", "transferred"] as const;

// A flawed process is a fault of ours: the product must not start with it.
function load(id: string): Process {
  const process = readShippedJson<Process>(`processes/${id}.json`);
  const flaws = checkProcess(process);
  if (flaws.length > 0) throw new Error(`Process ${id} is not sound: ${JSON.stringify(flaws)}`);
  return process;
}

const processes: ReadonlyMap<string, Process> = new Map(shippedIds.map((id) => [id, load(id)]));

/** Every published process. */
export const processCatalogue = (): readonly Process[] => [...processes.values()];

/** A published process by id; every dossier's process id comes from here, so an unknown one is a fault. */
export function getProcess(id: string): Process {
  const process = processes.get(id);
  if (!process) throw new Error(`Unknown process ${id}`);
  return process;
}
