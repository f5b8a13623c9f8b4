import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandExists } from "../databases.ts";

const cache = fileURLToPath(new URL("../../var/test-asterisk", import.meta.url));
const root = join(cache, "root");
const mark = join(root, ".whole");
const lock = join(cache, "building.pid");
/** So long may the folder take where the network is slow. */
export const provideWithinMs = 900_000;

/** Why the suite cannot run here; undefined when it can. */
export function whyNoAsterisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "a real Asterisk needs root on Linux";
  const absent = ["debootstrap", "sipp", "unshare"].filter((name) => !commandExists(name));
  return absent.length > 0 ? `a real Asterisk needs ${absent.join(", ")}` : undefined;
}

/**
 * A command inside the folder, with /proc and /dev in a mount namespace of its own: they go with the process, however it
 * ends, and nothing has to be unmounted.
 */
export const insideCommand = (folder: string, command: string): [string, string[]] => [
  "unshare",
  [
    "--mount",
    "--propagation",
    "private",
    "sh",
    "-c",
    `mount -t proc proc "${folder}/proc" && mount --rbind /dev "${folder}/dev" && exec chroot "${folder}" ${command}`,
  ],
];

function must(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" },
  });
  if (done.status === 0) return;
  const said = `${done.stdout}\n${done.stderr}`.trim().split("\n").slice(-15).join("\n");
  throw new Error(`${program} ${args[0] ?? ""} failed:\n${said}`);
}

/**
 * Debian 12 has no Asterisk; the unstable suite has 22. Built once, a minute or a few, and kept under var/. Whoever comes
 * while another process builds waits for it.
 */
export function provideAsterisk(): string {
  if (existsSync(mark)) return root;
  mkdirSync(cache, { recursive: true });
  while (!mayBuild()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  try {
    if (!existsSync(mark)) build();
  } finally {
    rmSync(lock, { force: true });
  }
  return root;
}

/** True once this process alone builds; what a process left that is gone does not count. */
function mayBuild(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !existsSync(`/proc/${holder}`)) rmSync(lock, { force: true });
    return false;
  }
}

function build(): void {
  console.log("Installing Asterisk 22 into var/test-asterisk, once; this takes a minute or a few …");
  const building = join(cache, `building-${process.pid}`);
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    must("debootstrap", ["--variant=minbase", "unstable", building, "http://deb.debian.org/debian"]);
    copyFileSync("/etc/resolv.conf", join(building, "etc/resolv.conf"));
    // Nothing is to start during installation.
    writeFileSync(join(building, "usr/sbin/policy-rc.d"), "#!/bin/sh\nexit 101\n", { mode: 0o755 });
    // A mirror that stands still is not refused for its age.
    const apt = "apt-get -qq -o Acquire::Check-Valid-Until=false";
    must(...insideCommand(building, `sh -c "${apt} update && ${apt} install -y --no-install-recommends asterisk"`));
    writeFileSync(join(building, ".whole"), "");
    rmSync(root, { recursive: true, force: true });
    renameSync(building, root);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}
