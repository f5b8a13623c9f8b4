type Dossiers = { readonly dossiers: number; readonly acts: number };
type Step = Dossiers | { readonly lines: number };

/** One line that moves on a terminal, and says the rate at the end; elsewhere only the end is written. */
export function drawProgress(what: string): { step(done: Step): void; end(summary: string): void } {
  const startedAt = performance.now();
  let drawnAt = 0;
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  return {
    step(done) {
      if (!process.stderr.isTTY || performance.now() - drawnAt < 100) return;
      drawnAt = performance.now();
      process.stderr.write(`\r${what}: ${"lines" in done ? `${done.lines} lines` : sayDossiers(done, seconds())} `);
    },
    end(summary) {
      process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}${what}: ${summary} in ${seconds().toFixed(1)} s\n`);
    },
  };
}

const sayDossiers = ({ dossiers, acts }: Dossiers, seconds: number): string =>
  `${dossiers} dossiers${acts ? `, ${Math.round(acts / seconds)} acts/s` : ""}`;

/** A line for each part of a long work, the one after the other. */
export function drawParts(work: string): { step(part: string, done: Dossiers): void; end(): void } {
  let part = "";
  let draw = drawProgress(work);
  let last: Dossiers = { dossiers: 0, acts: 0 };
  const end = (): void => void (part && draw.end(last.dossiers ? `${last.dossiers} dossiers` : "done"));
  return {
    end,
    step(next, done) {
      if (next !== part) {
        end();
        part = next;
        draw = drawProgress(`${work}, ${part}`);
      }
      last = done;
      draw.step(done);
    },
  };
}
