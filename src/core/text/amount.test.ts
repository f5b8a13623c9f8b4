import { describe, expect, test } from "vitest";
import { dongInWords, formatDong, formatWhole } from "./amount.ts";

test("an amount has its thousands set apart as its language does", () => {
  expect(formatDong(150_000, "vi")).toBe("150.000 đồng");
  expect(formatDong(150_000, "en")).toBe("150,000 dong");
  expect(formatDong(0, "vi")).toBe("0 đồng");
  expect(formatWhole(1_234_567, "vi")).toBe("1.234.567");
  expect(formatWhole(-1375, "en")).toBe("-1,375");
});

describe("an amount in words", () => {
  test.each([
    [0, "Không đồng"],
    [5, "Năm đồng"],
    [10, "Mười đồng"],
    [15, "Mười lăm đồng"],
    [11, "Mười một đồng"],
    [21, "Hai mươi mốt đồng"],
    [105, "Một trăm linh năm đồng"],
    [110, "Một trăm mười đồng"],
    [8000, "Tám nghìn đồng"],
    [1005, "Một nghìn không trăm linh năm đồng"],
    [150_000, "Một trăm năm mươi nghìn đồng"],
    [1_000_000, "Một triệu đồng"],
    [2_035_500, "Hai triệu không trăm ba mươi lăm nghìn năm trăm đồng"],
    [1_000_000_015, "Một tỷ không trăm mười lăm đồng"],
    [2_500_000_000_000, "Hai nghìn năm trăm tỷ đồng"],
    [2_000_000_000_000, "Hai nghìn tỷ đồng"],
    [1_002_000_000_000_000 - 2_000_000_000_000, "Một triệu tỷ đồng"],
  ])("%i is %s", (dong, words) => {
    expect(dongInWords(dong)).toBe(words);
  });

  test("is never the same for two amounts", () => {
    const amounts = [
      ...Array.from({ length: 3000 }, (_, n) => n),
      ...Array.from({ length: 2000 }, (_, n) => n * 100_500),
    ];
    expect(new Set(amounts.map(dongInWords)).size).toBe(new Set(amounts).size);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2e15])("%d has none", (dong) => {
    expect(dongInWords(dong)).toBeUndefined();
  });
});
