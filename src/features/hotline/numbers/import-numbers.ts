import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { provinceInput } from "./add-number.ts";
import { checkNumber } from "./check-number.ts";
import type { HotlineNumber } from "./number.ts";
import { showOnOffices } from "./number-register.ts";
import { insertNumbers, readNumbers, type AddedNumber } from "./number-store.ts";
import { readImport, type ImportLine } from "./read-import.ts";

/** What is wrong with one line: a refusal's code and its details, to be said in the reader's language. */
export type ImportProblem = {
  readonly line: number;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

const MOST_PROBLEMS = 200;

/** A whole table of numbers at once, or nothing of it: while one line is wrong, no line is entered. */
export const importNumbers = defineCommand({
  name: "hotline.import-numbers",
  permission: "hotline.manage-numbers",
  summary:
    "Publishes a table of numbers (CSV). While `problems` is not empty nothing was entered; lines that stand in the register already are passed over.",
  input: z.strictObject({ provinceCode: provinceInput, csv: z.string().min(1).max(500_000) }),
  writes: "transaction",
  async run(acting, { provinceCode, csv }) {
    if (!may(acting.actor, "hotline.manage-numbers", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    const lines = readImport(csv, provinceCode);
    if (!lines.ok) return lines;
    const register = await readNumbers(acting.db, [provinceCode]);
    const { added, known, problems } = await checkLines(acting, lines.value, register);
    if (problems.length > 0) return ok({ imported: 0, known, problems: problems.slice(0, MOST_PROBLEMS) });
    await insertNumbers(acting.db, added);
    const offices = added.map(({ organisationId }) => organisationId);
    await showOnOffices(acting, provinceCode, offices);
    return ok({ imported: added.length, known, problems });
  },
});

/** Each line is held against the register and against the lines above it. */
async function checkLines(acting: Acting, lines: readonly ImportLine[], register: readonly HotlineNumber[]) {
  const added: AddedNumber[] = [];
  const problems: ImportProblem[] = [];
  let known = 0;
  for (const { line, given } of lines) {
    const checked = given.ok ? await checkNumber(acting, given.value, []) : given;
    if (checked.ok && register.some((each) => isSame(each, checked.value))) {
      known += 1;
      continue;
    }
    const fits = given.ok && checked.ok ? await checkNumber(acting, given.value, [...register, ...added]) : checked;
    if (fits.ok) added.push(fits.value);
    else problems.push({ line, code: fits.refusal.code, detail: { ...fits.refusal.detail } });
  }
  return { added, known, problems };
}

const isSame = (one: HotlineNumber, other: AddedNumber): boolean =>
  one.number === other.number &&
  one.organisationId === other.organisationId &&
  one.purpose === other.purpose &&
  one.validFrom === other.validFrom &&
  one.validTo === undefined;
