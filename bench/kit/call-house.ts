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

export type Counted = { readonly calls: number; readonly answered: number };

/** What the product itself says it has of the calls since a moment. */
export async function countCallsSince(port: number, since: Date): Promise<Counted> {
  const connection = openConnection(port);
  const from = encodeURIComponent(new Date(since.getTime() - 60_000).toISOString());
  const to = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  const reply = await connection.send("GET", `/api/v1/hotline/figures?unit=31&from=${from}&to=${to}`);
  connection.close();
  if (reply.status !== 200) throw new Error(reply.body.toString());
  return JSON.parse(reply.body.toString()) as Counted;
}
