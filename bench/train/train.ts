// Learns data/finding/model.gz from the questions under data/finding/asked and the catalogue's own words, and says how
// questions are read that were held back. Takes minutes; the same files give the same model.
// Run: node --conditions=source bench/train/train.ts [--records national.jsonl.gz] [--show] [--gate]
// With --gate the model stays and only the weights of the evidence for refusing are learned anew.
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { shippedPath } from "#platform/shipped-data";
import { buildFinder } from "../../src/features/procedures/finding/finder.ts";
import { modelFile, readModel, type Model } from "../../src/features/procedures/finding/model.ts";
import { weighStrangeness } from "../../src/features/procedures/finding/weigh-strangeness.ts";
import { findablesWith } from "./catalogue.ts";
import { readUnseen, type Unseen } from "./folds.ts";
import { learnGate } from "./learn-gate.ts";
import { chance, readAsked } from "./questions.ts";
import { isCode, isReason, teach, type Effort } from "./teach.ts";

/** Questions held back are read by models of less effort: what they hear is the same, only fainter. */
const TRIAL: Effort = { variants: 4, rounds: 4 };
const FULL: Effort = { variants: 9, rounds: 4 };
const FOLDS = 4;
/** Procedures that were not taught are asked for less often than their questions stand here. */
const SELDOM = 0.25;

const recordsAt = process.argv.indexOf("--records");
const records = recordsAt < 0 ? undefined : process.argv[recordsAt + 1];
const asked = readAsked(chance(3));
const finder = buildFinder(findablesWith(records));

const unseen = [...readUnseen(asked, { finder, folds: FOLDS, effort: TRIAL })].flat();
const gate = learnGate(
  unseen.map(({ asked: { labels }, finding: { evidence } }) => ({
    evidence,
    refused: labels.every(isReason),
    weight: labels.some(isCode) || labels.every(isReason) ? 1 : SELDOM,
  })),
);
report();
write({ ...(process.argv.includes("--gate") ? readModel() : teach(asked, FULL)), gate });

function write(model: Model): void {
  const { labels, step, words, weights } = model;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const head = {
    labels,
    step,
    gate,
    signs: [...model.rows.keys()],
    bias: model.bias.map(round),
    tells: [...model.tells].map(round),
    words: [...words],
  };
  const bytes = gzipSync(
    Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
    ]),
    {
      level: 9,
    },
  );
  writeFileSync(shippedPath(modelFile), bytes);
  console.log(JSON.stringify({ labels: labels.length, signs: head.signs.length, bytes: bytes.length }));
}

/** How the questions held back were read. */
function report(): void {
  const answerable = unseen.filter(({ asked: { labels } }) => labels.some(isCode));
  const toRefuse = unseen.filter(({ asked: { labels } }) => labels.every(isReason));
  const isRefused = ({ finding: { evidence } }: Unseen) => weighStrangeness(gate, evidence) > 0.5;
  const isAmong =
    (most: number) =>
    ({ asked: { labels }, finding: { ranked } }: Unseen) =>
      ranked.slice(0, most).some(({ code }) => labels.includes(code));
  const share = (from: readonly Unseen[], is: (one: Unseen) => boolean) =>
    Math.round((1_000 * from.filter(is).length) / from.length) / 1_000;
  console.log(
    JSON.stringify({
      heldBack: unseen.length,
      first: share(answerable, isAmong(1)),
      third: share(answerable, isAmong(3)),
      refused: share(toRefuse, isRefused),
      falselyRefused: share(answerable, isRefused),
      gate,
    }),
  );
  if (!process.argv.includes("--show")) return;
  for (const one of [
    ...answerable.filter((each) => isRefused(each) || !isAmong(1)(each)),
    ...toRefuse.filter((each) => !isRefused(each)),
  ])
    console.log(
      one.asked.labels.join("+"),
      "<-",
      one.finding.ranked[0]?.code,
      isRefused(one) ? "refused" : "",
      one.asked.text,
    );
}
