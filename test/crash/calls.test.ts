import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { countCalls, openCallHouse } from "../../bench/kit/call-house.ts";
import { makeCallLoad } from "../../bench/kit/call-load.ts";
import type { Engine } from "../../bench/kit/house.ts";
import { findPostgresPrograms } from "../../bench/kit/postgres-cluster.ts";
import { productIsBuilt, startProduct } from "../../bench/kit/product.ts";
import { sendCalls } from "../../bench/kit/send-calls.ts";

const minutes = 60_000;
const engines: readonly Engine[] = findPostgresPrograms() ? ["pglite", "postgresql"] : ["pglite"];

describe.skipIf(!productIsBuilt())("kill -9 while calls come in", () => {
  test.each(engines)(
    "loses none that was acknowledged and doubles none on %s",
    async (engine) => {
      const { house, secret } = await openCallHouse(engine);
      let { product } = house;
      const before = await countCalls(product.port);
      const load = makeCallLoad({ calls: 200, overMs: 8_000, lines: ["02253666122"], seed: 11 });
      const sending = sendCalls(load, { port: () => product.port, secret, senders: 8 });
      await sleep(4_000);
      await product.killAtOnce();
      product = await startProduct({ ...house.settings, port: product.port });
      const sent = await sending;
      expect(sent.retried).toBeGreaterThan(0);
      expect(sent).toMatchObject({ acknowledged: load.events.length, surprises: [] });
      const { calls, answered } = await countCalls(product.port);
      expect([calls - before.calls, answered - before.answered]).toEqual([load.calls, load.answered]);
      await product.stop();
      house.cluster?.stop();
    },
    5 * minutes,
  );
});
