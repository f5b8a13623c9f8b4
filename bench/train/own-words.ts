import { shippedProcedures } from "../../src/features/procedures/shipped-catalogue.ts";

/** What the shipped procedures are called: names, short names, summaries and everyday words, with their codes. */
export const ownWords = (): readonly { readonly text: string; readonly code: string }[] =>
  shippedProcedures().flatMap(({ code, name, shortName, summary, keywords }) =>
    [name.vi, name.en, shortName?.vi, shortName?.en, summary?.vi, summary?.en, ...keywords].flatMap((text) =>
      text === undefined ? [] : [{ text, code }],
    ),
  );

/** Short ways of naming a matter, to be put into sentences about misusing it. */
export const matters = (): readonly string[] =>
  shippedProcedures().flatMap(({ name, shortName, keywords }) =>
    [shortName?.vi ?? name.vi, ...keywords].filter((text) => text.length < 50).map((text) => text.toLowerCase()),
  );
