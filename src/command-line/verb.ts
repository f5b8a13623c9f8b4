/** What `gandan <verb>` runs: `--name value` pairs, and the words that are neither. */
export type Verb = (flags: ReadonlyMap<string, string>, words: readonly string[]) => void | Promise<void>;
