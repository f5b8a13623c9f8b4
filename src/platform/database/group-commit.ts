import pg from "pg";
import { statementNames } from "./statement-names.ts";

/** Short statements of many callers, each on its own from where it is called. */
export type GroupCommit = {
  /** Rows of one prepared statement, once it is committed. */
  run<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** Ends the connections after what is under way. */
  close(): Promise<void>;
};

type Statement = {
  readonly query: { readonly name?: string; readonly text: string; readonly values: unknown[] };
  readonly resolve: (rows: never[]) => void;
  readonly reject: (fault: unknown) => void;
};

/** One connection; `since` is the moment from which the group that it carries has been under way. */
type Line = { client: Promise<pg.Client> | undefined; since: number | undefined };

const mostTogether = 16;
const mostLines = 4;
/** A group that takes longer waits for a lock or for the disk; until it ends, another connection takes those behind it. */
const patienceMs = 50;

const names = statementNames();

/**
 * Statements that come while others are under way go together in the next transaction: one message to the database, one
 * commit on its disk and one process that works for sixteen callers, where each had a connection, a commit and a process
 * of their own. Whoever comes alone is served at once, and alone. When one of a group is refused, all are undone and each
 * goes again by itself, so that nobody feels a neighbour's fault. Connections are opened when they are first needed and
 * again after a loss, which is the fault of those under way, as with any connection.
 */
export function openGroupCommit(config: pg.ClientConfig): GroupCommit {
  const waiting: Statement[] = [];
  const lines: Line[] = [];
  let look: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** The line for the next group; none while another gets on, because two small groups cost more than one that is larger. */
  const nextLine = (): Line | undefined => {
    const stuckBefore = performance.now() - patienceMs;
    if (lines.some(({ since }) => since !== undefined && since >= stuckBefore)) return undefined;
    const free = lines.find(({ since }) => since === undefined);
    if (free || lines.length === mostLines) return free;
    const line: Line = { client: undefined, since: undefined };
    lines.push(line);
    return line;
  };

  const goOn = (): void => {
    clearTimeout(look);
    while (waiting.length > 0) {
      const line = nextLine();
      if (!line) break;
      void carry(line, waiting.splice(0, mostTogether));
    }
    if (waiting.length > 0) look = setTimeout(goOn, patienceMs).unref();
  };

  const carry = async (line: Line, group: readonly Statement[]): Promise<void> => {
    line.since = performance.now();
    try {
      await commit(await (line.client ??= connect(config, line)), group);
    } catch (fault) {
      const left = line.client;
      line.client = undefined;
      left?.then((client) => client.end()).catch(() => undefined);
      for (const { reject } of group) reject(fault);
    }
    line.since = undefined;
    goOn();
  };

  return {
    run: (text, values) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("The database has been closed."));
        const name = names.nameOf(text);
        const query = { text, values: [...values], ...(name ? { name } : {}) };
        waiting.push({ query, resolve, reject });
        return goOn();
      }),
    async close() {
      isClosed = true;
      await Promise.allSettled(lines.map(async ({ client }) => (await client)?.end()));
    },
  };
}

function connect(config: pg.ClientConfig, line: Line): Promise<pg.Client> {
  const client = new pg.Client({ ...config, pipeline: true });
  const opened = client.connect().then(() => {
    client.query("set jit = off").catch(() => undefined);
    return client;
  });
  // A lost connection fails its statements by itself; without a listener it would end the process.
  client.on("error", () => undefined);
  client.on("end", () => {
    if (line.client === opened) line.client = undefined;
  });
  return opened;
}

/** Carries a group to its end. Throws when the connection is lost: what became of the group cannot be known then. */
async function commit(client: pg.Client, group: readonly Statement[]): Promise<void> {
  const [only] = group;
  if (only && group.length === 1) return alone(client, only);
  const { stream } = client.connection;
  stream.cork();
  const begun = client.query("begin");
  const sent = group.map(({ query }) => client.query<never>(query));
  const committed = client.query("commit");
  stream.uncork();
  const [, end, ...answers] = await Promise.allSettled([begun, committed, ...sent]);
  if (end.status === "rejected" && isLost(end.reason)) throw end.reason;
  const isCommitted = end.status === "fulfilled" && end.value.command === "COMMIT";
  if (!isCommitted) return void (await Promise.all(group.map((statement) => alone(client, statement))));
  for (const [index, answer] of answers.entries())
    if (answer.status === "fulfilled") group[index]?.resolve(answer.value.rows);
    else group[index]?.reject(answer.reason);
}

/** A refusal is its caller's; a lost connection is everybody's, and thrown. */
async function alone(client: pg.Client, { query, resolve, reject }: Statement): Promise<void> {
  try {
    resolve((await client.query<never>(query)).rows);
  } catch (fault) {
    reject(fault);
    if (isLost(fault)) throw fault;
  }
}

/** False for a refusal by the database, after which the connection goes on. */
const isLost = (fault: unknown): boolean => !(fault instanceof pg.DatabaseError) || fault.severity !== "ERROR";
