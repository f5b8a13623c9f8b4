import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best encoding the client takes; a weight of zero means that it does not. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const takes = (name: string): boolean =>
    new RegExp(`(?:^|,)\\s*${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))?(?:[^;]|$)`).test(accepted);
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
}

// A page is small: a window of its size costs a third less than the usual four megabytes.
const brotliFor = (bytes: Buffer, best: boolean): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: best ? 11 : 4,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  ...(best ? {} : { [constants.BROTLI_PARAM_LGWIN]: 18 }),
});

/** Compresses off the main thread. `best` is for what is compressed once and served often. */
export function compress(bytes: Buffer, encoding: Encoding, best = false): Promise<Buffer> {
  if (encoding === "br") return brotli(bytes, { params: brotliFor(bytes, best) });
  if (encoding === "gzip") return zip(bytes, { level: best ? 9 : 5 });
  return Promise.resolve(bytes);
}
