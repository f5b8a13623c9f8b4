type Step = { readonly dossiers: number; readonly acts: number } | { readonly lines: number };

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

const sayDossiers = (
  { dossiers, acts }: { readonly dossiers: number; readonly acts: number },
  seconds: number,
): string => `${dossiers} dossiers${acts ? `, ${Math.round(acts / seconds)} acts/s` : ""}`;
