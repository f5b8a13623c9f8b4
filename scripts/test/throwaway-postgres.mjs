// A PostgreSQL cluster that lives as long as one run of the tests, in a temporary folder, on a free port.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// PostgreSQL refuses to run as root; Debian's package brings the user `postgres`.
const asPostgres = process.getuid?.() === 0;

function call(program, args) {
  const [command, ...rest] = asPostgres ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
  const done = spawnSync(command, rest, { cwd: tmpdir(), stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${program} ${args[0]} failed. ${done.stderr || (done.error?.message ?? "")}`);
}

// Nothing here outlives the run, so nothing has to reach the disk.
const settings = (port, folder) => ({
  port,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: folder,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 200,
  shared_buffers: "64MB",
});

/** Starts a cluster and says its URL; `stop` removes every trace. `programs` is the folder of initdb and pg_ctl. */
export async function startThrowawayPostgres(programs) {
  const folder = mkdtempSync(join(tmpdir(), "gan-dan-postgres-"));
  const data = join(folder, "data");
  const log = join(folder, "log");
  if (asPostgres) {
    chmodSync(folder, 0o755);
    const owned = spawnSync("chown", ["postgres", folder]);
    if (owned.status !== 0) throw new Error("The temporary folder could not be given to the user postgres.");
  }
  const port = await freePort();
  const options = Object.entries(settings(port, folder)).map(([name, value]) => `-c ${name}=${value}`);
  const stop = () => {
    spawnSync(...stopCommand(join(programs, "pg_ctl"), data), { cwd: tmpdir(), stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    call(join(programs, "initdb"), [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ]);
    call(join(programs, "pg_ctl"), ["start", "-D", data, "-l", log, "-w", "-o", options.join(" ")]);
  } catch (fault) {
    const said = spawnSync("tail", ["-n", "20", log], { encoding: "utf8" }).stdout;
    stop();
    throw new Error(`PostgreSQL did not start: ${fault.message}\n${said}`, { cause: fault });
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function stopCommand(control, data) {
  const args = ["stop", "-D", data, "-m", "immediate", "-w"];
  return asPostgres ? ["runuser", ["-u", "postgres", "--", control, ...args]] : [control, args];
}
