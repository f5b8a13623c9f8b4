/** The languages components speak themselves; everything else arrives as text. */
export type Language = "vi" | "en";
