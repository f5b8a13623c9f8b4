// Learns data/finding/model.gz from the questions under data/finding/asked and the catalogue's own words.
// Run: node --conditions=source bench/train/train.ts [--hold 0.15] (holds a part back and says how it is read).
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { readShippedJson, readShippedText, shippedPath } from "#platform/shipped-data";
import { modelFile, weighSigns, type Model } from "../../src/features/procedures/finding/model.ts";
import { readSayings } from "../../src/features/procedures/finding/sayings.ts";
import { createLexicon, readWords } from "../../src/features/procedures/finding/read-words.ts";
import { signsOf } from "../../src/features/procedures/finding/signs-of.ts";
import { shippedProcedures } from "../../src/features/procedures/shipped-catalogue.ts";
import { inBytes, learn, type Lesson } from "./learn.ts";
import { chance, readAsked, type Asked } from "./questions.ts";
import { vary } from "./vary.ts";

const VARIANTS = Number(process.env["VARIANTS"] ?? 10);
const ROUNDS = Number(process.env["ROUNDS"] ?? 6);
const RAREST = 3;
const holdAt = process.argv.indexOf("--hold");
const hold = holdAt < 0 ? 0 : Number(process.argv[holdAt + 1]);

const shortForms = new Map(Object.entries(readShippedJson<Record<string, string>>("finding/short-forms.json")));
const concepts = readSayings(readShippedText("finding/concepts.txt"));
const die = chance(7);
const asked = readAsked();
const kept = asked.filter(() => die() < hold);
const taught: readonly Asked[] = [...asked.filter((each) => !kept.includes(each)), ...ownWords()];

/** Names and everyday words of the shipped procedures. */
function ownWords(): readonly Asked[] {
  return shippedProcedures().flatMap(({ code, name, shortName, summary, keywords }) =>
    [name.vi, name.en, shortName?.vi, shortName?.en, summary?.vi, summary?.en, ...keywords].flatMap((text) =>
      text === undefined ? [] : [{ text, label: code }],
    ),
  );
}

const words = new Map<string, number>();
const bare = createLexicon(new Map(), shortForms);
// Nothing is known yet, so nothing is mended: the words of the questions as they stand.
for (const { text } of taught)
  for (const { plain } of readWords(text, bare)) words.set(plain, (words.get(plain) ?? 0) + 1);
const lexicon = createLexicon(words, shortForms);

const labels = [...new Set(taught.map(({ label }) => label))].sort();
const labelAt = new Map(labels.map((label, at) => [label, at]));

/** The questions as they are, varied, and two in one breath. */
const material = taught.flatMap((one) => [
  { texts: [one.text], wanted: [one.label] },
  ...Array.from({ length: VARIANTS }, () => ({ texts: [vary(one.text, die)], wanted: [one.label] })),
]);
for (let pair = 0; pair < taught.length; pair += 1) {
  const [one, other] = [
    taught[Math.floor(die() * taught.length)] as Asked,
    taught[Math.floor(die() * taught.length)] as Asked,
  ];
  if (/^\d/u.test(one.label) && /^\d/u.test(other.label))
    material.push({ texts: [vary(one.text, die), vary(other.text, die)], wanted: [one.label, other.label] });
}
const read = material.map(({ texts, wanted }) => ({
  signs: signsOf(readWords(texts.join(die() < 0.5 ? " và " : ", "), lexicon), concepts),
  wanted,
}));
const counts = new Map<string, number>();
for (const { signs } of read) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
const signs = [...counts].filter(([, count]) => count >= RAREST * (VARIANTS / 4)).map(([sign]) => sign);
const rowOf = new Map(signs.map((sign, row) => [sign, row]));
const kindOf = (sign: string): number =>
  sign.startsWith("#") ? 2 : sign.startsWith("~") ? 0.3 : sign.startsWith("'") ? 0.7 : 1;
const tells = Float32Array.from(
  signs,
  (sign) => kindOf(sign) * Math.log(1 + read.length / (counts.get(sign) ?? 1)) ** 0.5,
);

const lessons: Lesson[] = read.map((each) => ({
  rows: Int32Array.from([...each.signs].flatMap((sign) => rowOf.get(sign) ?? [])),
  labels: each.wanted.map((label) => [labelAt.get(label) ?? 0, 1 / each.wanted.length] as const),
}));
for (let i = lessons.length - 1; i > 0; i -= 1) {
  const j = Math.floor(die() * (i + 1));
  [lessons[i], lessons[j]] = [lessons[j] as Lesson, lessons[i] as Lesson];
}
const learned = learn(lessons, { labels: labels.length, tells, rounds: ROUNDS, decay: 1e-5 });
const { weights, step } = inBytes(learned);
const model: Model = { labels, rows: rowOf, weights, step, bias: [...learned.bias], tells, words };

if (hold > 0) report();
else {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const head = { labels, signs, step, bias: model.bias.map(round), tells: [...tells].map(round), words: [...words] };
  const bytes = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(weights.buffer)]), {
    level: 9,
  });
  writeFileSync(shippedPath(modelFile), bytes);
  console.log(
    JSON.stringify({ labels: labels.length, signs: signs.length, lessons: lessons.length, bytes: bytes.length }),
  );
}

function report(): void {
  const right = { first: 0, third: 0, declined: 0, falsely: 0, all: 0, toDecline: 0 };
  for (const { text, label } of kept) {
    const shares = weighSigns(model, signsOf(readWords(text, lexicon), concepts));
    const ranked = labels.map((name, at) => [name, shares[at] as number] as const).sort((a, b) => b[1] - a[1]);
    const isCode = (name: string) => /^(\d|other$)/u.test(name);
    const outside = ranked.reduce((sum, [name, share]) => sum + (isCode(name) ? 0 : share), 0);
    if (isCode(label)) {
      right.all += 1;
      const codes = ranked.filter(([name]) => isCode(name)).map(([name]) => name);
      if (codes[0] === label) right.first += 1;
      else if (process.env["SHOW"]) console.log(label, codes.slice(0, 3).join(" "), "|", text);
      if (codes.slice(0, 3).includes(label)) right.third += 1;
      if (outside > 0.5) right.falsely += 1;
    } else {
      right.toDecline += 1;
      if (outside > 0.5) right.declined += 1;
      else if (process.env["SHOW"]) console.log(label, ranked.slice(0, 2).join(" "), "|", text);
    }
  }
  console.log(
    JSON.stringify({
      first: right.first / right.all,
      third: right.third / right.all,
      declined: right.declined / right.toDecline,
      falsely: right.falsely / right.all,
      asked: kept.length,
    }),
  );
}
