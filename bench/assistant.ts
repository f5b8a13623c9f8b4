// Questions read per second on one core, over the shipped catalogue or with a file of published records beside it, and
// how soon the finder is built. Run: node --conditions=source bench/assistant.ts [--records national.jsonl.gz]
import { readFileSync } from "node:fs";
import { buildFinder, find } from "../src/features/procedures/finding/finder.ts";
import { printFigure } from "./kit/figure.ts";
import { findablesWith } from "./train/catalogue.ts";

const PER_SECOND = 500;
const BUILT_WITHIN_MS = 3_000;

const recordsAt = process.argv.indexOf("--records");
const findables = findablesWith(recordsAt < 0 ? undefined : process.argv[recordsAt + 1]);
const begun = performance.now();
const finder = buildFinder(findables);
printFigure({ name: "assistant.finder-built", value: performance.now() - begun, unit: "ms", floor: BUILT_WITHIN_MS });

const questions = ["test/assistant/tuning", "data/assistant/unseen/2026-11-22"].flatMap((name) =>
  readFileSync(new URL(`../${name}.jsonl`, import.meta.url), "utf8")
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
