// Questions read per second on one core over the shipped catalogue, and how soon the finder is built. The questions are
// those of test/assistant. Run: node --conditions=source bench/assistant.ts
import { readFileSync } from "node:fs";
import { findableOf } from "../src/features/procedures/finding/findable.ts";
import { buildFinder, find } from "../src/features/procedures/finding/finder.ts";
import { shippedProcedures } from "../src/features/procedures/shipped-catalogue.ts";
import { printFigure } from "./kit/figure.ts";

const PER_SECOND = 500;
const BUILT_WITHIN_MS = 3_000;

const begun = performance.now();
const finder = buildFinder(shippedProcedures().map(findableOf));
printFigure({ name: "assistant.finder-built", value: performance.now() - begun, unit: "ms", floor: BUILT_WITHIN_MS });

const questions = ["tuning", "held-out"].flatMap((name) =>
  readFileSync(new URL(`../test/assistant/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { q: string }).q),
);

/** Processor time, not the clock on the wall: other programs on the machine do not count. The first run warms up. */
function perSecond(): number {
  const since = process.cpuUsage();
  let found = 0;
  for (const q of questions) found += find(finder, q).ranked.length;
  const { user, system } = process.cpuUsage(since);
  if (found === 0) throw new Error("nothing was found");
  return questions.length / ((user + system) / 1_000_000);
}

perSecond();
const rate = perSecond();
printFigure({ name: "assistant.questions-read", value: rate, unit: "1/s", floor: PER_SECOND });
process.exitCode = rate < PER_SECOND ? 1 : 0;
