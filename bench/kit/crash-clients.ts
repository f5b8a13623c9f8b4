import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionLost, openConnection, type Connection, type Reply } from "./connection.ts";
import { dossierWay } from "./dossier-way.ts";
import type { Officials } from "./officials.ts";
import { readAnswer, sendAct } from "./walk-dossiers.ts";

/** What the server has acknowledged of one dossier: how many acts, and the head of its ledger after the last. */
export type Promised = { readonly code: string; readonly acts: number; readonly head: string };

export type CrashClients = {
  /** Acts acknowledged so far, by all clients. */
  acknowledged(): number;
  /** Requests sent again because their answer never came, or the house was closed meanwhile. */
  retried(): number;
  /** Lets each client finish the act it is at, retries included, and says what was promised to all of them. */
  stop(): Promise<{ readonly promised: readonly Promised[]; readonly surprises: readonly string[] }>;
};

type Parts = { readonly port: number; readonly officials: Officials; readonly clients: number };

/**
 * Clients that behave as a careful program should: each act has its own idempotency key, an act without an answer is sent
 * again with the same key until there is one, and every acknowledged act is remembered.
 */
export function startCrashClients({ port, officials, clients }: Parts): CrashClients {
  const state = { acknowledged: 0, retried: 0, stopping: false };
  const promised: Promised[] = [];
  const surprises: string[] = [];

  const insist = async (send: () => Promise<Reply>): Promise<Reply> => {
    for (;;) {
      const reply = await send().catch(onlyLost);
      // 5xx: the house is up, the database is not; nothing was promised.
      if (reply && reply.status < 500) return reply;
      state.retried += 1;
      await sleep(50);
    }
  };

  const walk = async (connection: Connection, turn: number): Promise<void> => {
    let last: Promised | undefined;
    for (const step of dossierWay) {
      if (state.stopping) break;
      const act = { step, code: last?.code ?? "", turn, key: `crash-${turn}-${step.verb}` };
      const reply = await insist(() => sendAct(connection, officials, act));
      if (reply.status >= 300) {
        surprises.push(`${act.key}: ${reply.status} ${reply.body.toString()}`);
        break;
      }
      state.acknowledged += 1;
      const answer = readAnswer(reply);
      if (answer.version !== (last?.acts ?? 0) + 1) surprises.push(`${act.key}: became act ${answer.version}`);
      last = { code: answer.code, acts: answer.version, head: answer.actHash };
    }
    if (last) promised.push(last);
  };

  const client = async (index: number): Promise<void> => {
    const connection = openConnection(port);
    for (let turn = index; !state.stopping && surprises.length < 20; turn += clients) await walk(connection, turn);
    connection.close();
  };
  const all = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return {
    acknowledged: () => state.acknowledged,
    retried: () => state.retried,
    async stop() {
      state.stopping = true;
      await all;
      return { promised, surprises };
    },
  };
}

function onlyLost(fault: unknown): undefined {
  if (!(fault instanceof ConnectionLost)) throw fault;
}
