import type { Organisation } from "#features/units";

/** Service centres receive dossiers and return results; nobody else does (Decree 118/2025). */
export const isCentre = (organisation: Organisation): boolean => organisation.kind.endsWith("-centre");

/** The same, told from the id alone, for rules that look nothing up: `11329.c`, `31.c`. */
export const isCentreId = (organisationId: string): boolean => organisationId.endsWith(".c");
