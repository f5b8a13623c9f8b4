import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A process of this very program that can be killed at any moment. */
export type Apart = {
  /** SIGKILL: it gets no chance to tidy up. */
  kill(): void;
  /** The most memory it has held, in megabytes, as Linux counts it; undefined elsewhere or when it is gone. */
  peakMegabytes(): number | undefined;
  /** Its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
};

/** Runs a verb of this program in another process; every line it writes on its standard output is handed over. */
export function runApart(words: readonly string[], onLine: (line: string) => void): Apart {
  const program = process.argv[1] ?? "";
  const child = spawn(process.execPath, [...process.execArgv, program, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface({ input: child.stdout }).on("line", onLine);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { ended, kill: () => void child.kill("SIGKILL"), peakMegabytes: () => peakOf(child.pid) };
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
