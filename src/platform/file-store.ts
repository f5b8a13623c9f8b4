import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** Files by what they contain: stored and hashed first, named by an act later. */
export type FileStore = {
  /** Stores the bytes under their SHA-256 (hex) and says it; the same bytes twice are one file. Survives a crash once said. */
  put(bytes: Buffer): Promise<string>;
  /** The file's bytes as a stream, or undefined when nothing is stored under that hash. */
  read(sha256: string): Readable | undefined;
};

export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      if (existsSync(path)) return sha256;
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${randomUUID()}`;
      const handle = await open(unfinished, "w");
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
      await rename(unfinished, path);
      return sha256;
    },
    read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      const path = pathOf(sha256);
      return existsSync(path) ? createReadStream(path) : undefined;
    },
  };
}
