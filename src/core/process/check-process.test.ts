import { describe, expect, it } from "vitest";
import { checkProcess } from "./check-process.ts";
import type { Process, Step, StepOutcome } from "./process.ts";

const step = (id: string, share: number, outcomes: readonly StepOutcome[]): Step => ({
  id,
  name: { vi: id, en: id },
  place: "competent",
  role: "specialist",
  share,
  outcomes,
});
const process = (...steps: Step[]): Process => ({ id: "p", version: 1, name: { vi: "p", en: "p" }, start: "a", steps });

describe("the process checker", () => {
  it("passes a process that ends from everywhere and may go back", () => {
    const sound = process(
      step("a", 500, [{ move: "forward", to: "b" }]),
      step("b", 500, [
        { move: "sign", to: "returned" },
        { move: "send-back", to: "a" },
      ]),
    );
    expect(checkProcess(sound)).toEqual([]);
  });

  it.each<[string, Process, string, string]>([
    [
      "a step nobody reaches",
      process(step("a", 1, [{ move: "sign", to: "returned" }]), step("b", 1, [{ move: "sign", to: "returned" }])),
      "b",
      "unreachable",
    ],
    ["a step nobody leaves", process(step("a", 1, [{ move: "forward", to: "b" }]), step("b", 1, [])), "b", "trap"],
    [
      "two steps that only send each other back",
      process(step("a", 1, [{ move: "forward", to: "b" }]), step("b", 1, [{ move: "send-back", to: "a" }])),
      "a",
      "trap",
    ],
    [
      "a way on that returns to itself",
      process(
        step("a", 1, [
          { move: "forward", to: "b" },
          { move: "sign", to: "returned" },
        ]),
        step("b", 1, [{ move: "forward", to: "a" }]),
      ),
      "a",
      "forward_loop",
    ],
    [
      "more time than the law gives",
      process(step("a", 700, [{ move: "forward", to: "b" }]), step("b", 301, [{ move: "sign", to: "returned" }])),
      "a",
      "too_slow",
    ],
    ["a way to nowhere", process(step("a", 1, [{ move: "forward", to: "x" }])), "a", "unknown_target"],
    [
      "one name for two steps",
      process(step("a", 1, [{ move: "sign", to: "returned" }]), step("a", 1, [{ move: "sign", to: "returned" }])),
      "a",
      "double_step",
    ],
    [
      "one move that leads to two places",
      process(
        step("a", 1, [
          { move: "sign", to: "returned" },
          { move: "sign", to: "refused" },
        ]),
      ),
      "a",
      "double_move",
    ],
    ["a start that is no step", { ...process(step("b", 1, [{ move: "sign", to: "returned" }])) }, "a", "unknown_start"],
  ])("refuses %s", (_, flawed, where, flaw) => {
    expect(checkProcess(flawed)).toContainEqual({ step: where, flaw });
  });
});
