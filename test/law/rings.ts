/**
 * Rings in a directed graph, each as the way round it, once. Depth first: a way back to a node that is
 * still open closes a ring. At least one ring is found when there is one; breaking it may show the next.
 */
export function findRings(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings: string[][] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (node: string): void => {
    const start = open.indexOf(node);
    if (start >= 0) rings.push([...open.slice(start), node]);
    if (start >= 0 || done.has(node)) return;
    open.push(node);
    for (const next of edges.get(node) ?? []) visit(next);
    open.pop();
    done.add(node);
  };
  for (const node of edges.keys()) visit(node);
  return rings;
}
