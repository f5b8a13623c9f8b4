import type { Reading } from "#platform/context";
import { usualCaseRules, type CaseRules } from "../model/case-rules.ts";
import { readCaseSettings } from "./case-settings-store.ts";

/** What a province has decided, over what is usual. */
export const caseRulesOf = ({ db, memory }: Reading, provinceCode: string): Promise<CaseRules> =>
  memory.remember(`cases/rules/${provinceCode}`, async () => ({
    ...usualCaseRules,
    ...(await readCaseSettings(db, provinceCode)),
  }));

export const forgetCaseRules = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(`cases/rules/${provinceCode}`);
