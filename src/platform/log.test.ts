import { expect, test } from "vitest";
import { createLog } from "./log.ts";

const written = (level: "debug" | "warn" | "silent"): { lines: string[]; log: ReturnType<typeof createLog> } => {
  const lines: string[] = [];
  return {
    lines,
    log: createLog(
      level,
      (line) => lines.push(line),
      () => new Date("2026-11-23T02:00:00Z"),
    ),
  };
};

test("each event is one line of JSON with its moment and level", () => {
  const { lines, log } = written("debug");
  log.info("server.listening", { port: 3000 });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith("\n")).toBe(true);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    at: "2026-11-23T02:00:00.000Z",
    level: "info",
    event: "server.listening",
    port: 3000,
  });
});

test("what is below the level is not written", () => {
  const { lines, log } = written("warn");
  log.debug("a");
  log.info("b");
  log.warn("c");
  log.error("d");
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(["c", "d"]);
  const quiet = written("silent");
  quiet.log.error("e");
  expect(quiet.lines).toEqual([]);
});

test("a fault keeps its message and where it happened", () => {
  const { lines, log } = written("debug");
  log.error("request.fault", { fault: new TypeError("cannot read") });
  expect(lines[0]).toContain("TypeError");
  expect(lines[0]).toContain("cannot read");
  expect(lines[0]).toContain("log.test.ts");
});
