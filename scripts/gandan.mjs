// `npm run gandan -- <verb> …`: the command line of the product.
import { install, become } from "./tools.mjs";

install("run");
const { build } = await import("./build.mjs");
build();
become(["dist/main.js", ...process.argv.slice(2)]);
