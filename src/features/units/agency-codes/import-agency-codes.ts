import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { registerInput } from "./add-agency-code.ts";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";
import { insertAgencyCodes, readAgencyCodes } from "./agency-code-store.ts";
import { forgetAgencyCodes } from "./agency-register.ts";
import { checkEntry } from "./check-entry.ts";
import { readImport, type ImportLine } from "./read-import.ts";

/** What is wrong with one line: a refusal's code and its details, to be said in the reader's language. */
export type ImportProblem = {
  readonly line: number;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

const MOST_PROBLEMS = 200;

/** A whole table of codes at once, or nothing of it: while one line is wrong, no line is entered. */
export const importAgencyCodes = defineCommand({
  name: "units.import-agency-codes",
  permission: "units.manage-agency-codes",
  summary:
    "Enters a table of agency codes (CSV). While `problems` is not empty nothing was entered; lines that stand in the register already are passed over.",
  input: z.strictObject({ ...registerInput, csv: z.string().min(1).max(250_000) }),
  writes: "transaction",
  async run(acting, { provinceCode, csv }) {
    if (!may(acting.actor, "units.manage-agency-codes", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    const lines = readImport(csv, provinceCode);
    if (!lines.ok) return lines;
    const register = await readAgencyCodes(acting.db, provinceCode);
    const { entries, known, problems } = await checkLines(acting, lines.value, register);
    if (problems.length > 0) return ok({ imported: 0, known, problems: problems.slice(0, MOST_PROBLEMS) });
    if (entries.length > 0 && !(await insertAgencyCodes(acting.db, entries))) return refuse("units.import_overtaken");
    forgetAgencyCodes(acting, provinceCode);
    return ok({ imported: entries.length, known, problems });
  },
});

/** Each line is held against the register and against the lines above it. */
async function checkLines(acting: Acting, lines: readonly ImportLine[], register: readonly AgencyCodeEntry[]) {
  const entries: AgencyCodeEntry[] = [];
  const problems: ImportProblem[] = [];
  let known = 0;
  for (const { line, entry } of lines) {
    if (entry.ok && register.some((each) => isSame(each, entry.value))) {
      known += 1;
      continue;
    }
    const checked = entry.ok ? await checkEntry(acting, entry.value, [...register, ...entries]) : entry;
    if (checked.ok) entries.push(checked.value);
    else problems.push({ line, code: checked.refusal.code, detail: { ...checked.refusal.detail } });
  }
  return { entries, known, problems };
}

const isSame = (one: AgencyCodeEntry, other: AgencyCodeEntry): boolean =>
  one.organisationId === other.organisationId &&
  one.code === other.code &&
  one.validFrom === other.validFrom &&
  one.validTo === other.validTo;
