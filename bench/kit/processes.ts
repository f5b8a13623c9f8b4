import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Resident memory of a process in megabytes, as Linux counts it; undefined where /proc is missing or it has ended. */
export function residentMegabytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Processes whose parent is `pid`, from /proc. */
export const childrenOf = (pid: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);

const parentOf = (pid: string): number => Number(wordsOfStat(Number(pid))[1]);

// The name of a program stands in brackets and may itself hold brackets and blanks; what counts comes after it.
const wordsOfStat = (pid: number): string[] =>
  readOrEmpty(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * Processor time that living processes and those of their children that have ended have used so far, in milliseconds,
 * counted in ticks of 10 ms.
 */
export const processorMilliseconds = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const words = wordsOfStat(pid);
    return sum + 10 * words.slice(11, 15).reduce((ticks, word) => ticks + Number(word), 0);
  }, 0);

const isAlive = (pid: number): boolean => {
  const state = /^State:\s+(\w)/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1];
  return state !== undefined && state !== "Z";
};

/** Sends SIGKILL; a process that has already ended is no fault. */
export function killAtOnce(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ESRCH") throw fault;
  }
}

export async function waitUntilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await sleep(10);
}
