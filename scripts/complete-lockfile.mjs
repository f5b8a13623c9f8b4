// Completes package-lock.json with the optional platform bindings a partial registry mirror could not list.
//
// `npm ci` refuses a lockfile in which an optional dependency of a dependency has no entry, although it would
// never install it on this platform. Run after every change of dependencies: `node scripts/complete-lockfile.mjs`.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "win32", "openharmony"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "wasm32"];
let added = 0;

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d/.test(version)) continue;
    const os = systems.filter((system) => name.includes(system));
    const cpu = processors.filter((cpu) => name.includes(cpu)).slice(0, 1);
    lock.packages[key] = { version, optional: true, ...(os.length && { os }), ...(cpu.length && { cpu }) };
    if (/-(gnu|musl)/.test(name)) lock.packages[key].libc = [name.includes("musl") ? "musl" : "glibc"];
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional bindings added to package-lock.json`);
