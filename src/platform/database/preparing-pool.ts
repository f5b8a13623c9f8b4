import type { Pool, PoolClient, QueryResult } from "pg";
import { isPreparable, statementNames } from "./statement-names.ts";
import type { PostgresPool, PostgresPoolClient } from "kysely";

const names = statementNames();

type Wrapped = PostgresPoolClient & { readonly inner: PoolClient };
const wrapped = new WeakMap<PoolClient, Wrapped>();

function wrap(client: PoolClient): Wrapped {
  const known = wrapped.get(client);
  if (known) return known;
  const wrapper = Object.create(client) as Wrapped;
  const query = (text: unknown, values?: readonly unknown[]): Promise<QueryResult> => {
    if (typeof text !== "string") return client.query(text as string);
    const name = isPreparable(text) ? names.nameOf(text) : undefined;
    return client.query({ text, values: [...(values ?? [])], ...(name ? { name } : {}) });
  };
  Object.defineProperty(wrapper, "query", { value: query });
  Object.defineProperty(wrapper, "release", { value: (fault?: boolean) => client.release(fault) });
  wrapped.set(client, wrapper);
  return wrapper;
}

/** A pool whose statements are prepared by name: the builder's text is the key, so callers need not know. */
export function preparingPool(pool: Pool): PostgresPool {
  return {
    connect: async () => wrap(await pool.connect()),
    end: () => pool.end(),
    options: pool.options as never,
  } as unknown as PostgresPool;
}
