import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandExists } from "#test/databases";
import { csvCell, csvOf } from "./csv.ts";
import type { Cell, Column, Sheet } from "./sheet.ts";
import { tabName, workbookOf } from "./workbook.ts";

const columns: readonly Column[] = [
  { title: "Mã hồ sơ", kind: "text", letters: 24 },
  { title: "Chủ hồ sơ", kind: "text", letters: 30 },
  { title: "Tiếp nhận lúc", kind: "instant", letters: 18 },
  { title: "Ngày hẹn", kind: "day", letters: 12 },
  { title: "Số bản", kind: "number", letters: 8 },
];
const rows: readonly (readonly Cell[])[] = [
  ["0312.261116", "Nguyễn Thị Mẫu Thuỷ, “Ượng”", new Date("2026-11-16T23:50:00+07:00"), "2026-11-20", 3],
  ["+84", '=HYPERLINK("http://x")', new Date("2027-01-01T00:10:00+07:00"), null, -1],
  ["0912345678", "xuống\ndòng\u0001", null, "2026-02-28", null],
];

async function* source(all: readonly (readonly Cell[])[] = rows): AsyncGenerator<readonly Cell[]> {
  yield* all;
}
const sheet = (of: AsyncIterable<readonly Cell[]> = source()): Sheet => ({ title: "Sổ theo dõi", columns, rows: of });

/** Rows without end, which count how many were asked for and whether the reader let go. */
function endless() {
  const seen = { asked: 0, ended: false };
  async function* all(): AsyncGenerator<readonly Cell[]> {
    try {
      for (;;) {
        seen.asked += 1;
        if (seen.asked % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
        yield [`H-${seen.asked}`, "Nguyễn Văn Mẫu".repeat(4), new Date(0), null, Math.sin(seen.asked)];
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, rows: all() };
}

const untilStill = async (asked: () => number): Promise<number> => {
  for (let before = -1; before !== asked();) {
    before = asked();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return asked();
};

describe("a list as CSV", () => {
  it("begins with the byte order mark, ends lines with CR LF and quotes what needs it", async () => {
    const lines = (await buffer(csvOf(sheet()))).toString().split("\r\n");
    expect(lines[0]).toBe("\uFEFFMã hồ sơ,Chủ hồ sơ,Tiếp nhận lúc,Ngày hẹn,Số bản");
    expect(lines[1]).toBe('0312.261116,"Nguyễn Thị Mẫu Thuỷ, “Ượng”",2026-11-16 23:50,2026-11-20,3');
    expect(lines[3]).toBe('0912345678,"xuống\ndòng\u0001",,2026-02-28,');
    expect(lines.at(-1)).toBe("");
  });

  it.each(["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1"])("makes %j text, never a formula", (typed) => {
    expect(csvCell(typed).replace(/^"/, "")[0]).toBe("'");
  });

  it("leaves numbers below zero as numbers", () => {
    expect(csvCell(-1)).toBe("-1");
  });
});

describe("a list as a workbook", () => {
  it("holds real times by the clock of Viet Nam, real numbers, and text that stays text", async () => {
    const { sheets } = await readXlsx(await buffer(workbookOf(sheet())));
    const [first] = sheets;
    expect(first?.name).toBe("Sổ theo dõi");
    expect(first?.rows[0]).toEqual(columns.map(({ title }) => title));
    const [code, owner, at, day, sets] = first?.rows[1] ?? [];
    expect([code, owner, sets]).toEqual(["0312.261116", "Nguyễn Thị Mẫu Thuỷ, “Ượng”", 3]);
    expect((at as Date).toISOString()).toBe("2026-11-16T23:50:00.000Z");
    expect((day as Date).toISOString()).toBe("2026-11-20T00:00:00.000Z");
    expect(first?.rows[2]?.slice(0, 2)).toEqual(["+84", '=HYPERLINK("http://x")']);
    expect(first?.rows[3]?.[1]).toBe("xuống\ndòng");
  });

  it("names its tab within what a spreadsheet allows", () => {
    expect(tabName("Báo cáo II.06a: tháng 11/2026 [phường Ngô Quyền]")).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(tabName("///")).toBe("Danh sách");
  });
});

describe.each([
  ["CSV", csvOf],
  ["a workbook", workbookOf],
] as const)("streaming %s", (_name, write) => {
  it("asks for no more rows than the reader takes, and ends the source when the reader goes away", async () => {
    const { seen, rows: without } = endless();
    const bytes = write(sheet(without));
    const reader = bytes[Symbol.asyncIterator]();
    await reader.next();
    const held = await untilStill(() => seen.asked);
    expect(held).toBeLessThan(60_000);
    await reader.next();
    await reader.return?.();
    await untilStill(() => seen.asked);
    expect(seen.ended).toBe(true);
  });

  it("breaks off when its source fails, so that half a list never looks like a whole one", async () => {
    async function* failing(): AsyncGenerator<readonly Cell[]> {
      yield rows[0] as readonly Cell[];
      throw new Error("the database went away");
    }
    await expect(buffer(write(sheet(failing())))).rejects.toThrow("the database went away");
  });
});

describe.skipIf(!commandExists("soffice"))("opened by LibreOffice (skipped without libreoffice-calc-nogui)", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gan-dan-export-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "shows every cell as it was, Vietnamese letters, times and leading zeros included",
    { timeout: 120_000 },
    async () => {
      const file = join(folder, "so.xlsx");
      await writeFile(file, workbookOf(sheet()));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // 44 comma, 34 quotes, 76 UTF-8; the last "true": cells as they are shown.
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true";
      execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
        stdio: "ignore",
      });
      const shown = readFileSync(join(folder, "so.csv"), "utf8").replace(/^\uFEFF/, "");
      expect(shown).toContain("Mã hồ sơ,Chủ hồ sơ,Tiếp nhận lúc,Ngày hẹn,Số bản\n");
      expect(shown).toContain('0312.261116,"Nguyễn Thị Mẫu Thuỷ, “Ượng”",16/11/2026 23:50,20/11/2026,3\n');
      expect(shown).toContain('+84,"=HYPERLINK(""http://x"")",01/01/2027 00:10,,-1\n');
      expect(shown).toContain('0912345678,"xuống\ndòng",,28/02/2026,\n');
    },
  );
});
