/** How a province lets due moments be put off. */
export type ExtensionRule = {
  /** How often, without an override. */
  readonly most: number;
  /** Whether one more is possible for a recorded reason. */
  readonly overrideAllowed: boolean;
  /** Working days that a letter proposes beyond the old due moment. */
  readonly workingDays: number;
};

/**
 * Until a province sets its own: one rescheduling only, as under Decree 61/2018 art. 19; whether the texts of 2025 keep
 * it word for word could not be read, so it is the province's to change.
 */
export const usualExtensionRule: ExtensionRule = { most: 1, overrideAllowed: true, workingDays: 3 };

export type ExtensionAttempt = { readonly extensions: number; readonly override: string | undefined };

/** Why a due moment may not be put off (again); undefined when it may. */
export function whyNoExtension(
  rule: ExtensionRule,
  { extensions, override }: ExtensionAttempt,
): "dossier.extended_already" | "dossier.extension_limit" | undefined {
  if (extensions < rule.most) return undefined;
  if (!rule.overrideAllowed) return "dossier.extension_limit";
  return override === undefined ? "dossier.extended_already" : undefined;
}
