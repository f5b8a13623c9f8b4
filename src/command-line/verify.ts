import { verifyLedger } from "#features/dossiers";
import { drawProgress } from "#platform/progress";
import { openHouse } from "./house.ts";

export async function verifyLedgers(): Promise<void> {
  const { opened } = await openHouse();
  const draw = drawProgress("Recomputing every ledger");
  const report = await verifyLedger(opened, (dossiers) => draw.step({ dossiers, acts: 0 }));
  draw.end(`${report.dossiers} dossiers, ${report.acts} acts`);
  for (const link of report.broken)
    console.log(`BROKEN ${link.provinceCode} ${link.code}: act ${link.seq} (${link.why})`);
  console.log(report.broken.length === 0 ? "Every ledger holds." : `${report.broken.length} ledgers are broken.`);
  await opened.close();
  if (report.broken.length > 0) process.exitCode = 1;
}
