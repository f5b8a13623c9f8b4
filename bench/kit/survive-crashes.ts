import { setTimeout as sleep } from "node:timers/promises";
import { openConnection } from "./connection.ts";
import { startCrashClients, type CrashClients, type Promised } from "./crash-clients.ts";
import { openHouse, type Engine, type House } from "./house.ts";
import { signInOfficials, type Officials } from "./officials.ts";
import { runVerb, startProduct, type Product } from "./product.ts";

export type CrashPlan = {
  readonly engine: Engine;
  /** How often the product is killed, and after that PostgreSQL itself, with all its processes. */
  readonly productKills: number;
  readonly databaseKills: number;
  readonly clients: number;
};

export type CrashReport = {
  readonly kills: number;
  readonly dossiers: number;
  readonly acknowledged: number;
  readonly retried: number;
  /** Acknowledged and not there, or there and different. */
  readonly lost: readonly string[];
  /** More dossiers or acts in the database than were acknowledged: a retry had a second effect. */
  readonly duplicates: number;
  /** Answers a careful client does not expect. */
  readonly surprises: readonly string[];
  readonly ledgerHolds: boolean;
};

/** kill -9 under load, again and again; then looks whether everything that was promised is there, once. */
export async function surviveCrashes(plan: CrashPlan): Promise<CrashReport> {
  const house = await openHouse({ engine: plan.engine });
  let { product } = house;
  const officials = await signInOfficials(product.port);
  const clients = startCrashClients({ port: product.port, officials, clients: plan.clients });
  for (let kill = 0; kill < plan.productKills; kill += 1) {
    await untilBusy(clients, kill);
    await product.killAtOnce();
    product = await startProduct({ ...house.settings, port: product.port });
  }
  for (let kill = 0; kill < plan.databaseKills; kill += 1) {
    await untilBusy(clients, kill);
    await house.cluster?.killAtOnce();
    house.cluster?.start();
  }
  await untilBusy(clients, 0);
  const { promised, surprises } = await clients.stop();
  const lost = await findLost(promised, product.port, officials);
  const totals = await verify(house, product);
  const acknowledged = clients.acknowledged();
  return {
    kills: plan.productKills + plan.databaseKills,
    dossiers: promised.length,
    acknowledged,
    retried: clients.retried(),
    lost,
    duplicates: totals.dossiers - promised.length + (totals.acts - acknowledged),
    surprises,
    ledgerHolds: totals.holds,
  };
}

/** Waits for some acts since the last blow, each time another number, so that the blow falls in other moments. */
async function untilBusy(clients: CrashClients, kill: number): Promise<void> {
  const enough = clients.acknowledged() + 60 + ((kill * 37) % 100);
  while (clients.acknowledged() < enough) await sleep(5);
}

/** Reads back every dossier that something was promised about: as many acts, and the same ledger head. */
async function findLost(promised: readonly Promised[], port: number, officials: Officials): Promise<string[]> {
  const connection = openConnection(port);
  const lost: string[] = [];
  for (const { code, acts, head } of promised) {
    const reply = await connection.send("GET", `/api/v1/dossiers/${code}`, { headers: officials.receiver });
    const read = JSON.parse(reply.body.toString()) as { version?: number; ledgerHead?: string };
    if (read.version !== acts || read.ledgerHead !== head)
      lost.push(`${code}: promised ${acts} acts up to ${head}, found ${reply.body.toString()}`);
  }
  connection.close();
  return lost;
}

type Totals = { readonly dossiers: number; readonly acts: number; readonly holds: boolean };

/** Recomputes every ledger with the product's own verb, the server stopped: PGlite lets one process in. */
async function verify(house: House, product: Product): Promise<Totals> {
  await product.stop();
  const { code, said } = await runVerb("verify", house.settings);
  house.cluster?.stop();
  const counted = [...said.matchAll(/(\d+) dossiers, (\d+) acts/g)].at(-1);
  if (!counted) throw new Error(`verify said no totals: ${said}`);
  if (code !== 0) console.error(said);
  return { dossiers: Number(counted[1]), acts: Number(counted[2]), holds: code === 0 };
}
