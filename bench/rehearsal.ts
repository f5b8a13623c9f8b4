// The reform of July 2025 with a million dossiers: how long, how much memory, and is anything lost?
// Run: npm run bench -- rehearsal [--dossiers 1000000] [--kill 3]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { roomySettings, startPostgres } from "./kit/postgres-cluster.ts";

const { values: options } = parseArgs({
  options: { dossiers: { type: "string", default: "1000000" }, kill: { type: "string", default: "3" } },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gan-dan-bench-"));
const cluster = await startPostgres(roomySettings);
const words = ["rehearse", "2025-07-01", "--dossiers", options.dossiers, "--kill", options.kill];
const { status } = spawnSync(process.execPath, [join(root, "dist", "main.js"), ...words], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, DATABASE_URL: cluster.url, VAR_DIR: folder, LOG_LEVEL: "silent" },
});
cluster.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
