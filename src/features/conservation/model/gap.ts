/** What is missing of a dossier that makes books and stock differ. */
export const missingThings = [
  "head",
  "state",
  "first-act",
  "ending-act",
  "open-state",
  "transfer",
  "written-twice",
] as const;
export type MissingThing = (typeof missingThings)[number];

export type Gap = { readonly provinceCode: string; readonly code: string; readonly missing: MissingThing };
