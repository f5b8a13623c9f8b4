/** The languages every text of the product exists in; Vietnamese is the one the law is written in. */
export type Locale = "vi" | "en";
