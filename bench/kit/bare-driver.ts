import pg from "pg";

/** A finished dossier as its rows stand: what the floor writes again and again under other codes. */
type Row = Readonly<Record<string, unknown>>;
type Model = {
  readonly dossier: Row;
  readonly state: Row;
  readonly acts: readonly Row[];
  /** What the applicant was told, in the transaction of which act. */
  readonly messages: readonly (Row & { readonly seq: number })[];
};

async function readModel(client: pg.Client, code: string): Promise<Model> {
  const rows = async (statement: string): Promise<Row[]> => (await client.query<Row>(statement, [code])).rows;
  const [dossier] = await rows("select * from dossier where code = $1");
  const [state] = await rows("select * from dossier_state where code = $1");
  const acts = await rows("select * from dossier_act where code = $1 order by seq");
  if (!dossier || !state || acts.length === 0) throw new Error(`There is no dossier ${code} to take as a model.`);
  const told = await rows("select * from outgoing_message where about = $1");
  const messages = told.map((row) => ({
    ...row,
    // As it is queued; the delivery is the same for both and is no part of either.
    next_at: row["queued_at"],
    sent_at: null,
    given_up_at: null,
    attempts: 0,
    seq: Number(acts.findLast((act) => Number(act["at"]) <= Number(row["queued_at"]))?.["seq"] ?? 1),
  }));
  return { dossier, state, acts, messages };
}

/** Values in the order of the columns; JSON columns as text, so that the driver need not guess. */
const valuesOf = (row: Row): unknown[] =>
  Object.values(row).map((value) =>
    value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value,
  );

type Statement = { readonly name: string; readonly text: string };

const columnsOf = (row: Row): string[] => Object.keys(row);
const placesOf = (row: Row, after = 0): string =>
  columnsOf(row)
    .map((_, index) => `$${index + after + 1}`)
    .join(", ");

/** `insert into … values (…)` for the columns of a row. */
const insertOf = (table: string, row: Row, after = 0): string =>
  `insert into ${table} (${columnsOf(row).join(", ")}) values (${placesOf(row, after)})`;

/** The fold moves on from the version before. */
function updateOf(state: Row): string {
  const at = (column: string): number => columnsOf(state).indexOf(column) + 1;
  const moved = columnsOf(state).filter((name) => name !== "province_code" && name !== "code");
  return (
    `update dossier_state set ${moved.map((column) => `${column} = $${at(column)}`).join(", ")} ` +
    `where province_code = $${at("province_code")} and code = $${at("code")} and version = $${at("version")}::int - 1`
  );
}

const look =
  "with seen as (insert into dossier_view (province_code, code, at, account_id, door) " +
  "values ($1, $2, $3::timestamptz, $4, 'api')) select d.head, s.state, s.version, s.ledger_head " +
  "from dossier d join dossier_state s using (province_code, code) where d.province_code = $1 and d.code = $2";

/** The rows of one act, under a code of their own. */
type Writing = {
  /** With the first act only. */
  readonly dossier: Row | undefined;
  readonly state: Row;
  readonly act: Row;
  readonly messages: readonly Row[];
};
type Manner = (client: pg.Client, writing: Writing) => Promise<void>;

/** As anybody writes them with a driver: a statement for each row, a transaction for each act. */
const rowByRow: Manner = async (client, { dossier, state, act, messages }) => {
  const put = ({ name, text }: Statement, row: Row) => client.query({ name, text, values: valuesOf(row) });
  await client.query("begin");
  if (dossier) {
    await put({ name: "dossier", text: insertOf("dossier", dossier) }, dossier);
    await put({ name: "state", text: insertOf("dossier_state", state) }, state);
  } else await put({ name: "move", text: updateOf(state) }, state);
  await put({ name: "act", text: insertOf("dossier_act", act) }, act);
  for (const message of messages) await put({ name: "message", text: insertOf("outgoing_message", message) }, message);
  await client.query("commit");
};

/** As tightly as PostgreSQL takes them: one statement for all rows of an act. */
const actAtOnce: Manner = async (client, { dossier, state, act, messages }) => {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (row: Row, write: (after: number) => string): void => {
    parts.push(write(values.length));
    values.push(...valuesOf(row));
  };
  // First, because its places are counted from one.
  add(state, () => (dossier ? insertOf("dossier_state", state) : updateOf(state)));
  if (dossier) add(dossier, (after) => insertOf("dossier", dossier, after));
  for (const message of messages) add(message, (after) => insertOf("outgoing_message", message, after));
  add(act, (after) => insertOf("dossier_act", act, after));
  const last = parts.pop() ?? "";
  const text = `with ${parts.map((part, index) => `p${index} as (${part})`).join(", ")} ${last}`;
  await client.query({ name: `at-once-${dossier ? "open" : "move"}-${messages.length}`, text, values });
};

const manners = { rowByRow, actAtOnce } as const;
export type MannerName = keyof typeof manners;

type Parts = { readonly url: string; readonly model: string; readonly connections: number };

/**
 * The floor of a lifecycle: the same rows written by the bare driver with prepared statements, over as many connections
 * as there are clients, nothing between.
 */
export type BareDriver = {
  /** Writes for so many seconds, the first half second uncounted; answers how many lifecycles were written in the rest. */
  run(manner: MannerName, seconds: number): Promise<number>;
  close(): Promise<void>;
};

export async function openBareDriver({ url, model: code, connections }: Parts): Promise<BareDriver> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) throw new Error("The floor needs a connection.");
  const model = await readModel(first, code);
  const run = Math.round(performance.timeOrigin + performance.now()).toString(36);
  let number = 0;
  return {
    async run(manner, seconds) {
      const from = performance.now() + 500;
      const until = from + seconds * 1000;
      let written = 0;
      const write = async (client: pg.Client): Promise<void> => {
        while (performance.now() < until) {
          number += 1;
          await writeLifecycle(client, { model, manner: manners[manner], code: `F-${run}-${number}` });
          const now = performance.now();
          if (now >= from && now < until) written += 1;
        }
      };
      await Promise.all(clients.map(write));
      return written;
    },
    close: () => Promise.all(clients.map((client) => client.end())).then(() => undefined),
  };
}

type Copying = { readonly model: Model; readonly manner: Manner; readonly code: string };

async function writeLifecycle(client: pg.Client, { model, manner, code }: Copying): Promise<void> {
  const { dossier, state, acts, messages } = model;
  for (const act of acts)
    await manner(client, {
      dossier: act["seq"] === 1 ? { ...dossier, code } : undefined,
      state: { ...state, code, version: act["seq"], ledger_head: act["hash"] },
      act: { ...act, code, request_key: `${code}-${String(act["seq"])}` },
      messages: messages
        .filter(({ seq }) => seq === act["seq"])
        .map(({ seq, ...message }, index) => ({ ...message, about: code, key: `${code}-${seq}-${index}` })),
    });
  const read = await client.query({
    name: "look",
    text: look,
    values: [dossier["province_code"], code, acts.at(-1)?.["at"], acts.at(-1)?.["actor"]],
  });
  if (read.rows[0]?.version !== acts.length) throw new Error(`The floor read ${code} back wrongly.`);
}
