import { DAY_MS } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { createSigner } from "#platform/secrets/sign";
import { openConnection } from "./connection.ts";
import { openHouse, type Engine, type House } from "./house.ts";
import { signIn } from "./officials.ts";

const secret = "a secret for measurements only, long enough";

/** The product with a telephone system registered, and what a caller of its webhook signs with. */
export type CallHouse = { readonly house: House; readonly secret: string; readonly desk: string };

export async function openCallHouse(engine: Engine): Promise<CallHouse> {
  const house = await openHouse({ engine, environment: { GANDAN_SECRET: secret } });
  const { port } = house.product;
  const administrator = await signIn(port, "quantri.haiphong");
  const connection = openConnection(port);
  const headers = `authorization: Bearer ${administrator}\r\nidempotency-key: open-bench-system\r\n`;
  const body = JSON.stringify({ name: "Tổng đài Mẫu", change: "open" });
  const reply = await connection.send("POST", "/api/v1/hotline/systems/bench", { headers, body });
  connection.close();
  if (reply.status !== 200) throw new Error(`The system could not be registered: ${reply.body.toString()}`);
  return {
    house,
    secret: createSigner(secret).sign("telephone-system", "31/bench/1"),
    desk: await signIn(port, "tiepnhan.ngoquyen"),
  };
}

type Counted = { readonly calls: number; readonly answered: number };

/** What the product itself says it has of the calls of yesterday and today, and how long it took to say so, in milliseconds. */
export async function countCalls(
  port: number,
  place: "provinces/31" | "" = "provinces/31",
): Promise<Counted & { readonly took: number }> {
  const connection = openConnection(port);
  const now = Date.now();
  const [from, to] = [localDateOf(new Date(now - DAY_MS)), localDateOf(new Date(now))];
  const started = performance.now();
  const reply = await connection.send("GET", `/api/v1/hotline/figures${place && `/${place}`}?from=${from}&to=${to}`);
  const took = performance.now() - started;
  connection.close();
  if (reply.status !== 200) throw new Error(reply.body.toString());
  const { measures } = JSON.parse(reply.body.toString()) as { measures: { answered: { of: number; hits: number } } };
  return { calls: measures.answered.of, answered: measures.answered.hits, took };
}
