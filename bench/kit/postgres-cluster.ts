import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { onLeave } from "./leave.ts";
import { childrenOf, killAtOnce, waitUntilGone } from "./processes.ts";

/** A PostgreSQL of our own, as durable as a fresh installation: every commit is on the disk before it is answered. */
export type PostgresCluster = {
  readonly url: string;
  /** The server and all it has started. */
  processes(): readonly number[];
  /** Kills the server and all it has started, as a failing machine would; resolves when the last one has gone. */
  killAtOnce(): Promise<void>;
  start(): void;
  stop(): void;
};

const settings = {
  listen_addresses: "127.0.0.1",
  max_connections: 100,
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
};

/**
 * As the how-to recommends for many dossiers. A fresh installation's settings would write every page out and into the log
 * again and again: a quarter of the machine's memory for pages, and a log that is not cut short in the middle.
 */
export const roomySettings: Readonly<Record<string, string>> = {
  shared_buffers: `${Math.floor(totalmem() / 4 / 2 ** 20)}MB`,
  max_wal_size: "8GB",
  wal_compression: "lz4",
};

// PostgreSQL refuses to run as root; Debian's package brings the user `postgres`.
const asPostgres = process.getuid?.() === 0;

/** The folder of initdb and pg_ctl, newest version first, as Debian keeps them; undefined when not installed. */
export function findPostgresPrograms(): string | undefined {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const newest = versions.find((version) => existsSync(join(home, version, "bin", "initdb")));
  return newest && join(home, newest, "bin");
}

function call(program: string, args: readonly string[]): void {
  const [command, rest] = asPostgres
    ? (["runuser", ["-u", "postgres", "--", program, ...args]] as const)
    : ([program, args] as const);
  // Not a pipe: the server that pg_ctl leaves behind would keep it open and we should wait for ever.
  const done = spawnSync(command, rest, { cwd: tmpdir(), stdio: "ignore" });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${done.status ?? done.error}`);
}

/** Makes and starts a cluster in a temporary folder; it is removed when this program ends. `more`: settings of its own. */
export async function startPostgres(more: Readonly<Record<string, string>> = {}): Promise<PostgresCluster> {
  const programs = findPostgresPrograms();
  if (!programs) throw new Error("PostgreSQL is not installed here: sudo apt-get install postgresql");
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-bench-postgres-"));
  const data = join(folder, "data");
  if (asPostgres) {
    chmodSync(folder, 0o755);
    spawnSync("chown", ["postgres", folder]);
  }
  const port = await freePort();
  const options = Object.entries({ ...settings, ...more, port, unix_socket_directories: folder });
  const control = join(programs, "pg_ctl");
  const stop = onLeave(() => {
    const args = ["stop", "-D", data, "-m", "immediate", "-w"];
    spawnSync(asPostgres ? "runuser" : control, asPostgres ? ["-u", "postgres", "--", control, ...args] : args, {
      cwd: tmpdir(),
      stdio: "ignore",
    });
    rmSync(folder, { recursive: true, force: true });
  });
  const log = join(folder, "log");
  const start = (): void => {
    try {
      call(control, ["start", "-D", data, "-l", log, "-w", "-o", options.map(asOption).join(" ")]);
    } catch (fault) {
      throw new Error(`PostgreSQL did not start: ${readFileSync(log, "utf8").slice(-1000)}`, { cause: fault });
    }
  };
  call(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  const serverProcess = (): number => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const processes = (): readonly number[] => [serverProcess(), ...childrenOf(serverProcess())];
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    processes,
    async killAtOnce() {
      // Stopped first, so that it starts no more of them while we look.
      process.kill(serverProcess(), "SIGSTOP");
      const all = processes();
      all.forEach(killAtOnce);
      await waitUntilGone(all);
      // A dead process that nobody has asked after yet still counts as running for whoever finds its lock.
      for (const lock of [join(data, "postmaster.pid"), join(folder, `.s.PGSQL.${port}.lock`)])
        rmSync(lock, { force: true });
    },
  };
}

const asOption = ([name, value]: readonly [string, string | number]): string => `-c ${name}=${value}`;
