import { describe, expect, it } from "vitest";
import { migrate } from "#platform/database/migrate";
import { createMemory } from "#platform/memory";
import type { Acting } from "#platform/context";
import { deadlineQuery } from "./deadline-api.ts";
import { unitMigrations } from "./migrations/all-migrations.ts";
import { seedUnits } from "./seed-units.ts";
import { inMemory } from "#test/databases";

describe("GET /api/v1/deadline", async () => {
  const { db } = await inMemory.open();
  const memory = createMemory();
  await migrate(db, [unitMigrations]);
  await seedUnits({ db, memory });
  const ask = async (query: Record<string, string>): Promise<unknown> => {
    if (deadlineQuery.kind !== "query") throw new Error("not a query");
    const params = deadlineQuery.params.parse(query) as never;
    const answer = await deadlineQuery.run({
      acting: { db, memory } as Acting,
      params,
      locale: "vi",
      origin: "https://gandan.example.vn",
      homeUnit: "11329",
    });
    return answer.ok ? (answer.value as { dueAt: string }).dueAt : answer.refusal.code;
  };

  // The vectors of the field's rules: hour-based, national calendar of 2026.
  it.each([
    [
      "Friday afternoon",
      { from: "2026-11-20T16:00:00+07:00", limit: "8", unit: "working-hour" },
      "2026-11-23T16:00:00+07:00",
    ],
    ["Saturday", { from: "2026-11-21T10:00:00+07:00", limit: "8", unit: "working-hour" }, "2026-11-23T17:00:00+07:00"],
    [
      "the lunch gap",
      { from: "2026-11-16T12:15:00+07:00", limit: "8", unit: "working-hour" },
      "2026-11-17T11:30:00+07:00",
    ],
    ["Tết", { from: "2026-02-12T10:00:00+07:00", limit: "3", unit: "working-day" }, "2026-02-24T10:00:00+07:00"],
    [
      "a worked Saturday",
      { from: "2026-01-09T16:00:00+07:00", limit: "8", unit: "working-hour" },
      "2026-01-10T16:00:00+07:00",
    ],
    ["ten to three, same day", { from: "2026-11-16T14:50:00+07:00", sameDay: "true" }, "2026-11-16T17:00:00+07:00"],
    ["ten past three, same day", { from: "2026-11-16T15:10:00+07:00", sameDay: "true" }, "2026-11-17T17:00:00+07:00"],
    [
      "the same moment said in UTC",
      { from: "2026-11-20T09:00:00Z", limit: "8", unit: "working-hour" },
      "2026-11-23T16:00:00+07:00",
    ],
    ["no moment at all", { from: "tomorrow", limit: "1" }, "calendar.bad_instant"],
  ])("counts from %s", async (_, query, expected) => {
    expect(await ask(query)).toBe(expected);
  });
});
