/** What stopped an act that was asked for properly: expected, named, and worth a sentence to the person who asked. */
export type Refusal = {
  /** `feature.reason`, e.g. `dossier.already_returned`; the sentence lies in the feature's messages. */
  readonly code: string;
  /** Values that the sentence names: a time, an office, a code. */
  readonly detail?: Readonly<Record<string, string | number>>;
};

export type Result<Value, Why extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Why };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal & { readonly code: Code } } => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});
