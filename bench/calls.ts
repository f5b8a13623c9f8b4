// 10,000 calls of four events each, shuffled, some twice, some late, as an hour of the worst kind would bring them, in three
// minutes: nothing lost, nothing double, the desk shows a call within a second; kill -9 meanwhile loses nothing that was
// acknowledged. Run: npm run bench -- calls [--calls 10000] [--seconds 180] [--kills 0] [--engine postgresql|pglite]
import { parseArgs } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { countCalls, openCallHouse } from "./kit/call-house.ts";
import { makeCallLoad } from "./kit/call-load.ts";
import { printFigure } from "./kit/figure.ts";
import { engineNamed } from "./kit/house.ts";
import { percentile } from "./kit/percentile.ts";
import { startProduct } from "./kit/product.ts";
import { sendCalls } from "./kit/send-calls.ts";
import { watchDesk } from "./kit/watch-desk.ts";

const { values: options } = parseArgs({
  options: {
    calls: { type: "string", default: "10000" },
    seconds: { type: "string", default: "180" },
    kills: { type: "string", default: "0" },
    engine: { type: "string", default: "postgresql" },
  },
});
const engine = engineNamed(options.engine);
const seconds = Number(options.seconds);
const kills = Number(options.kills);

const { house, secret, desk } = await openCallHouse(engine);
let { product } = house;
const before = await countCalls(product.port);
const load = makeCallLoad({ calls: Number(options.calls), overMs: seconds * 1000, lines: ["02253666122"], seed: 7 });

const rangAt = new Map<string, number>();
const pops: number[] = [];
// While the product is killed again and again a desk has nothing to show; the pop is measured in a run without.
const watcher =
  kills === 0
    ? watchDesk(product.port, desk, (caller) =>
        pops.push(performance.now() - (rangAt.get(caller) ?? performance.now())),
      )
    : undefined;
const sending = sendCalls(load, {
  port: () => product.port,
  secret,
  senders: 32,
  onRinging: (caller) => {
    if (!rangAt.has(caller)) rangAt.set(caller, performance.now());
  },
});
for (let kill = 0; kill < kills; kill += 1) {
  await sleep((seconds * 1000) / (kills + 1));
  await product.killAtOnce();
  product = await startProduct({ ...house.settings, port: product.port });
}
const sent = await sending;
await sleep(1_000);
const after = await countCalls(product.port);
const counted = { calls: after.calls - before.calls, answered: after.answered - before.answered };
watcher?.close();

const say = (name: string, value: number, more: { readonly unit?: string; readonly floor?: number } = {}): void =>
  printFigure({ name: `calls.${engine}.${name}`, value, unit: more.unit ?? "count", ...(more.floor === undefined ? {} : { floor: more.floor }) }); // prettier-ignore
say("events", load.events.length);
say("eventsPerSecond", Math.round(load.events.length / seconds), { unit: "1/s" });
say("kills", kills);
say("retried", sent.retried);
say("lost", Math.max(0, load.calls - counted.calls), { floor: 0 });
say("double", Math.max(0, counted.calls - load.calls), { floor: 0 });
say("answersWrong", Math.abs(counted.answered - load.answered), { floor: 0 });
say("figures.province", Math.round(after.took), { unit: "ms", floor: 1000 });
say("figures.country", Math.round((await countCalls(product.port, "")).took), { unit: "ms", floor: 2000 });
say("surprises", sent.surprises.length, { floor: 0 });
if (watcher) {
  say("pop.seen", pops.length);
  say("pop.p50", Math.round(percentile(pops, 0.5)), { unit: "ms" });
  say("pop.p95", Math.round(percentile(pops, 0.95)), { unit: "ms", floor: 1000 });
}
for (const sentence of sent.surprises.slice(0, 5)) console.error(sentence);
if (counted.calls !== load.calls || counted.answered !== load.answered || sent.surprises.length > 0)
  process.exitCode = 1;
await product.stop();
house.cluster?.stop();
process.exit();
