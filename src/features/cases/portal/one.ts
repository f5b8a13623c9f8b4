/** One value of a posted form; a repeated field is none. */
export const one = (body: Readonly<Record<string, string | string[]>>, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value.trim() : "";
};
