import { comparisons } from "./condition.ts";
import type { Condition, Field, Form, Localised } from "./form.ts";

/**
 * Proves a form sound; an empty list means: every id is unique, every text is there in both languages, and
 * every condition compares an earlier question with an answer that question can have. Looking back only,
 * conditions cannot run in a circle.
 */
export function checkForm(form: Form): readonly string[] {
  const faults: string[] = [];
  const earlier = new Map<string, Field>();
  const pageIds = new Set<string>();
  const check = (where: string, condition: Condition | undefined) =>
    faults.push(...(condition ? checkCondition(where, condition, earlier) : []));

  if (form.pages.length === 0) faults.push(`${form.id}: no page`);
  for (const page of form.pages) {
    const where = `${form.id}/${page.id}`;
    if (pageIds.has(page.id)) faults.push(`${where}: page id used twice`);
    pageIds.add(page.id);
    if (page.fields.length === 0) faults.push(`${where}: no field`);
    faults.push(...checkText(where, page.title));
    check(where, page.showWhen);
    for (const field of page.fields) {
      check(`${where}/${field.id}`, field.showWhen);
      if (earlier.has(field.id)) faults.push(`${where}/${field.id}: field id used twice`);
      faults.push(...checkFieldShape(`${where}/${field.id}`, field));
      earlier.set(field.id, field);
    }
  }
  return faults;
}

function checkCondition(where: string, condition: Condition, earlier: ReadonlyMap<string, Field>): readonly string[] {
  return comparisons(condition).flatMap(({ field, values }) => {
    const asked = earlier.get(field);
    if (!asked) return [`${where}: looks at ${field}, which is not asked before`];
    const possible = possibleAnswers(asked);
    if (!possible) return [];
    return values.filter((value) => !possible.includes(value)).map((value) => `${where}: ${field} is never ${value}`);
  });
}

function possibleAnswers(field: Field): readonly string[] | undefined {
  if (field.type === "yes-no") return ["yes", "no"];
  return field.type === "choice" ? (field.choices ?? []).map(({ value }) => value) : undefined;
}

function checkFieldShape(where: string, field: Field): readonly string[] {
  const faults = [...checkText(where, field.label), ...(field.hint ? checkText(where, field.hint) : [])];
  if (!/^[a-z][A-Za-z0-9]*$/u.test(field.id)) faults.push(`${where}: id is not letters and digits`);
  const values = (field.choices ?? []).map(({ value }) => value);
  if ((field.type === "choice") !== values.length >= 2) faults.push(`${where}: choices do not fit the type`);
  if (new Set(values).size !== values.length) faults.push(`${where}: a choice is offered twice`);
  for (const choice of field.choices ?? []) faults.push(...checkText(`${where}=${choice.value}`, choice.label));
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    faults.push(`${where}: min above max`);
  return faults;
}

export function checkText(where: string, text: Localised): readonly string[] {
  return (["vi", "en"] as const)
    .filter(
      (locale) =>
        typeof text[locale] !== "string" ||
        text[locale].trim() === "" ||
        text[locale] !== text[locale].normalize("NFC"),
    )
    .map((locale) => `${where}: text missing or not composed (${locale})`);
}
