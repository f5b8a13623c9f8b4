import { describe, expect, it } from "vitest";
import type { TopicCount } from "#features/cases";
import { rankTopics } from "./read-topics.ts";

const counts = (topic: TopicCount["topic"], perWeek: readonly number[], more: Partial<TopicCount> = {}): TopicCount[] =>
  perWeek.map((count, at) => ({ topic, procedureCode: null, unit: "11329", weeksAgo: perWeek.length - 1 - at, count, ...more })); // prettier-ignore

describe("what people tell", () => {
  it("has first what surely rises, however much else there is, then what there is most of", () => {
    const rows = rankTopics(
      [
        ...counts("land", [40, 42, 39, 41, 44]),
        ...counts("fees", [2, 1, 2, 1, 14]),
        ...counts("social", [1, 1, 1, 1, 3]),
      ],
      "cause",
      5,
    );
    expect(rows.map(({ key, rise }) => [key, rise.rises])).toEqual([
      ["fees", true],
      ["land", false],
      ["social", false],
    ]);
    expect(rows[0]).toMatchObject({ weeks: [2, 1, 2, 1, 14], rise: { count: 14, usual: 1.5 } });
  });

  it("is added up by what the rows are", () => {
    const all = [
      ...counts("land", [0, 0, 0, 0, 3], { procedureCode: "1.1" }),
      ...counts("fees", [0, 0, 0, 4, 2], { procedureCode: "1.1", unit: "11359" }),
    ];
    expect(rankTopics(all, "procedure", 5)).toMatchObject([{ key: "1.1", weeks: [0, 0, 0, 4, 5] }]);
    expect(rankTopics(all, "unit", 5).map(({ key, weeks }) => [key, weeks.at(-1)])).toEqual([
      ["11329", 3],
      ["11359", 2],
    ]);
  });

  it("has below everything else what names no procedure, and never calls it rising", () => {
    const rows = rankTopics([...counts("land", [0, 0, 0, 0, 50]), ...counts("fees", [1, 1, 1, 1, 1], { procedureCode: "1.1" })], "procedure", 5); // prettier-ignore
    expect(rows.map(({ key, rise }) => [key, rise.rises])).toEqual([
      ["1.1", false],
      ["", false],
    ]);
  });
});
