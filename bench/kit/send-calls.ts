import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallLoad } from "./call-load.ts";
import { openConnection, type Connection } from "./connection.ts";

type Sending = {
  readonly port: () => number;
  readonly secret: string;
  readonly senders: number;
  /** Hears of each ringing when it is sent. */
  readonly onRinging?: (caller: string) => void;
};

export type Sent = { readonly acknowledged: number; readonly retried: number; readonly surprises: readonly string[] };

const path = "/hooks/telephony/31/bench";

/** Posts each event at its time as a telephone system does: signed anew at each attempt, again until it is answered. */
export async function sendCalls(load: CallLoad, { port, secret, senders, onRinging }: Sending): Promise<Sent> {
  const startedAt = Date.now();
  const state = { next: 0, acknowledged: 0, retried: 0 };
  const surprises: string[] = [];

  const post = async (connection: Connection, body: string): Promise<number> => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
    const headers = `x-gandan-timestamp: ${timestamp}\r\nx-gandan-signature: v1=${signature}\r\n`;
    const reply = await connection.send("POST", path, { headers, body }).catch(() => undefined);
    if (reply && reply.status !== 200 && reply.status < 500) surprises.push(`${reply.status} ${reply.body.toString()}`);
    return reply?.status ?? 0;
  };

  const sender = async (): Promise<void> => {
    const connection = openConnection(port());
    for (;;) {
      const timed = load.events[state.next];
      state.next += 1;
      if (!timed || surprises.length > 20) return connection.close();
      await sleep(Math.max(0, startedAt + timed.sendAtMs - Date.now()));
      const at = new Date(startedAt + timed.happensAtMs).toISOString();
      const body = JSON.stringify({ events: [{ ...timed.event, at }] });
      if (timed.event["kind"] === "ringing") onRinging?.(timed.event["caller"] ?? "");
      for (
        let status = await post(connection, body);
        status === 0 || status >= 500;
        status = await post(connection, body)
      ) {
        state.retried += 1;
        await sleep(50);
      }
      state.acknowledged += 1;
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  return { acknowledged: state.acknowledged, retried: state.retried, surprises };
}
