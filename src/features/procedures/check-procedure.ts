import { checkForm, checkText } from "#core/form/check-form";
import type { Fee, Procedure, ProcedureCase } from "./procedure.ts";

const CODE = /^\d\.\d{6}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Words that the record's own lists define. */
export type KnownWords = { readonly fields: readonly string[]; readonly lifeEvents: readonly string[] };

/** Proves a record sound; an empty list means that officials and citizens can rely on its shape. */
export function checkProcedure(procedure: Procedure, known: KnownWords): readonly string[] {
  const faults: string[] = [];
  const wrong = (when: boolean, what: string) => when && faults.push(`${procedure.code}: ${what}`);

  wrong(!CODE.test(procedure.code), "the code is not d.dddddd");
  wrong(!Number.isInteger(procedure.version) || procedure.version < 1, "the version is not a count from 1");
  wrong(!known.fields.includes(procedure.field), `unknown field ${procedure.field}`);
  for (const event of procedure.lifeEvents) wrong(!known.lifeEvents.includes(event), `unknown life event ${event}`);
  wrong(!DAY.test(procedure.validFrom), "validFrom is not a day");
  wrong(procedure.validTo !== undefined && procedure.validTo < procedure.validFrom, "it ends before it begins");
  wrong(procedure.channels.length === 0, "there is no way to submit");
  wrong(procedure.instrument === "", "no instrument states it");
  wrong(procedure.keywords.length === 0, "nobody can find it by everyday words");
  wrong(procedure.cases.length === 0, "no case");
  wrong(repeated(procedure.cases.map(({ id }) => id)), "a case id is used twice");
  wrong(!procedure.setByProvince && procedure.legalBasis.length === 0, "no legal basis");
  wrong(!procedure.setByProvince && !procedure.results.some((result) => !result.unfavourable), "no result");
  wrong((procedure.process === "transferred") !== decidedElsewhere(procedure), "process and deciding body disagree");
  wrong(
    (procedure.competent !== "commune-committee" && procedure.competent !== "commune-police") !==
      (procedure.level === "province"),
    "level and deciding body disagree",
  );
  if (procedure.form) faults.push(...checkForm(procedure.form).map((fault) => `${procedure.code}: ${fault}`));
  for (const text of texts(procedure)) faults.push(...checkText(procedure.code, text));
  return [...faults, ...procedure.cases.flatMap((each) => checkCase(procedure, each))];
}

// A linked group is taken in at the commune and decided by several bodies, the commune's own among them.
const decidedElsewhere = ({ competent, lifeEvents, process }: Procedure): boolean =>
  competent !== "commune-committee" ||
  (process === "transferred" && lifeEvents.some((event) => LINKED.includes(event)));
const LINKED = ["sinh-con", "nguoi-than-qua-doi"];

function checkCase(procedure: Procedure, given: ProcedureCase): readonly string[] {
  const where = `${procedure.code}/${given.id}`;
  const faults = [given.name, ...given.components.flatMap(({ name, note, when }) => [name, note, when])].flatMap(
    (text) => (text ? checkText(where, text) : []),
  );
  if (procedure.setByProvince && (given.limit.unit !== "none" || given.fees))
    faults.push(`${where}: time and fee are the province's to set`);
  if (!procedure.setByProvince && given.components.length === 0) faults.push(`${where}: no paper`);
  if (repeated(given.components.map(({ id }) => id))) faults.push(`${where}: a paper is asked twice`);
  if (given.components.some(({ copies }) => copies < 1)) faults.push(`${where}: a paper in no copy`);
  if (given.supplement.days < 1) faults.push(`${where}: no time to mend the dossier`);
  return [...faults, ...(given.fees ?? []).flatMap((fee) => checkFee(where, fee, procedure))];
}

function checkFee(where: string, fee: Fee, { channels }: Procedure): readonly string[] {
  const faults = fee.note ? [...checkText(where, fee.note)] : [];
  if (!Number.isInteger(fee.amountDong) || fee.amountDong <= 0) faults.push(`${where}: a fee is not whole đồng`);
  if (fee.channels?.some((channel) => !channels.includes(channel)))
    faults.push(`${where}: a fee for a channel it has not`);
  return faults;
}

const texts = ({ name, shortName, summary, applicant, steps = [] }: Procedure) =>
  [name, shortName, summary, applicant, ...steps].filter((text) => text !== undefined);

const repeated = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;
