import { simulate, usualPlan } from "#features/simulation";
import { findUnit } from "#features/units";
import { wallClock } from "#platform/clock";
import { drawProgress } from "#platform/progress";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

export async function runSimulation(flags: ReadonlyMap<string, string>): Promise<void> {
  const provinceCode = flags.get("province") ?? "22";
  const workingDays = Number(flags.get("days") ?? 4);
  const until = flags.has("until") ? new Date(flags.get("until") ?? "") : wallClock.now();
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60)
    stop("--days takes a whole number from 1 to 60.");
  if (Number.isNaN(until.getTime())) stop("--until takes a moment such as 2025-07-04T17:00:00+07:00.");
  const { opened, services } = await openHouse();
  const province = await findUnit(services, provinceCode);
  if (province?.level !== "province")
    stop(`--province takes a province's code; there is none with ${provinceCode}. Quảng Ninh is 22.`);
  const usual = await usualPlan(
    services,
    provinceCode,
    Number(flags.get("seed") ?? wallClock.now().getTime() % 1_000_000),
  );
  const perDay = Number(flags.get("per-day") ?? usual.perDay);
  if (!(perDay > 0 && perDay <= 100_000)) stop("--per-day takes a number from 1 to 100000.");
  const draw = drawProgress(
    `Simulating ${workingDays} working days of province ${provinceCode}, about ${perDay} dossiers a day`,
  );
  const report = await simulate(
    { ...services, silent: true },
    { plans: [{ ...usual, perDay }], workingDays, until },
    draw.step,
  );
  draw.end(`${report.dossiers} dossiers, ${report.acts} acts, ${JSON.stringify(report.refused)} refused`);
  await opened.close();
}
