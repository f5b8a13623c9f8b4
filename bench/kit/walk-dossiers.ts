import type { Connection, Reply } from "./connection.ts";
import { dossierWay, pathOf, receptionOf, type Step } from "./dossier-way.ts";
import type { Officials } from "./officials.ts";

export type ActAnswer = {
  readonly code: string;
  readonly status: number;
  readonly version: number;
  readonly actHash: string;
};

/** Does one act; the reply is whatever the server says. */
export function sendAct(
  connection: Connection,
  officials: Officials,
  act: { readonly step: Step; readonly code: string; readonly turn: number; readonly key: string },
): Promise<Reply> {
  const { step, code, turn, key } = act;
  return connection.send("POST", pathOf(step, code), {
    headers: `${officials[step.desk]}idempotency-key: ${key}\r\n`,
    body: step.verb === "receive" ? receptionOf(turn) : step.body,
  });
}

export const readAnswer = (reply: Reply): ActAnswer => JSON.parse(reply.body.toString()) as ActAnswer;

/** How long each act of a walk took, in milliseconds; `read` is the reading back at the end. */
export type Timing = (name: Step["verb"] | "read", milliseconds: number) => void;

export type Walk = {
  readonly connection: Connection;
  readonly officials: Officials;
  readonly turn: number;
  /** Starts every idempotency key of this walk: no two walks may share it. */
  readonly key: string;
  readonly timing: Timing;
  /** How many acts of the way are done; all of them unless told. */
  readonly acts?: number;
};

/** Takes one dossier its way and reads it back. Throws a sentence when the server refuses or reads back something else. */
export async function walkDossier(walk: Walk): Promise<string> {
  const { connection, officials, turn, timing, acts = dossierWay.length } = walk;
  let code = "";
  let last: ActAnswer | undefined;
  for (const step of dossierWay.slice(0, acts)) {
    const startedAt = performance.now();
    const reply = await sendAct(connection, officials, { step, code, turn, key: `${walk.key}-${step.verb}` });
    timing(step.verb, performance.now() - startedAt);
    if (reply.status !== 200 && reply.status !== 201) throw new Error(`${step.verb}: ${reply.body.toString()}`);
    last = readAnswer(reply);
    code = last.code;
  }
  const startedAt = performance.now();
  const reply = await connection.send("GET", `/api/v1/dossiers/${code}`, { headers: officials.receiver });
  timing("read", performance.now() - startedAt);
  const read = JSON.parse(reply.body.toString()) as { version?: number; ledgerHead?: string };
  if (read.version !== acts || read.ledgerHead !== last?.actHash)
    throw new Error(`${code} was read back as ${reply.body.toString()}`);
  return code;
}
