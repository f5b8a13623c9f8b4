const undoings = new Set<() => void>();

/** Undoes something when the program ends, however it ends; `undo` must not wait. Answers how to undo it at once. */
export function onLeave(undo: () => void): () => void {
  undoings.add(undo);
  return () => {
    if (undoings.delete(undo)) undo();
  };
}

process.on("exit", () => {
  for (const undo of [...undoings].reverse()) undo();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
