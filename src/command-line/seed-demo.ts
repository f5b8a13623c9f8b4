import { seedDemoStaff } from "#features/staff";
import { seedFirstRunWorld } from "#features/simulation";
import { seedDemoCases } from "#features/cases";
import { seedDemoCalls, seedDemoHotline } from "#features/hotline";
import { drawProgress } from "#platform/progress";
import type { House } from "./house.ts";

/** Demo accounts, and on the first run five working days of two provinces. */
export async function seedDemo({ config, services }: House): Promise<void> {
  const now = services.clock.now();
  const known = await seedDemoStaff(services, { at: now, password: config.demoPassword });
  await seedDemoHotline(services, { at: now, known });
  await seedDemoCases(services, { at: now, known });
  await seedDemoCalls(services, { at: now, known });
  if (!config.demoWorld) return;
  const world = { ...services, silent: true } as const;
  const draw = drawProgress("Seeding five working days of Hải Phòng and Quảng Ninh");
  const report = await seedFirstRunWorld(world, { now, known }, draw.step);
  if (report) draw.end(`${report.dossiers} dossiers, ${report.acts} acts`);
}
