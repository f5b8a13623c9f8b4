/**
 * One text for one value, whatever the order in which its keys were written or a database gave them back.
 * Values must be JSON: text, finite numbers, booleans, null, lists, plain objects; absent keys are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object).sort();
  let text = "";
  for (const key of keys)
    if (object[key] !== undefined) text += `${text ? "," : ""}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  return `{${text}}`;
}
