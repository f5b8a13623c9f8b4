import type { Imported } from "../imported/imported-catalogue.ts";
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

/** How near to people each level decides: of two alike the nearer is meant. */
const reachOf = { commune: 1, province: 0.95, other: 0.85, ministry: 0.8 } as const;

/** What an imported record is found by: its name, its field, its result. */
export const findableImported = ({
  code,
  record: { name, field, levels, results },
}: Pick<Imported, "code" | "record">): Findable => ({
  code,
  reach: Math.max(0.8, ...levels.map((level) => reachOf[level])),
  texts: [
    [name, 3],
    [field, 1],
    [results.map((result) => result.name).join(" "), 0.5],
  ],
});
