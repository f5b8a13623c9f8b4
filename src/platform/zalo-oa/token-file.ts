import { open, readFile, rename } from "node:fs/promises";
import { z } from "zod";
import { DeliveryFault } from "../notify/delivery-fault.ts";

const kept = z.object({ accessToken: z.string().default(""), refreshToken: z.string().min(1) });
export type ZaloTokens = Readonly<z.infer<typeof kept>>;

/** The tokens as they stand in the file; several servers may share it, so it is read each time. */
export async function readTokens(file: string): Promise<ZaloTokens> {
  try {
    return kept.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (fault) {
    const why = fault instanceof z.ZodError ? "no refreshToken in it" : String((fault as NodeJS.ErrnoException).code);
    throw new DeliveryFault("unreachable", `the token file of the Zalo account cannot be read: ${why}`);
  }
}

/** Whole or not at all: whoever reads meanwhile finds the last ones, and a crash leaves no half of them. */
export async function writeTokens(file: string, tokens: ZaloTokens): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, "w", 0o600);
  try {
    await handle.writeFile(JSON.stringify(tokens));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
