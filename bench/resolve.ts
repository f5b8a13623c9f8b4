// Addresses read per second on one core, and how rightly: the noisy addresses of test/noisy-addresses.ts, whose truth is
// worked out from the tables without the resolver. Run: node --conditions=source bench/resolve.ts
import { noisyAddresses, tablesOf } from "#test/noisy-addresses";
import { buildRegistry } from "../src/features/units/registry/registry.ts";
import { shippedFormerUnits, shippedSuccessions } from "../src/features/units/registry/shipped-registry.ts";
import { buildGazetteer } from "../src/features/units/resolve/gazetteer.ts";
import { resolvePlace } from "../src/features/units/resolve/resolve-place.ts";
import { shippedUnits } from "../src/features/units/shipped-units.ts";
import { printFigure } from "./kit/figure.ts";

const PER_SECOND = 5000;
const RIGHT = 0.99;
const SEED = 20_260_430;
const ROUNDS = 2;

const registry = buildRegistry({
  former: shippedFormerUnits(),
  current: shippedUnits(),
  successions: shippedSuccessions(),
});
const gazetteer = buildGazetteer(registry);
const addresses = [...noisyAddresses(tablesOf(registry), { seed: SEED, rounds: ROUNDS })];

/** Processor time, not the clock on the wall: other programs on the machine do not count. The first run warms up. */
function perSecond(): number {
  const begun = process.cpuUsage();
  let answers = 0;
  for (const { q } of addresses) answers += resolvePlace(gazetteer, { q }).answers.length;
  const { user, system } = process.cpuUsage(begun);
  if (answers === 0) throw new Error("nothing was found");
  return addresses.length / ((user + system) / 1_000_000);
}

perSecond();
printFigure({ name: "resolve.answers", value: perSecond(), unit: "1/s", floor: PER_SECOND });

/** What became of each address, by what it can mean. */
const confusion = new Map<string, number>();
for (const { q, truth } of addresses) {
  const { answers, certainty } = resolvePlace(gazetteer, { q });
  const [first] = answers;
  const outcome =
    certainty === "possible"
      ? answers.length === 0
        ? "nothing"
        : truth.every((code) => answers.includes(code))
          ? "asked"
          : "asked without it"
      : `${certainty} ${truth.length === 1 && first === truth[0] ? "right" : "wrong"}`;
  const name = `${truth.length === 1 ? "one answer" : "several answers"}: ${outcome}`;
  confusion.set(name, (confusion.get(name) ?? 0) + 1);
}
for (const [name, count] of [...confusion].sort())
  printFigure({ name: `resolve.${name}`, value: count, unit: "addresses" });

const counted = (name: string): number => confusion.get(`one answer: ${name}`) ?? 0;
const one = [...confusion].reduce((sum, [name, count]) => sum + (name.startsWith("one") ? count : 0), 0);
const right = (counted("certain right") + counted("likely right")) / one;
printFigure({ name: "resolve.right", value: 100 * right, unit: "%", floor: 100 * RIGHT });
const falselySure = [...confusion].reduce(
  (sum, [name, count]) => sum + (name.endsWith("certain wrong") ? count : 0),
  0,
);
printFigure({ name: "resolve.falsely-certain", value: falselySure, unit: "addresses", floor: 0 });
process.exitCode = right < RIGHT || falselySure > 0 ? 1 : 0;
