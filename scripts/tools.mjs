// What every entry script needs before anything is installed: plain JavaScript, no dependency.
import { spawnSync, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
export const environment = () => ({
  ...process.env,
  PATH: join(root, "node_modules", ".bin") + delimiter + process.env.PATH,
});

const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Installs from the lockfile when what is installed is missing or older than it. `what`: "run" leaves test tools out. */
export function install(what) {
  const mark = join(root, "node_modules", ".gan-dan");
  const wanted = hashOf(join(root, "package-lock.json"));
  const [have, kind] = existsSync(mark) ? readFileSync(mark, "utf8").split(" ") : [];
  if (have === wanted && (kind === "all" || kind === what)) return;
  console.log("Installing packages from the lockfile …");
  const args = ["ci", "--no-fund", "--no-audit", "--loglevel=error", ...(what === "run" ? ["--omit=dev"] : [])];
  const done = spawnSync("npm", args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    stop("npm ci failed; see the lines above. Check the network and the npm registry, then try again.");
  writeFileSync(mark, `${wanted} ${what}`);
}

/** Runs a command to its end and stops this process with its code when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env: environment(), ...options });
  if (done.status !== 0 && !options.mayFail) process.exit(done.status ?? 1);
  return done.status ?? 1;
}

/** Hands over to the pinned runtime: signals pass through, its exit code becomes ours. `more`: environment, where unset. */
export function become(args, more = {}) {
  const child = spawn(bin("node"), args, { cwd: root, stdio: "inherit", env: { ...more, ...environment() } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function newest(...paths) {
  return Math.max(...paths.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
}

export function ensureFolder(path) {
  mkdirSync(path, { recursive: true });
}
