// `npm start`: installs, builds, and hands over to the server, which migrates, seeds on first run and listens.
import { install, become } from "./tools.mjs";

install("run");
const { build } = await import("./build.mjs");
build();
become(["dist/main.js", "serve"]);
