import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * The server's secret: as given, else kept in `folder/secret`, made on the first start and readable by its owner only.
 * Lost or changed, it invalidates open forms and links, never dossiers.
 */
export function loadSecret(folder: string, given?: string): string {
  if (given) return given;
  const path = join(folder, "secret");
  mkdirSync(folder, { recursive: true });
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, randomBytes(32).toString("base64url"));
    fsyncSync(file);
    closeSync(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  }
  const kept = readFileSync(path, "utf8").trim();
  if (kept.length < 32)
    throw new Error(`${path} is damaged: it should hold at least 32 characters. Remove it to make a new one.`);
  return kept;
}
