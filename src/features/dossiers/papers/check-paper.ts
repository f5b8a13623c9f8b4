import type { PaperAgency, PaperDossier, PaperFile, PaperProof } from "./paper-parts.ts";

/** A field of a paper by the name that a developer looks for, its text, and the shape it must have. */
export type PaperCheck = readonly [field: string, text: string, shape?: RegExp];

const sha256 = /^[0-9a-f]{64}$/;
const webAddress = /^https?:\/\/\S{1,500}$/;
const anything = /\S/;

/**
 * Throws a fault that names every field that would print empty or wrong: an official paper with a hole in it
 * must not leave the office. What a citizen typed was checked at the door; here only our own mapping can fail.
 */
export function checkPaper(paper: string, checks: readonly PaperCheck[]): void {
  const faults = checks.filter(([, text, shape = anything]) => !shape.test(text)).map(([field]) => field);
  if (faults.length > 0) throw new Error(`${paper} cannot be printed; wrong or missing: ${faults.join(", ")}.`);
}

export const agencyChecks = (agency: PaperAgency): PaperCheck[] => [
  ["agency.name", agency.name],
  ["agency.place", agency.place],
];

export const dossierChecks = (dossier: PaperDossier): PaperCheck[] => [
  ["dossier.code", dossier.code],
  ["dossier.procedureCode", dossier.procedureCode],
  ["dossier.procedureName", dossier.procedureName],
];

export const proofChecks = (proof: PaperProof): PaperCheck[] => [
  ["proof.trackingUrl", proof.trackingUrl, webAddress],
  ["proof.ledgerHead", proof.ledgerHead, sha256],
];

export const fileChecks = (files: readonly PaperFile[]): PaperCheck[] =>
  files.flatMap((file, index): PaperCheck[] => [
    [`files[${index}].name`, file.name],
    [`files[${index}].sha256`, file.sha256, sha256],
  ]);

/** A list that the form is about must have something in it, and nothing empty. */
export const listChecks = (field: string, texts: readonly string[]): PaperCheck[] =>
  texts.length === 0 ? [[field, ""]] : texts.map((text, index) => [`${field}[${index}]`, text]);
