import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Said where poppler is absent, in place of running what needs it. */
export const popplerMissing = "skipped: pdftotext is absent; install the Debian package poppler-utils";

export function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export type PdfReading = {
  /** Lines as they stand on the page. */
  readonly lines: string[];
  /** The words in the order of the file, without any white space: where a line breaks does not matter. */
  readonly running: string;
  readonly pageCount: number;
  readonly info: string;
  readonly fonts: { readonly name: string; readonly embedded: boolean; readonly unicode: boolean }[];
};

/** What a reader's program finds in a PDF. */
export function readPdf(pdf: Buffer): PdfReading {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  const file = join(folder, "paper.pdf");
  try {
    writeFileSync(file, pdf);
    const info = ask("pdfinfo", [file]);
    return {
      lines: ask("pdftotext", ["-layout", file, "-"]).split("\n"),
      running: running(ask("pdftotext", ["-raw", file, "-"])),
      pageCount: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
      info,
      fonts: readFonts(ask("pdffonts", [file])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Those of the texts that cannot be read in the PDF; capitals and line breaks do not count. */
export function listMissing(pdf: Buffer, texts: readonly string[]): string[] {
  const paper = readPdf(pdf).running.toLocaleLowerCase("vi");
  return texts.filter((text) => !paper.includes(running(text).toLocaleLowerCase("vi")));
}

/** Text as `PdfReading.running` has it. */
export const running = (text: string): string => text.replace(/[\s\u200b\f]/gu, "");

// Poppler complains on the error stream about a well-formed /Suspects entry; its answers are unharmed.
const ask = (program: string, parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** The last columns of `pdffonts` are: emb sub uni object ID. */
function readFonts(table: string): PdfReading["fonts"] {
  return table
    .trimEnd()
    .split("\n")
    .slice(2)
    .map((row) => {
      const cells = row.trim().split(/\s+/);
      return { name: cells[0] ?? "", embedded: cells.at(-5) === "yes", unicode: cells.at(-3) === "yes" };
    });
}
