// `npm run bench -- <name> …`: runs one of the performance programs in bench/ against the built product.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { become, install, root, stop } from "./tools.mjs";

const [name, ...more] = process.argv.slice(2);
const programs = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

if (!name || !existsSync(join(root, "bench", `${name}.ts`)))
  stop(`Say which: npm run bench -- <${programs.join("|")}>. bench/README.md tells what each measures.`);

install("all");
const { build } = await import("./build.mjs");
build();
become(["--conditions=source", join("bench", `${name}.ts`), ...more]);
