// `npm start`: installs, builds, and hands over to the server, which migrates, seeds on first run and listens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { install, become, root } from "./tools.mjs";

install("run");
const { build } = await import("./build.mjs");
build();
// Enough heap for the catalogue and a busy day; a small young generation keeps a long-running server small. So does asking
// the C library for no more than two pools of memory: with one for each thread, pages drawn under load left 55 MB unused.
const settings = JSON.parse(readFileSync(join(root, "scripts", "server-settings.json"), "utf8"));
become([...settings.arguments, "dist/main.js", "serve"], settings.environment);
