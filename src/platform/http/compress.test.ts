import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress, type Use } from "./compress.ts";

const page = Buffer.from("<p>Bộ phận Một cửa phường Ngô Quyền</p>".repeat(200));
const uses: readonly Use[] = ["one", "some", "all"];

describe("compressing", () => {
  it.each(uses)("gives for %s what opens to the same, and holds no more memory than that", async (use) => {
    const [zipped, brotli] = [await compress(page, "gzip", use), await compress(page, "br", use)];
    expect(gunzipSync(zipped)).toEqual(page);
    expect(brotliDecompressSync(brotli)).toEqual(page);
    expect(zipped.buffer.byteLength).toBe(zipped.length);
    expect(brotli.buffer.byteLength).toBe(brotli.length);
  });

  it("leaves bytes as they are for whoever takes neither", async () => {
    expect(await compress(page, "identity", "one")).toBe(page);
  });
});
