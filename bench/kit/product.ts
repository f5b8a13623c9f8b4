import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openConnection } from "./connection.ts";
import { freePort } from "./free-port.ts";
import { onLeave } from "./leave.ts";
import { setTimeout as sleep } from "node:timers/promises";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = join(root, "dist", "main.js");

// As `npm start` runs it.
const serverSettings = JSON.parse(readFileSync(join(root, "scripts", "server-settings.json"), "utf8")) as {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

export type ProductSettings = {
  /** PostgreSQL; absent: the embedded database under `varFolder`. */
  readonly databaseUrl?: string | undefined;
  readonly varFolder: string;
  /** Port to listen on; absent: a free one. */
  readonly port?: number;
  /** Arguments for node itself, such as --cpu-prof. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** The product as operators run it: a process of its own, reached over HTTP only. */
export type Product = {
  readonly port: number;
  readonly pid: number;
  /** Ends it as an operator would, after the requests under way. */
  stop(): Promise<void>;
  /** kill -9. */
  killAtOnce(): Promise<void>;
};

export const productIsBuilt = (): boolean => existsSync(program);

const environmentOf = ({ databaseUrl, varFolder, environment }: ProductSettings): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  return {
    ...inherited,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    VAR_DIR: varFolder,
    DEMO: "on",
    GANDAN_DEMO_WORLD: "off",
    GANDAN_RATE_LIMITS: "off",
    LOG_LEVEL: "silent",
    ...environment,
  };
};

/** Starts the built product with demo accounts, an empty register and no rate limits; resolves when it is ready. */
export async function startProduct(settings: ProductSettings): Promise<Product> {
  const port = settings.port ?? (await freePort());
  const nodeArguments = [...serverSettings.arguments, ...(settings.nodeArguments ?? [])];
  const child = spawn(process.execPath, [...nodeArguments, program, "serve"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...serverSettings.environment, ...environmentOf(settings), PORT: String(port) },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("The product could not be started.");
  const kill = onLeave(() => child.kill("SIGKILL"));
  await untilReady(port, child);
  const ended = (): Promise<unknown> => (hasEnded(child) ? Promise.resolve() : once(child, "exit"));
  return {
    port,
    pid,
    async stop() {
      const gone = ended();
      child.kill("SIGTERM");
      await gone;
      kill();
    },
    async killAtOnce() {
      const gone = ended();
      kill();
      await gone;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const connection = openConnection(port);
  for (;;) {
    if (hasEnded(child)) throw new Error(`The product ended with ${child.exitCode ?? child.signalCode} at its start.`);
    const reply = await connection.send("GET", "/readyz").catch(() => undefined);
    if (reply?.status === 200) return connection.close();
    await sleep(50);
  }
}

export type VerbSettings = Pick<ProductSettings, "databaseUrl" | "varFolder">;

/** Runs a verb of the product's command line to its end. */
export async function runVerb(
  verb: string,
  settings: VerbSettings,
): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawn(process.execPath, [program, verb], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentOf(settings),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, said };
}
