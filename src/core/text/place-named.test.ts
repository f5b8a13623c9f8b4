import { describe, expect, it } from "vitest";
import { placeFinder } from "./place-named.ts";

const parts = [
  { to: "11329", places: ["Tổ dân phố 1", "phố Máy Chai", "khu Đông"] },
  { to: "11330", places: ["Tổ dân phố 12", "đường Đà Nẵng", "khu Đông Hải"] },
];

describe("the part that an address names", () => {
  it.each([
    ["Số 5 phố Máy Chai, phường Ngô Quyền", "11329"],
    ["so 5 pho may chai", "11329"],
    ["Tổ dân phố 12, Ngô Quyền", "11330"],
    ["tổ dân phố 1, Ngô Quyền", "11329"],
    ["Tổ dân phố 3", undefined],
    ["Tổ dân phố 123", undefined],
    ["", undefined],
    ["Tổ dân phố 1, đường Đà Nẵng", undefined],
    ["12 khu Đông Hải", "11330"],
    ["12 khu Đông", "11329"],
  ])("%s", (address, to) => expect(placeFinder(parts)(address)).toBe(to));

  it("is nobody's when two parts are named equally", () => {
    const twice = [
      { to: "1", places: ["Khu A"] },
      { to: "2", places: ["Khu B"] },
    ];
    expect(placeFinder(twice)("giữa khu A và khu B")).toBeUndefined();
  });
});
