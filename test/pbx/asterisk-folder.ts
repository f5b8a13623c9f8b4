import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandExists } from "../databases.ts";

const cache = fileURLToPath(new URL("../../var/test-asterisk", import.meta.url));
const root = join(cache, "root");
const mark = join(root, ".whole");

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

/** Debian 12 has no Asterisk; the unstable suite has 22. Built once, about a minute, and kept under var/. */
export function provideAsterisk(): string {
  if (existsSync(mark)) return root;
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
  return root;
}
