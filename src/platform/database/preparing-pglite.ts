import { protocol, types, type PGlite, type PGliteInterface } from "@electric-sql/pglite";
import type { PGliteDialectConfig } from "kysely";
import { isPreparable, statementNames } from "./statement-names.ts";

// What the dialect asks of the engine: exactly its own interface, taken from its configuration.
type Engine = Exclude<PGliteDialectConfig["pglite"], (...options: never[]) => unknown>;
type Query = Engine["query"];

type Prepared = {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  readonly columns: readonly { readonly name: string; readonly dataTypeID: number }[];
};

type Message = Awaited<ReturnType<PGliteInterface["execProtocol"]>>["messages"][number];
const { serialize } = protocol;

/** A statement on rows and its values. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

export type PreparingPglite = Engine & {
  /** Rows of several statements, sent in one message and done in one transaction: all of them or none. */
  queryTogether(statements: readonly Statement[]): Promise<(readonly Record<string, unknown>[])[]>;
};

/**
 * PGlite with statements that are parsed and planned once: its own `query` does both every time, which costs two thirds
 * of a short statement. The dialect sends one statement at a time, so nothing comes between bind and its answer.
 */
export function preparingPglite(pglite: PGlite): PreparingPglite {
  const names = statementNames();
  const prepared = new Map<string, Prepared>();

  const send = (...messages: Uint8Array[]): Promise<readonly Message[]> =>
    pglite.runExclusive(
      async () => (await pglite.execProtocol(Buffer.concat([...messages, serialize.sync()]))).messages,
    );

  async function prepare(text: string, name: string): Promise<Prepared> {
    const answer = await send(serialize.parse({ name, text }), serialize.describe({ type: "S", name }));
    const made: Prepared = { name, parameterTypes: typesIn(answer), columns: columnsIn(answer) };
    prepared.set(text, made);
    return made;
  }

  const statementOf = async (text: string, name: string): Promise<Prepared> =>
    prepared.get(text) ?? (await prepare(text, name));

  const bind = ({ name, parameterTypes }: Prepared, values: readonly unknown[]): Uint8Array =>
    serialize.bind({ statement: name, values: values.map((value, at) => asText(pglite, value, parameterTypes[at])) });

  const queryBy =
    (plain: Query): Query =>
    async <Row>(text: string, values: readonly unknown[] = [], options?: Parameters<Query>[2]) => {
      const name = isPreparable(text) ? names.nameOf(text) : undefined;
      if (name === undefined) return plain<Row>(text, [...values], options);
      const statement = await statementOf(text, name);
      const answer = await send(bind(statement, values), serialize.execute({}));
      return {
        rows: rowsIn(pglite, answer, statement) as Row[],
        fields: [...statement.columns],
        affectedRows: affectedIn(answer),
      };
    };

  return {
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    get waitReady() {
      return pglite.waitReady;
    },
    query: queryBy(pglite.query.bind(pglite) as Query),
    async queryTogether(statements) {
      const known: Prepared[] = [];
      for (const { text } of statements) {
        const name = isPreparable(text) ? names.nameOf(text) : undefined;
        if (name === undefined) throw new Error("Only prepared statements go together.");
        known.push(await statementOf(text, name));
      }
      const messages = statements.flatMap(({ values }, at) => [
        bind(known[at] as Prepared, values),
        serialize.execute({}),
      ]);
      return byStatement(await send(...messages)).map((answer, at) => rowsIn(pglite, answer, known[at] as Prepared));
    },
    transaction: (work) =>
      pglite.transaction((tx) => work({ query: queryBy(tx.query.bind(tx) as Query), rollback: () => tx.rollback() })),
  };
}

const typesIn = (answer: readonly Message[]): readonly number[] =>
  answer.flatMap((message) =>
    message.name === "parameterDescription" ? (message as unknown as { dataTypeIDs: number[] }).dataTypeIDs : [],
  );

const columnsIn = (answer: readonly Message[]): Prepared["columns"] =>
  answer.flatMap((message) =>
    message.name === "rowDescription"
      ? (message as unknown as { fields: { name: string; dataTypeID: number }[] }).fields.map(
          ({ name, dataTypeID }) => ({ name, dataTypeID }),
        )
      : [],
  );

/** What was answered to each of several statements: every answer ends with a `commandComplete`. */
function byStatement(answer: readonly Message[]): Message[][] {
  const parts: Message[][] = [[]];
  for (const message of answer) {
    parts.at(-1)?.push(message);
    if (message.name === "commandComplete") parts.push([]);
  }
  return parts.slice(0, -1);
}

// The engine's own readers, array types among them, and ours where we want another shape.
const rowsIn = (pglite: PGlite, answer: readonly Message[], { columns }: Prepared): Record<string, unknown>[] =>
  answer.flatMap((message) => {
    if (message.name !== "dataRow") return [];
    const { fields } = message as unknown as { fields: (string | null)[] };
    const valueAt = (type: number, at: number): unknown => types.parseType(fields[at] ?? null, type, pglite.parsers);
    return [Object.fromEntries(columns.map(({ name, dataTypeID }, at) => [name, valueAt(dataTypeID, at)]))];
  });

/** How many rows a statement says it wrote: the number at the end of its tag (`UPDATE 3`). */
function affectedIn(answer: readonly Message[]): number {
  const done = answer.find((message) => message.name === "commandComplete") as unknown as { text: string } | undefined;
  return /^(INSERT|UPDATE|DELETE|MERGE)/.test(done?.text ?? "") ? Number(/\d+$/.exec(done?.text ?? "")?.[0] ?? 0) : 0;
}

/** A value as PostgreSQL reads it in text; the engine knows how each type is written. */
function asText(pglite: PGlite, value: unknown, type = 0): string | null {
  if (value === null || value === undefined) return null;
  const serializer = pglite.serializers[type];
  if (serializer) return serializer(value);
  return value instanceof Date ? value.toISOString() : String(value);
}
