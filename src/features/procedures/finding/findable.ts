import type { Procedure } from "../procedure.ts";
import type { Findable } from "./finder.ts";

/** What a reviewed procedure is found by: its names, the words people use for it, what it is about. */
export const findableOf = ({ code, name, shortName, summary, keywords, level, results }: Procedure): Findable => ({
  code,
  reach: level === "commune" ? 1 : 0.95,
  texts: [
    [name.vi, 3],
    [name.en, 2],
    [shortName?.vi ?? "", 2],
    [shortName?.en ?? "", 1],
    [keywords.join(" . "), 2],
    [`${summary?.vi ?? ""} ${summary?.en ?? ""}`, 0.5],
    [results.map((result) => result.name.vi).join(" "), 0.5],
  ],
});
