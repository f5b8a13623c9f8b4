/** So many texts are kept prepared; what comes after runs unprepared. */
const most = 400;

/** A statement gets a name the first time its text is seen; the engine then parses and plans it once per connection. */
export function statementNames(): { nameOf(text: string): string | undefined } {
  const names = new Map<string, string>();
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined || names.size >= most) return known;
      const name = `s${names.size}`;
      names.set(text, name);
      return name;
    },
  };
}

/** Statements on rows; what changes the schema or opens a transaction is sent as it is. */
export const isPreparable = (text: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(text);
