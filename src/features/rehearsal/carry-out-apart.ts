import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What the process that carries changes out says on its standard output, a line of JSON each. */
export type CarryOutLine = { readonly moved: number } | { readonly seconds: number; readonly peakMegabytes: number };

export type Apart = {
  /** Seconds in which changes were carried out, over all processes, the killed ones too; starting them is not counted. */
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly moved: number;
  readonly kills: number;
};

type Order = {
  readonly at: Date;
  /** After so many rows moved the process is killed, each time; ascending. */
  readonly killAfter: readonly number[];
  readonly progress: (moved: number) => void;
};

/** Carries due changes out in a process of its own, so that it can be killed at any moment; begins again after each kill. */
export async function carryOutApart({ at, killAfter, progress }: Order): Promise<Apart> {
  const sum = { seconds: 0, peakMegabytes: 0, moved: 0, kills: 0 };
  for (;;) {
    const limit = killAfter[sum.kills];
    const run = await runOnce(at, {
      step: (moved) => progress(sum.moved + moved),
      isEnough: (moved) => limit !== undefined && sum.moved + moved >= limit,
    });
    sum.seconds += run.seconds;
    sum.peakMegabytes = Math.max(sum.peakMegabytes, run.peakMegabytes);
    sum.moved += run.moved;
    if (!run.killed) return sum;
    sum.kills += 1;
  }
}

type Watching = { readonly step: (moved: number) => void; readonly isEnough: (moved: number) => boolean };
type Ran = Omit<Apart, "kills"> & { readonly killed: boolean };

function runOnce(at: Date, { step, isEnough }: Watching): Promise<Ran> {
  const program = process.argv[1] ?? "";
  const child = spawn(
    process.execPath,
    [...process.execArgv, program, "carry-out", "--at", at.toISOString(), "--report", "lines"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ran = { seconds: 0, peakMegabytes: 0, moved: 0, killed: false };
  let began: number | undefined;
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as CarryOutLine;
    if ("seconds" in line) {
      Object.assign(ran, line);
      return;
    }
    began ??= performance.now();
    ran.moved += line.moved;
    ran.peakMegabytes = peakOf(child.pid) ?? ran.peakMegabytes;
    step(ran.moved);
    if (ran.killed || !isEnough(ran.moved)) return;
    ran.killed = true;
    ran.seconds = (performance.now() - began) / 1000;
    child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (ran.killed || code === 0) resolve(ran);
      else reject(new Error(`carry-out ended with ${code}`));
    });
  });
}

/** The most memory a living process has held, as Linux counts it; undefined elsewhere. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
