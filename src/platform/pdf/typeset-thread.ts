import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFontCoverage } from "./font-coverage.ts";
import { listFontFiles, listFontFolders, paperFontFamily } from "./paper-fonts.ts";
import { printableData } from "./printable-text.ts";
import type { TypesetAnswer, TypesetOrder } from "./typeset.ts";

const { templates } = workerData as { readonly templates: string };
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: listFontFolders() }] });
const covers = readFontCoverage(readFileSync(listFontFiles()[0] ?? ""));

// A paper's parts stay in the compiler's cache for this many further papers: enough for templates, letterhead and
// fonts to stay warm, few enough that the text of one citizen's paper does not pile up upon another's.
const papersKeptWarm = 2;

parentPort?.on("message", (order: TypesetOrder) => {
  parentPort?.postMessage(answer(order));
});

function answer(order: TypesetOrder): TypesetAnswer {
  try {
    return { id: order.id, pdf: setPaper(order) };
  } catch (fault) {
    return { id: order.id, fault: sayFault(fault) };
  } finally {
    compiler.evictCache(papersKeptWarm);
  }
}

function setPaper({ template, data, issuedAtSeconds }: TypesetOrder): Uint8Array {
  return compiler.pdf(
    {
      mainFilePath: `${templates}/${template}`,
      // Data, never program text: what a citizen wrote cannot become Typst.
      inputs: { data: JSON.stringify(printableData(data, covers)), font: paperFontFamily },
      resetRead: true,
    },
    { pdfStandard: "a-2b", pdfTags: true, creationTimestamp: issuedAtSeconds },
  );
}

/** The compiler throws objects that keep what went wrong in `code`. */
function sayFault(fault: unknown): string {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  return String(code || message || fault);
}
