/** Every paper the house prints, by what it is: its number differs from one legal set to the next. */
export const paperKinds = [
  "receipt",
  "supplement-request",
  "refusal",
  "apology",
  "stop-notice",
  "control-slip",
  "register",
  "joint-receipt",
  "result-slip",
  "guidance",
  "intake-refusal",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Papers of one dossier, by the word in their address; the numbers are those of the set of 2025. */
export const dossierPapers = {
  "mau-01": "receipt",
  "mau-02": "supplement-request",
  "mau-03": "refusal",
  "mau-04": "apology",
  "mau-05": "stop-notice",
  "mau-06": "control-slip",
  "ban-giao-ket-qua": "result-slip",
  "nhieu-ho-so": "joint-receipt",
} as const satisfies Record<string, PaperKind>;

export type PaperSlug = keyof typeof dossierPapers;
export type DossierPaper = (typeof dossierPapers)[PaperSlug];

export const isPaperSlug = (text: string | undefined): text is PaperSlug =>
  text !== undefined && Object.hasOwn(dossierPapers, text);

export const slugOf = (kind: DossierPaper): PaperSlug =>
  (Object.keys(dossierPapers) as PaperSlug[]).find((slug) => dossierPapers[slug] === kind) ?? "mau-01";
