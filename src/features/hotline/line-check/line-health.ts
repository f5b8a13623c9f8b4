import type { Reading } from "#platform/context";
import { publishedLines } from "../calls/lines.ts";
import { hotlineSettingsOf } from "../call-backs/hotline-settings.ts";
import { listChecks } from "./check-store.ts";
import { healthOf, type LineHealth } from "./model/health.ts";

const periodMs = 14 * 24 * 3_600_000;

export type HealthOfLine = LineHealth & { readonly line: string; readonly organisationId: string };

/** How each line has stood up to the test calls of the last fourteen days; of one office, or of the whole province. */
export async function lineHealthOf(
  reading: Reading,
  of: { readonly provinceCode: string; readonly organisationId?: string; readonly at: Date },
): Promise<readonly HealthOfLine[]> {
  const { provinceCode, organisationId, at } = of;
  const lines = await publishedLines(reading, { provinceCode, at });
  const wanted = organisationId ? lines.filter((line) => line.organisationId === organisationId) : lines;
  const { goodSeconds } = await hotlineSettingsOf(reading, provinceCode);
  const since = new Date(at.getTime() - periodMs);
  const offices = organisationId ? { offices: [organisationId] } : {};
  const checks = Map.groupBy(await listChecks(reading.db, { provinceCode, since, ...offices }), ({ line }) => line);
  return wanted.map(({ number, organisationId: office }) => {
    const rows = checks.get(number) ?? [];
    const told = rows.map(({ planned_at, result, answered_after_ms }) => ({
      at: planned_at,
      result: result ?? "unplaced",
      answeredAfterMs: answered_after_ms,
    }));
    return { line: number, organisationId: office, ...healthOf(told, goodSeconds) };
  });
}
