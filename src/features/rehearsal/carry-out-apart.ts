import { runApart } from "#platform/run-apart";

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

async function runOnce(at: Date, { step, isEnough }: Watching): Promise<Ran> {
  const ran = { seconds: 0, peakMegabytes: 0, moved: 0, killed: false };
  let began: number | undefined;
  const apart = runApart(["carry-out", "--at", at.toISOString(), "--report", "lines"], (text) => {
    const line = JSON.parse(text) as CarryOutLine;
    if ("seconds" in line) {
      Object.assign(ran, line);
      return;
    }
    began ??= performance.now();
    ran.moved += line.moved;
    ran.peakMegabytes = apart.peakMegabytes() ?? ran.peakMegabytes;
    step(ran.moved);
    if (ran.killed || !isEnough(ran.moved)) return;
    ran.killed = true;
    ran.seconds = (performance.now() - began) / 1000;
    apart.kill();
  });
  const code = await apart.ended;
  if (!ran.killed && code !== 0) throw new Error(`carry-out ended with ${code}`);
  return ran;
}
