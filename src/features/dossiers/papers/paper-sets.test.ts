import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listFields } from "#features/procedures";
import { shippedPath } from "#platform/shipped-data";
import { officeFounding, openOffice, official } from "#test/office";
import { paperKinds } from "./paper-kind.ts";
import { shippedPaperSets, styleOf, type PaperSet } from "./paper-sets.ts";
import { inMemory } from "#test/databases";

describe("the set that serves", () => {
  test.each([
    ["apology", "land", "2026-11-20", "2025", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ"],
    ["apology", "civil-status", "2026-11-20", "civil-status", "PHIẾU XIN LỖI"],
    ["apology", "land", "2025-09-14", "2018", "PHIẾU XIN LỖI"],
    ["receipt", "residence", "2026-11-20", "police", "PHIẾU TIẾP NHẬN HỒ SƠ"],
    ["receipt", "identity", "2026-11-20", "police", "PHIẾU TIẾP NHẬN HỒ SƠ"],
    ["apology", "residence", "2026-11-20", "2025", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ"],
    ["receipt", "civil-status", "2026-11-20", "2025", "GIẤY TIẾP NHẬN HỒ SƠ"],
    ["guidance", undefined, "2026-11-20", "house", "PHIẾU HƯỚNG DẪN"],
  ] as const)("the %s of %s on %s is %s", (kind, field, on, set, title) => {
    const style = styleOf({ kind, field, on });
    expect([style.set, style.words.title[0]]).toEqual([set, title]);
  });

  test("numbers the same paper differently from one set to the next", () => {
    const slip = (on: string): string => styleOf({ kind: "control-slip", on }).words.mark;
    expect([slip("2025-09-14"), slip("2025-09-15")]).toEqual(["Mẫu số 05", "Mẫu số 06"]);
    expect(styleOf({ kind: "refusal", field: "residence", on: "2026-01-01" }).words.mark).toBe("Mẫu CT06");
  });

  test("gives a paper that the set in force does not know its words without a mark", () => {
    const notice = styleOf({ kind: "stop-notice", on: "2025-08-01" });
    expect(notice.words).toMatchObject({ mark: "", title: ["THÔNG BÁO", "DỪNG GIẢI QUYẾT HỒ SƠ"] });
  });

  test("is not disturbed by a set that comes later: what was issued keeps its look", () => {
    const later: PaperSet = {
      id: "2030",
      instrument: "Thông tư Mẫu",
      confidence: "memory",
      validFrom: "2030-01-01",
      layout: "2025",
      papers: { receipt: { mark: "Mẫu 9", title: ["GIẤY MỚI"], name: "Giấy mới" } },
    };
    const sets = [...shippedPaperSets, later];
    const occasion = { kind: "receipt", on: "2026-11-20" } as const;
    expect(styleOf(occasion, sets)).toEqual(styleOf(occasion));
    expect(styleOf({ ...occasion, on: "2030-01-01" }, sets).set).toBe("2030");
  });
});

describe("the shipped sets", () => {
  test("know every paper, and have a template for each", () => {
    for (const kind of paperKinds) {
      const { template, words } = styleOf({ kind, on: "2026-11-20" });
      expect(existsSync(shippedPath(`templates/${template}`)), template).toBe(true);
      expect(words.name.toLocaleUpperCase("vi")).toBe(words.title.join(" "));
    }
  });

  test("name their instrument, and fields that the catalogue knows", async () => {
    const opened = await inMemory.open(officeFounding);
    const office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
    const known = (await listFields(office.acting(official("receiver", "11329.c")))).map(({ slug }) => slug);
    await opened.close();
    for (const { instrument, fields = [] } of shippedPaperSets) {
      expect(instrument).not.toBe("");
      expect(fields.filter((field) => !known.includes(field))).toEqual([]);
    }
  });
});
