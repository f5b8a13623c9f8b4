import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Feature } from "#platform/feature";
import { projectRoot } from "./source.ts";

const list = join(projectRoot, "src/features.ts");

/** The product's table of contents, in order; undefined until `src/features.ts` is written. */
export const listedFeatures: readonly Feature[] | undefined = existsSync(list)
  ? ((await import(list)) as { features: readonly Feature[] }).features
  : undefined;
