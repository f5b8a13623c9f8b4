import pg from "pg";

/** A finished dossier as its rows stand: what the floor writes again and again under other codes. */
type Model = {
  readonly dossier: Record<string, unknown>;
  readonly state: Record<string, unknown>;
  readonly acts: readonly Record<string, unknown>[];
};

async function readModel(client: pg.Client, code: string): Promise<Model> {
  const rows = async (table: string, order = ""): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(`select * from ${table} where code = $1 ${order}`, [code])).rows;
  const [dossier] = await rows("dossier");
  const [state] = await rows("dossier_state");
  const acts = await rows("dossier_act", "order by seq");
  if (!dossier || !state || acts.length === 0) throw new Error(`There is no dossier ${code} to take as a model.`);
  return { dossier, state, acts };
}

/** Values in the order of the columns; JSON columns as text, so that the driver need not guess. */
const valuesOf = (row: Record<string, unknown>): unknown[] =>
  Object.values(row).map((value) =>
    value !== null && typeof value === "object" && !(value instanceof Date) ? JSON.stringify(value) : value,
  );

const parameters = (count: number, after = 0): string =>
  Array.from({ length: count }, (_, index) => `$${index + after + 1}`).join(", ");

/** `insert into … values (…)` for the columns of a row. */
const insertOf = (table: string, row: Record<string, unknown>, after = 0): string =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${parameters(Object.keys(row).length, after)})`;

/** One statement per act, as cheap as they can be: the first writes dossier, state and act, the others state and act. */
function statementsOf({ dossier, state, acts: [act] }: Model) {
  if (!act) throw new Error("A model has at least one act.");
  const [dossierWidth, stateWidth] = [Object.keys(dossier).length, Object.keys(state).length];
  const stateColumns = Object.keys(state).filter((name) => name !== "province_code" && name !== "code");
  const at = (column: string): number => Object.keys(state).indexOf(column) + 1;
  const moved = stateColumns.map((column) => `${column} = $${at(column)}`).join(", ");
  return {
    open:
      `with d as (${insertOf("dossier", dossier)}), ` +
      `s as (${insertOf("dossier_state", state, dossierWidth)}) ${insertOf("dossier_act", act, dossierWidth + stateWidth)}`,
    move:
      `with s as (update dossier_state set ${moved} where province_code = $${at("province_code")} ` +
      `and code = $${at("code")} and version = $${at("version")}::int - 1) ${insertOf("dossier_act", act, stateWidth)}`,
    look:
      `with seen as (insert into dossier_view (province_code, code, at, account_id, door) ` +
      `values ($1, $2, $3::timestamptz, $4, 'api')) select d.head, s.state, s.version, s.ledger_head ` +
      `from dossier d join dossier_state s using (province_code, code) where d.province_code = $1 and d.code = $2`,
  };
}

type Parts = { readonly url: string; readonly model: string; readonly connections: number };

/**
 * The floor of a lifecycle: the same rows written by the bare driver with prepared statements, over as many connections
 * as there are clients, nothing between.
 */
export type BareDriver = {
  /** Writes for so many seconds, the first half second uncounted; answers how many lifecycles were written in the rest. */
  run(seconds: number): Promise<number>;
  close(): Promise<void>;
};

export async function openBareDriver({ url, model: code, connections }: Parts): Promise<BareDriver> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) throw new Error("The floor needs a connection.");
  const model = await readModel(first, code);
  const statements = statementsOf(model);
  const run = Math.round(performance.timeOrigin + performance.now()).toString(36);
  let number = 0;
  return {
    async run(seconds) {
      const from = performance.now() + 500;
      const until = from + seconds * 1000;
      let written = 0;
      const write = async (client: pg.Client): Promise<void> => {
        while (performance.now() < until) {
          number += 1;
          await writeLifecycle(client, { model, statements, code: `F-${run}-${number}` });
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

type Copying = { readonly model: Model; readonly statements: ReturnType<typeof statementsOf>; readonly code: string };

async function writeLifecycle(client: pg.Client, { model, statements, code }: Copying): Promise<void> {
  const { dossier, state, acts } = model;
  for (const act of acts) {
    const moved = { ...state, code, version: act["seq"], ledger_head: act["hash"] };
    const done = { ...act, code, request_key: `${code}-${String(act["seq"])}` };
    const opening = act["seq"] === 1;
    await client.query({
      name: opening ? "open" : "move",
      text: opening ? statements.open : statements.move,
      values: [...(opening ? valuesOf({ ...dossier, code }) : []), ...valuesOf(moved), ...valuesOf(done)],
    });
  }
  const read = await client.query({
    name: "look",
    text: statements.look,
    values: [dossier["province_code"], code, acts.at(-1)?.["at"], acts.at(-1)?.["actor"]],
  });
  if (read.rows[0]?.version !== acts.length) throw new Error(`The floor read ${code} back wrongly.`);
}
