import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeTypesetter } from "#platform/pdf/typeset";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import { setExample } from "#test/set-example";
import { drawExample } from "./draw-example.ts";
import type { DrawnPaper } from "./drawn-paper.ts";
import { paperKinds } from "./paper-kind.ts";

const onPath = (name: string): boolean => spawnSync("which", [name], { stdio: "ignore" }).status === 0;
const poppler = hasPoppler();
const qpdf = onPath("qpdf");
/** Folder of veraPDF's jars; see docs/how-to/check-papers.md. */
const veraPdf = process.env["VERAPDF_JARS"];
if (!poppler) console.warn(popplerMissing);
if (!qpdf) console.warn("skipped: qpdf is absent; install the Debian package qpdf");
if (!veraPdf) console.warn("skipped: VERAPDF_JARS names no folder of veraPDF's jars (docs/how-to/check-papers.md)");

const folder = mkdtempSync(join(tmpdir(), "pdfa-"));
const files = new Map<string, string>();
const plain = join(folder, "plain.pdf");

beforeAll(async () => {
  for (const kind of paperKinds) {
    const file = join(folder, `${kind}.pdf`);
    writeFileSync(file, await setExample(drawExample(kind)));
    files.set(kind, file);
  }
  // An ordinary PDF, to see that the checks can say no.
  writeFileSync(plain, NodeCompiler.create().pdf({ mainFileContent: "Mẫu" }, { pdfTags: false }));
});
afterAll(async () => {
  await closeTypesetter();
  rmSync(folder, { recursive: true });
});

/** What an archive asks of a file and what can be seen in its objects laid open (ISO 19005-2). */
function flawsOf(file: string): string[] {
  const check = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
  const open = execFileSync("qpdf", ["--qdf", "--object-streams=disable", file, "-"], { maxBuffer: 64_000_000 });
  const text = open.toString("latin1");
  const must: [string, boolean][] = [
    ["a sound structure", check.status === 0],
    ["the identification of PDF/A-2b", /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>B</.test(text)],
    ["an output intent", /\/OutputIntents[\s\S]*\/GTS_PDFA1/.test(text)],
    ["tags", /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text)],
    ["a language", /\/Lang \(vi-VN\)/.test(text)],
    ["a title", /<dc:title>/.test(text)],
    ["no encryption", !/\/Encrypt\b/.test(text)],
    ["no program", !/\/JavaScript|\/JS\b|\/Launch|\/OpenAction/.test(text)],
    ["no attachment", !/\/EmbeddedFile/.test(text)],
  ];
  return must.filter(([, holds]) => !holds).map(([what]) => what);
}

describe.skipIf(!qpdf)("every paper is a file for the archive", () => {
  test.each(paperKinds)("%s", (kind) => {
    expect(flawsOf(files.get(kind) ?? "")).toEqual([]);
  });

  test("and an ordinary PDF is told from one", () => {
    expect(flawsOf(plain)).toEqual(expect.arrayContaining(["the identification of PDF/A-2b", "an output intent"]));
  });
});

describe.skipIf(!veraPdf)("veraPDF holds every paper to its profile for PDF/A-2b", () => {
  const judge = (named: readonly string[]): string[] => {
    const program = new URL("../../../../test/pdfa/validate-papers.java", import.meta.url).pathname;
    const said = execFileSync("java", ["-cp", join(veraPdf ?? "", "*"), program, ...named], { encoding: "utf8" });
    return said.trim().split("\n");
  };

  test("and finds each of them valid", () => {
    const verdicts = judge([...files.values()]);
    expect(verdicts.map((line) => line.split(" ")[0])).toEqual(paperKinds.map(() => "valid"));
  });

  test("and finds an ordinary PDF invalid", () => {
    expect(judge([plain])[0]).toMatch(/^invalid/);
  });
});

const hostile = `#read("/etc/passwd") $x$ *_\`mã\`_* <a> \\ "q" 👩‍👧 ]) ${"dài".repeat(20)} `;
const kept = ["qr", "qrOpens", "why", "clock", "stage", "copyFor", "ledgerHead", "placeAndDate"];

/** The same paper with hostile text wherever somebody could have typed. */
const spoilt = (value: DrawnPaper["data"][string], field = ""): DrawnPaper["data"][string] => {
  if (typeof value === "string") return kept.includes(field) ? value : hostile.padEnd(300, "lý do ");
  if (Array.isArray(value)) return value.map((each: DrawnPaper["data"][string]) => spoilt(each));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, spoilt(each, name)]),
  ) as DrawnPaper["data"];
};

describe.skipIf(!poppler)("every paper", () => {
  test.each(paperKinds)("%s: one page of A4, every font embedded and readable", (kind) => {
    const { info, fonts, pageCount } = readPdf(Buffer.from(execFileSync("cat", [files.get(kind) ?? ""])));
    expect(pageCount).toBe(1);
    expect(info).toMatch(/^Page size:.*\(A4\)$/m);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(fonts.filter((font) => !font.name.includes("Tinos"))).toEqual([]);
  });

  test.each(paperKinds)("%s prints what people typed letter for letter, never obeyed", async (kind) => {
    const drawn = drawExample(kind);
    const pdf = await setExample({ ...drawn, data: spoilt(drawn.data) as DrawnPaper["data"] });
    expect(listMissing(pdf, [`#read("/etc/passwd") $x$ *_\`mã\`_* <a> \\ "q" □□ ]) ${"dài".repeat(20)}`])).toEqual([]);
    expect(readPdf(pdf).running).not.toContain("root:");
  });
});
