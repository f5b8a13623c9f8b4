import type { Reading } from "#platform/context";
import { usualExtensionRule, type ExtensionRule } from "./extension-rule.ts";
import { findExtensionRule } from "./extension-store.ts";

/** The rule of a province, its own or the usual one. */
export const extensionRuleOf = async (reading: Pick<Reading, "db">, provinceCode: string): Promise<ExtensionRule> =>
  (await findExtensionRule(reading.db, provinceCode)) ?? usualExtensionRule;
