// `npm start`: installs, builds, and hands over to the server, which migrates, seeds on first run and listens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { install, become, root } from "./tools.mjs";

install("run");
const { build } = await import("./build.mjs");
build();
// Enough heap for the catalogue and a busy day; a small young generation keeps a long-running server small.
const flags = JSON.parse(readFileSync(join(root, "scripts", "server-flags.json"), "utf8"));
become([...flags, "dist/main.js", "serve"]);
