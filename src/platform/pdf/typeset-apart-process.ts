import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFontCoverage } from "./font-coverage.ts";
import { listFontFiles, listFontFolders, paperFontFamily } from "./paper-fonts.ts";
import { printableData } from "./printable-text.ts";
import type { ApartAnswer, ApartOrder } from "./typeset-apart.ts";

// A template of a province is set here: in a folder with nothing in it, so that there is nothing to read.
const workspace = mkdtempSync(join(tmpdir(), "paper-apart-"));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: listFontFolders() }] });
const covers = readFontCoverage(readFileSync(listFontFiles()[0] ?? ""));

process.once("message", (order: ApartOrder) => {
  process.send?.(answer(order), () => process.exit());
});

function answer({ source, letterhead, data, issuedAtSeconds }: ApartOrder): ApartAnswer {
  try {
    compiler.addSource(join(workspace, "letterhead.typ"), letterhead);
    compiler.addSource(join(workspace, "paper.typ"), source);
    const made = compiler.compile({
      mainFilePath: join(workspace, "paper.typ"),
      inputs: { data: JSON.stringify(printableData(data, covers)), font: paperFontFamily },
      resetRead: true,
    });
    if (!made.result) return { fault: sayFault(made.takeDiagnostics()) };
    const pdf = compiler.pdf(made.result, { pdfStandard: "a-2b", pdfTags: true, creationTimestamp: issuedAtSeconds });
    return { pdf: Buffer.from(pdf).toString("base64"), pages: made.result.numOfPages };
  } catch (fault) {
    return { fault: sayFault(fault) };
  }
}

function sayFault(fault: unknown): string {
  const { shortDiagnostics, code, message } = (fault ?? {}) as {
    shortDiagnostics?: unknown;
    code?: unknown;
    message?: unknown;
  };
  return String(shortDiagnostics ? JSON.stringify(shortDiagnostics) : code || message || fault).slice(0, 2_000);
}
