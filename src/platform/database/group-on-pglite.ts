import { CompiledQuery } from "kysely";
import type { Db } from "./database.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { PreparingPglite, Statement } from "./preparing-pglite.ts";

type Waiting = Statement & {
  readonly resolve: (rows: never[]) => void;
  readonly reject: (fault: unknown) => void;
};

const mostTogether = 32;

/**
 * The embedded database works while nobody else does, so no statement comes while another is under way: those of one turn
 * of the event loop go together, in one message and one transaction. When one is refused, each goes again by itself.
 */
export function groupOnPglite(db: Db, engine: PreparingPglite): GroupCommit {
  const waiting: Waiting[] = [];

  const alone = ({ text, values, resolve, reject }: Waiting): Promise<void> =>
    db.executeQuery<never>(CompiledQuery.raw(text, [...values])).then(({ rows }) => resolve(rows), reject);

  const carry = async (group: readonly Waiting[]): Promise<void> => {
    const [only] = group;
    if (only && group.length === 1) return alone(only);
    try {
      // While the dialect's one connection is held nobody's transaction is open.
      const rows = await db.connection().execute(() => engine.queryTogether(group));
      for (const [at, { resolve }] of group.entries()) resolve(rows[at] as never[]);
    } catch {
      for (const statement of group) await alone(statement);
    }
  };

  return {
    run: (text, values) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, values, resolve, reject });
        if (waiting.length > 1) return;
        setImmediate(() => {
          while (waiting.length > 0) void carry(waiting.splice(0, mostTogether));
        });
      }),
    close: () => Promise.resolve(),
  };
}
