import { monitorEventLoopDelay } from "node:perf_hooks";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { listFontFolders } from "#platform/pdf/paper-fonts";
import { closeTypesetter } from "#platform/pdf/typeset";
import { exampleForm01 } from "../src/features/dossiers/papers/example-papers.ts";
import { drawForm01 } from "../src/features/dossiers/papers/form-01.ts";
import { styleOf } from "../src/features/dossiers/papers/paper-sets.ts";
import { typesetPaper } from "../src/features/dossiers/papers/typeset-paper.ts";

// What a receipt costs: its time from model to PDF, what a request meanwhile has to wait, and what memory stays.
// The floor is the bare compiler with the same fonts and one line of text, in this thread.

const paperCount = 400;

const say = (figure: Record<string, string | number | null>): void => console.log(JSON.stringify(figure));
const round = (value: number): number => Math.round(value * 100) / 100;
const millisecondsEach = (startedAt: number): number => (performance.now() - startedAt) / paperCount;

const style = styleOf({ kind: "receipt", on: "2026-11-18" });

const receipt = (index: number) => {
  const code = `H24.101-261118-${String(index).padStart(4, "0")}`;
  return typesetPaper(drawForm01({ ...exampleForm01, dossier: { ...exampleForm01.dossier, code } }), style);
};

function measureFloor(): number {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: listFontFolders() }] });
  const mainFileContent = `#set document(title: "t")\n#set text(font: "Tinos", lang: "vi")\n#sys.inputs.code`;
  const startedAt = performance.now();
  for (let index = 0; index < paperCount; index += 1) {
    compiler.pdf({ mainFileContent, inputs: { code: `H24-${index}` } }, { pdfStandard: "a-2b" });
    compiler.evictCache(2);
  }
  return millisecondsEach(startedAt);
}

const coldAt = performance.now();
await receipt(0);
say({ name: "paper.form01.first", value: round(performance.now() - coldAt), unit: "ms", floor: null, ratio: null });

const residentBefore = process.memoryUsage().rss;
const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();
const startedAt = performance.now();
for (let index = 0; index < paperCount; index += 1) await receipt(index);
const each = millisecondsEach(startedAt);
loop.disable();
const grownMegabytes = (process.memoryUsage().rss - residentBefore) / 1e6;
await closeTypesetter();

const floor = measureFloor();
say({ name: "paper.form01", value: round(each), unit: "ms", floor: round(floor), ratio: round(floor / each) });
say({ name: "paper.loopDelay.p99", value: round(loop.percentile(99) / 1e6), unit: "ms", floor: null, ratio: null });
say({ name: "paper.memoryGrown", value: round(grownMegabytes), unit: "MB", floor: null, ratio: null });
