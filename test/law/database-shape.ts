import { runStatement, type Db } from "#platform/database/database";

export type Column = { readonly table: string; readonly name: string; readonly type: string };
export type Key = {
  readonly table: string;
  readonly name: string;
  readonly kind: "primary" | "unique" | "foreign";
  /** In the key's order; an expression is written as `(expression)`. */
  readonly columns: readonly string[];
  /** The table a foreign key points to. */
  readonly refers: string | null;
};
export type Shape = {
  readonly tables: readonly string[];
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
};

/** What the database itself says about its tables; one catalogue, both engines. */
export async function readShape(db: Db): Promise<Shape> {
  const tables = await runStatement<{ name: string }>(
    db,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
    [],
  );
  const columns = await runStatement<Column>(
    db,
    `select table_name::text as table, column_name::text as name, data_type::text as type
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
    [],
  );
  return {
    tables: tables.map(({ name }) => name),
    columns,
    keys: [...(await uniqueKeys(db)), ...(await foreignKeys(db))],
  };
}

const uniqueKeys = (db: Db): Promise<Key[]> =>
  runStatement<Key>(
    db,
    `select c.relname::text as table, i.relname::text as name,
            case when x.indisprimary then 'primary' else 'unique' end as kind, null as refers,
            array(select coalesce(a.attname::text, '(expression)')
                  from unnest(x.indkey::int2[]) with ordinality k(number, place)
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and k.number > 0
                  order by k.place) as columns
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and x.indisunique order by 1, 2`,
    [],
  );

const foreignKeys = (db: Db): Promise<Key[]> =>
  runStatement<Key>(
    db,
    `select c.relname::text as table, o.conname::text as name, 'foreign' as kind, t.relname::text as refers,
            array(select a.attname::text from unnest(o.conkey) with ordinality k(number, place)
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number order by k.place) as columns
     from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_class t on t.oid = o.confrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and o.contype = 'f' order by 1, 2`,
    [],
  );
