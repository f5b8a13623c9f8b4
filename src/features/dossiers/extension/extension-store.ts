import { runStatement, type Db } from "#platform/database/database";
import type { ExtensionRule } from "./extension-rule.ts";

export type ExtensionRuleChange = ExtensionRule & {
  readonly provinceCode: string;
  readonly instrument: string;
  readonly changedAt: Date;
  readonly changedBy: string;
};

export async function findExtensionRule(db: Db, provinceCode: string): Promise<ExtensionRule | undefined> {
  const [rule] = await runStatement<ExtensionRule>(
    db,
    `select most, override_allowed as "overrideAllowed", working_days as "workingDays"
     from extension_rule where province_code = $1 order by changed_at desc limit 1`,
    [provinceCode],
  );
  return rule;
}

/** Every change stays: who allowed what from when is part of the account. */
export async function insertExtensionRule(db: Db, change: ExtensionRuleChange): Promise<void> {
  await runStatement(
    db,
    `insert into extension_rule (province_code, changed_at, changed_by, most, override_allowed, working_days, instrument)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (province_code, changed_at) do update set changed_by = excluded.changed_by, most = excluded.most,
       override_allowed = excluded.override_allowed, working_days = excluded.working_days, instrument = excluded.instrument`,
    [
      change.provinceCode,
      change.changedAt,
      change.changedBy,
      change.most,
      change.overrideAllowed,
      change.workingDays,
      change.instrument,
    ],
  );
}
