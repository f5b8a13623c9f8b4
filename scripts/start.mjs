// `npm start`: installs, builds, and hands over to the server, which migrates, seeds on first run and listens.
import { install, become } from "./tools.mjs";

install("run");
const { build } = await import("./build.mjs");
build();
// Enough for the catalogue and a busy day; a small young generation keeps a long-running server small.
become(["--max-semi-space-size=8", "--max-old-space-size=224", "dist/main.js", "serve"]);
