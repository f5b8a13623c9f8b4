import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onLeave } from "./leave.ts";
import { startPostgres, type PostgresCluster } from "./postgres-cluster.ts";
import { startProduct, type Product, type ProductSettings } from "./product.ts";

export type Engine = "postgresql" | "pglite";

/** An engine by the name given on the command line. */
export function engineNamed(name: string): Engine {
  if (name === "postgresql" || name === "pglite") return name;
  throw new Error(`--engine takes postgresql or pglite, not ${name}.`);
}

/** The product with a database of its own, both gone when the program ends. */
export type House = {
  readonly engine: Engine;
  readonly settings: ProductSettings;
  readonly cluster: PostgresCluster | undefined;
  readonly product: Product;
  /** Ends the product and starts it again at the same address; the house as it is from then on. */
  restart(): Promise<House>;
  close(): Promise<void>;
};

type Wanted = Pick<ProductSettings, "environment"> & {
  readonly engine: Engine;
  /** Where the product leaves a profile of its processor time when it stops (a .cpuprofile for Chromium's tools). */
  readonly profileFolder?: string | undefined;
  /** Settings of PostgreSQL other than the usual ones of these programs. */
  readonly cluster?: Readonly<Record<string, string>>;
};

export async function openHouse({ engine, profileFolder, cluster: clusterSettings, ...more }: Wanted): Promise<House> {
  const varFolder = mkdtempSync(join(tmpdir(), "gan-dan-bench-"));
  const removeFolder = onLeave(() => rmSync(varFolder, { recursive: true, force: true }));
  const cluster = engine === "postgresql" ? await startPostgres(clusterSettings) : undefined;
  const nodeArguments = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : [];
  const settings: ProductSettings = { databaseUrl: cluster?.url, varFolder, nodeArguments, ...more };
  const houseOf = (product: Product): House => ({
    engine,
    settings,
    cluster,
    product,
    async restart() {
      await product.stop();
      return houseOf(await startProduct({ ...settings, port: product.port }));
    },
    async close() {
      await product.stop();
      cluster?.stop();
      removeFolder();
    },
  });
  return houseOf(await startProduct(settings));
}
