import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

/** A line longer than this is no record but a broken file; the rest of it is dropped. */
const LONGEST = 1_000_000;

/** The lines of a text file, gzipped where its name ends in `.gz`, one at a time: a file of any size in little memory. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const bytes = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (fault) => bytes.destroy(fault));
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.write(chunk as Buffer)).split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST);
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}
