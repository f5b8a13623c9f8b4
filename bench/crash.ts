// kill -9 of the product under load, on each engine, and of PostgreSQL itself: nothing acknowledged may be lost, nothing
// done twice. Run: npm run bench -- crash [--product-kills 20] [--database-kills 5] [--clients 8] [--engine postgresql|pglite]
import { parseArgs } from "node:util";
import { printFigure } from "./kit/figure.ts";
import { engineNamed, type Engine } from "./kit/house.ts";
import { surviveCrashes } from "./kit/survive-crashes.ts";

const { values: options } = parseArgs({
  options: {
    "product-kills": { type: "string", default: "20" },
    "database-kills": { type: "string", default: "5" },
    clients: { type: "string", default: "8" },
    engine: { type: "string" },
  },
});
const engines: readonly Engine[] = options.engine ? [engineNamed(options.engine)] : ["pglite", "postgresql"];

for (const engine of engines) {
  const report = await surviveCrashes({
    engine,
    productKills: Number(options["product-kills"]),
    databaseKills: engine === "postgresql" ? Number(options["database-kills"]) : 0,
    clients: Number(options.clients),
  });
  const say = (name: string, value: number, floor?: number): void =>
    printFigure({ name: `crash.${engine}.${name}`, value, unit: "count", ...(floor === undefined ? {} : { floor }) });
  say("kills", report.kills);
  say("dossiers", report.dossiers);
  say("acknowledged", report.acknowledged);
  say("retried", report.retried);
  say("lost", report.lost.length, 0);
  say("duplicates", report.duplicates, 0);
  say("surprises", report.surprises.length, 0);
  say("broken-ledgers", report.ledgerHolds ? 0 : 1, 0);
  for (const sentence of [...report.lost, ...report.surprises].slice(0, 5)) console.error(sentence);
  const sound = report.lost.length + report.surprises.length === 0 && report.duplicates === 0 && report.ledgerHolds;
  if (!sound) process.exitCode = 1;
}
