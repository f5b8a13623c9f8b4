import { expect, it } from "vitest";
import { readOrder } from "./read-order.ts";

const asked = (line: string) => {
  const all = line.split(" ").filter(Boolean);
  const flags = new Map(
    all.flatMap((word, at) => (word.startsWith("--") ? [[word.slice(2), all[at + 1] ?? ""] as const] : [])),
  );
  return readOrder(
    all.filter((word, at) => !word.startsWith("--") && !all[at - 1]?.startsWith("--")),
    flags,
  );
};

it("reads a whole command line", () => {
  expect(asked("2025-07-01 --dossiers 1000000 --seed 7 --kill 3")).toEqual({
    day: "2025-07-01",
    dossiers: 1_000_000,
    seed: 7,
    kills: 3,
  });
  expect(asked("2026-04-30")).toMatchObject({ day: "2026-04-30", dossiers: 100_000, kills: 0 });
});

it.each([
  ["", "rehearse takes the day"],
  ["2025-07-02", "rehearse takes the day"],
  ["2025-07-01 2026-04-30", "rehearse takes the day of one change"],
  ["2025-07-01 --dossiers 99", "--dossiers takes a whole number from 100"],
  ["2025-07-01 --dossiers", "--dossiers takes a whole number"],
  ["2025-07-01 --dossiers 1e9", "--dossiers takes a whole number"],
  ["2025-07-01 --dossiers many", "--dossiers takes a whole number"],
  ["2025-07-01 --kill -1", "--kill takes a whole number from 0 to 20"],
  ["2025-07-01 --kills 3", "not --kills"],
])("answers %j with one sentence", (line, sentence) => {
  const answer = asked(line);
  expect(answer).toContain(sentence);
  expect(String(answer).split("\n")).toHaveLength(1);
});
