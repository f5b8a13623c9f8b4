import { readdirSync, readFileSync } from "node:fs";

export type Asked = { readonly text: string; readonly label: string };

const folder = new URL("../../data/finding/asked/", import.meta.url);

/** The questions under `data/finding/asked`: a line `# label`, then its questions, one a line. */
export const readAsked = (): readonly Asked[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readLabelled(readFileSync(new URL(name, folder), "utf8")));

function readLabelled(text: string): readonly Asked[] {
  const asked: Asked[] = [];
  let label = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("# ")) label = line.slice(2).trim();
    else if (line.trim() !== "") asked.push({ text: line.trim(), label });
  }
  return asked;
}

/** A stream of numbers from 0 to 1 that is the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
