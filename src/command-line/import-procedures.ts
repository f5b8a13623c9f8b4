import { existsSync } from "node:fs";
import { basename } from "node:path";
import { importRecords } from "#features/procedures";
import { readLines } from "#platform/read-lines";
import { drawProgress } from "#platform/progress";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

/** Takes in national records for review: `import-procedures <file.jsonl[.gz]>`; prints what was doubtful, a line each. */
export async function importProcedures(_: ReadonlyMap<string, string>, [file]: readonly string[]): Promise<void> {
  if (file === undefined) stop("import-procedures takes a file of records, one JSON object a line, gzipped or not.");
  if (!existsSync(file)) stop(`There is no file ${file}.`);
  const { opened, services } = await openHouse();
  const draw = drawProgress("Importing procedures");
  const report = await importRecords(services, readLines(file), {
    source: basename(file),
    at: services.clock.now(),
    step: (lines) => draw.step({ lines }),
  });
  draw.end(`${report.records} records, ${report.added} new, ${report.changed} changed, ${report.doubts.length} doubts`);
  for (const { line, code, kind, of } of report.doubts) console.log([`line ${line}`, code, kind, of ?? ""].join("\t"));
  await opened.close();
}
