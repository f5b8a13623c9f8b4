import { drawProgress } from "#platform/progress";
import type { CarryOutLine } from "./carry-out-apart.ts";

type How = { readonly silent: boolean; readonly progress: (step: string, moved: number) => void };

/** Carries out and tells how far it is: a moving line for people, or a line of JSON each for the program that waits for it. */
export async function reportCarrying(lines: boolean, carry: (how: How) => Promise<void>): Promise<void> {
  const tell = (line: CarryOutLine): void => void (lines && process.stdout.write(`${JSON.stringify(line)}\n`));
  const draw = drawProgress("Carrying out what is due");
  let moved = 0;
  const progress: How["progress"] = (_step, some) => {
    moved += some;
    tell({ moved: some });
    if (!lines) draw.step({ lines: moved });
  };
  const began = performance.now();
  tell({ moved: 0 });
  await carry({ silent: lines, progress });
  tell({ seconds: (performance.now() - began) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
  if (!lines) draw.end(`${moved} rows`);
}
