import type { Feature } from "#platform/feature";
import { platformFollows, type FollowRule } from "#platform/following";
import type { Shape } from "./database-shape.ts";

/** Names by which columns point to an office or a unit. */
const namesPlace = /(^|_)(organisation|organisation_id|centre|unit_code|agency)$/;

export const followRules = (features: readonly Feature[]): readonly FollowRule[] => [
  ...platformFollows.rules,
  ...features.flatMap(({ follows }) => follows?.rules ?? []),
];

/** One sentence for each operational table that does not say, or says wrongly, how it follows when units change. */
export function followBreaches(shape: Shape, rules: readonly FollowRule[], reference: ReadonlySet<string>): string[] {
  const operational = shape.tables.filter((table) => !reference.has(table));
  const byTable = Map.groupBy(rules, ({ table }) => table);
  const columnsOf = (table: string) => shape.columns.filter((each) => each.table === table).map(({ name }) => name);
  return [
    ...operational.filter((table) => !byTable.has(table)).map((table) => `${table} has no rule for when units change.`),
    ...[...byTable].filter(([, all]) => all.length > 1).map(([table]) => `${table} has more than one rule.`),
    ...rules.flatMap((rule) => ruleBreaches(rule, { operational, columns: columnsOf(rule.table) })),
  ];
}

function ruleBreaches(
  rule: FollowRule,
  { operational, columns }: { readonly operational: readonly string[]; readonly columns: readonly string[] },
): string[] {
  const { table } = rule;
  if (!operational.includes(table)) return [`${table} has a rule and does not exist.`];
  const named = rule.columns ?? [];
  return [
    ...named.filter(({ name }) => !columns.includes(name)).map(({ name }) => `${table} has no column ${name}.`),
    ...(rule.follows === "moves" && named.length === 0 ? [`${table} moves and names no column.`] : []),
    ...(rule.follows === "moves"
      ? columns
          .filter((name) => namesPlace.test(name) && !named.some((each) => each.name === name))
          .map((name) => `${table}.${name} names a place and does not move.`)
      : []),
    ...(rule.joined === "with-dossier" && rule.dossier === undefined ? [`${table} says no dossier.`] : []),
  ];
}
