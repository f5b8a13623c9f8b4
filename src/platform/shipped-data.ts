import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The folder `data/` of the product, seen from `src/platform` and from `dist/platform` alike. */
const home = new URL("../../data/", import.meta.url);

export const shippedPath = (path: string): URL => new URL(path, home);

/** Rows of a tab-separated file under `data/`, by column name. Throws when the file is missing: the product is incomplete. */
export function readShippedTable(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(shippedPath(path), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

/** One hash over several shipped files: equal means that nothing has to be loaded again. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(shippedPath(path)));
  return hash.digest("hex");
}

/** A JSON file under `data/`, by its path there. Throws when missing or broken: the product is incomplete. */
export function readShippedJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(shippedPath(path), "utf8")) as Value;
}

/** A text file under `data/`, by its path there. Throws when missing: the product is incomplete. */
export const readShippedText = (path: string): string => readFileSync(shippedPath(path), "utf8");

/** Names of the JSON files in a folder under `data/`, sorted. */
export const listShipped = (folder: string): readonly string[] =>
  readdirSync(shippedPath(folder))
    .filter((name) => name.endsWith(".json"))
    .sort();

/** Names of the files with this ending in a folder under `data/`, sorted. */
export const listShippedTexts = (folder: string, ending: string): readonly string[] =>
  readdirSync(shippedPath(folder))
    .filter((name) => name.endsWith(ending))
    .sort();

/** A compressed file under `data/`, as its bytes. Throws when missing or broken: the product is incomplete. */
export const readShippedBytes = (path: string): Buffer => gunzipSync(readFileSync(shippedPath(path)));
