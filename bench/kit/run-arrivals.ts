import { setTimeout as sleep } from "node:timers/promises";
import { openConnection, type Connection, type Reply } from "./connection.ts";
import { dossierWay } from "./dossier-way.ts";
import type { Officials } from "./officials.ts";
import { sendAct } from "./walk-dossiers.ts";

export type Arrival = {
  /** Milliseconds since the first arrival was due. */
  readonly dueAt: number;
  /** From the moment it was due, not from when we got round to sending it. */
  readonly milliseconds: number;
  readonly status: number;
  /** Seconds the server asked to wait, when it said so. */
  readonly retryAfter: number | undefined;
};

/** So many receptions a second for so many seconds. */
export type Phase = { readonly perSecond: number; readonly seconds: number };

type Open = { readonly port: number; readonly officials: Officials; readonly phases: readonly Phase[] };

/** More than the server lets in at once, fewer than its operating system would refuse by itself. */
const mostConnections = 900;

/**
 * Receptions that arrive by the clock, whether or not the ones before are answered, as people do. Each takes a free
 * connection or opens another, so that a slow server meets ever more of them at once; beyond 900 they queue with us, and
 * their time runs all the same.
 */
export async function runArrivals({ port, officials, phases }: Open): Promise<readonly Arrival[]> {
  const free: Connection[] = [];
  const queue: ((connection: Connection) => void)[] = [];
  let opened = 0;
  const arrivals: Arrival[] = [];
  const run = Math.round(performance.timeOrigin + performance.now()).toString(36);
  const begunAt = performance.now();
  const [reception] = dossierWay;
  if (!reception) throw new Error("A dossier's way begins with a reception.");

  const borrow = (): Connection | Promise<Connection> => {
    const idle = free.pop();
    if (idle) return idle;
    if (opened >= mostConnections) return new Promise((resolve) => queue.push(resolve));
    opened += 1;
    return openConnection(port);
  };
  const giveBack = (connection: Connection): void => {
    const next = queue.shift();
    if (next) next(connection);
    else free.push(connection);
  };
  const arrive = async (turn: number, dueAt: number): Promise<void> => {
    const connection = await borrow();
    const act = { step: reception, code: "", turn, key: `spike-${run}-${turn}` };
    const reply = await sendAct(connection, officials, act).catch(() => undefined);
    giveBack(connection);
    const milliseconds = performance.now() - begunAt - dueAt;
    arrivals.push({ dueAt, milliseconds, status: reply?.status ?? 0, retryAfter: retryAfterOf(reply) });
  };

  const waiting: Promise<void>[] = [];
  for (const dueAt of timesOf(phases)) {
    const early = dueAt - (performance.now() - begunAt);
    if (early > 1) await sleep(early);
    waiting.push(arrive(waiting.length, dueAt));
  }
  await Promise.all(waiting);
  for (const connection of free) connection.close();
  return arrivals.sort((a, b) => a.dueAt - b.dueAt);
}

function timesOf(phases: readonly Phase[]): number[] {
  const times: number[] = [];
  let from = 0;
  for (const { perSecond, seconds } of phases) {
    for (let n = 0; n < perSecond * seconds; n += 1) times.push(from + (n * 1000) / perSecond);
    from += seconds * 1000;
  }
  return times;
}

function retryAfterOf(reply: Reply | undefined): number | undefined {
  const seconds = /^retry-after: (\d+)/im.exec(reply?.head ?? "")?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
