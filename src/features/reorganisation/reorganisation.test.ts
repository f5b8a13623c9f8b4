import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import {
  findChange,
  findOrganisation,
  findUnit,
  listChanges,
  moveChange,
  putIntoForce,
  type ChangeState,
} from "#features/units";
import type { Command } from "#platform/command/define-command";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { cancelChange } from "./draft/cancel-change.ts";
import { draftChange } from "./draft/draft-change.ts";
import { editDraft } from "./draft/edit-draft.ts";
import { importChange } from "./draft/import-change.ts";
import type { ChangeOutput } from "./draft/keep-change.ts";
import { scheduleChange } from "./draft/schedule-change.ts";
import { undoChange } from "./draft/undo-change.ts";

const administrator: Actor = {
  kind: "official",
  accountId: "a1",
  name: "Nguyễn Văn Mẫu",
  provinceCode: "31",
  posts: [{ role: "administrator", provinceCode: "31" }],
};
// Wards of Hải Phòng: Gia Viên, Lê Chân, An Biên, Hải An, Đông Hải and Kiến An.
const [giaVien, leChan, anBien, haiAn, dongHai, kienAn] = ["11359", "11383", "11407", "11413", "11411", "11443"];

describe.each(databases)("changes of units on $name", ({ open }) => {
  let world: World;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
  }, 120_000);
  afterAll(() => world.close());

  const run = async <Input, Output>(command: Command<Input, Output>, input: object, key?: string) => {
    const outcome = await world.run(administrator, command, { provinceCode: "31", ...input }, key);
    if (outcome.kind === "done") return outcome.value;
    return outcome.kind === "refused" ? `${outcome.refusal.code} ${Object.values(outcome.refusal.detail ?? {}).join(" ")}`.trim() : outcome.kind; // prettier-ignore
  };
  const said = (value: unknown): string => (typeof value === "string" ? value : (value as ChangeOutput).state);
  const kept = (value: unknown): ChangeOutput => {
    if (typeof value === "string") throw new Error(value);
    return value as ChangeOutput;
  };
  const line = (from: string | undefined, to: string | undefined, more: object = {}) => ({ from, to, kind: "whole", ...more }); // prettier-ignore
  const about = (title: string, on = "2026-12-01") => ({ kind: "merge", title, instrument: "12/NQ-HĐND", on });
  const draft = async (title: string, lines: readonly object[], more: object = {}): Promise<ChangeOutput> =>
    kept(await run(draftChange, { ...about(title), lines, ...more }));
  const count = async (): Promise<number> => (await listChanges(world.services.db, { provinceCodes: ["31"] })).length;

  /** As the engine does, without what lies at the offices. */
  const carryOut = async (id: string): Promise<void> => {
    const key = { provinceCode: "31", id };
    const stored = await findChange(world.services.db, key);
    world.clock.advance(1);
    if (!stored) throw new Error(`There is no change ${id}.`);
    await world.services.db.transaction().execute((tx) => putIntoForce(tx, stored.change));
    for (const [from, to] of [
      ["scheduled", "running"],
      ["running", "done"],
    ] as [ChangeState, ChangeState][])
      // prettier-ignore
      await moveChange(world.services.db, key, { from: [from], to, at: world.clock.now(), actor: "system" });
    for (const name of ["units/catalogue", "units/registry", "units/heirs", "units/organisations/31"])
      world.services.memory.forget(name);
  };

  it("what is wrong is refused with its line, and nothing is kept", async () => {
    const before = await count();
    const wrong = await run(draftChange, { ...about("Sai"), lines: [line(giaVien, leChan), line("99999", leChan)] });
    expect(wrong).toBe("change.unit_unknown 2 99999");
    expect(await count()).toBe(before);
  });

  it("a code of the closed list is not given out again", async () => {
    const lines = [line(giaVien, "11320", { name: "Cầu Đất", type: "ward" }), line(leChan, "11320")];
    expect(await run(draftChange, { ...about("Mã cũ"), lines })).toMatch(/^change\.code_used 1 11320/);
  });

  it("the same request twice drafts one change, and the same change is not drafted twice", async () => {
    const input = { ...about("Một lần"), lines: [line(giaVien, leChan)] };
    const first = kept(await run(draftChange, input, "key-1"));
    expect(await run(draftChange, input, "key-1")).toEqual(first);
    expect(await run(draftChange, { ...input, title: "Lần nữa" })).toBe("change.drafted_already Một lần 2026-12-01");
    await run(cancelChange, { id: first.id, version: 1 });
  });

  it("whoever edits an older version is told", async () => {
    const { id } = await draft("Sửa", [line(giaVien, leChan)]);
    const lines = [line(giaVien, anBien)];
    expect(kept(await run(editDraft, { id, version: 1, ...about("Sửa"), lines })).version).toBe(2);
    expect(await run(editDraft, { id, version: 1, ...about("Sửa"), lines: [line(giaVien, leChan)] })).toBe("change.stale"); // prettier-ignore
    expect(await run(scheduleChange, { id, version: 1 })).toBe("change.stale");
    expect(said(await run(cancelChange, { id, version: 2 }))).toBe("cancelled");
    expect(await run(editDraft, { id, version: 2, ...about("Sửa"), lines })).toBe("change.not_draft");
  });

  it("two drafts of one unit may stand, but only one is scheduled", async () => {
    const one = await draft("Thứ nhất", [line(giaVien, leChan)]);
    const other = await draft("Thứ hai", [line(giaVien, anBien)]);
    expect(said(await run(scheduleChange, { id: one.id, version: 1 }))).toBe("scheduled");
    expect(await run(scheduleChange, { id: other.id, version: 1 })).toBe("change.overlaps 1 Phường Gia Viên Thứ nhất 2026-12-01"); // prettier-ignore
    for (const { id } of [one, other]) await run(cancelChange, { id, version: 1 });
  });

  it("a draft counts on what is scheduled before it, and that cannot be cancelled from under it", async () => {
    const called = { name: "Cầu Đất", type: "ward" };
    const first = await draft("Trước", [line(giaVien, "33001", called), line(leChan, "33001")]);
    await run(scheduleChange, { id: first.id, version: 1 });
    const later = await draft("Sau", [line("33001", anBien)], { on: "2026-12-15" });
    await run(scheduleChange, { id: later.id, version: 1 });
    expect(await run(cancelChange, { id: first.id, version: 1 })).toBe("change.built_on Sau 2026-12-15");
    expect(said(await run(cancelChange, { id: later.id, version: 1 }))).toBe("cancelled");
    expect(said(await run(cancelChange, { id: first.id, version: 1 }))).toBe("cancelled");
  });

  it("a day that passed while the draft lay is refused when it is scheduled", async () => {
    const { id } = await draft("Để lâu", [line(giaVien, leChan)], { on: "2026-11-16" });
    const now = world.clock.now();
    world.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    expect(await run(scheduleChange, { id, version: 1 })).toBe("change.day_past 2026-11-16");
    world.clock.set(now);
    await run(cancelChange, { id, version: 1 });
  });

  it("a table is read with names in either language, and refused at its first wrong line", async () => {
    const table = "Từ;Đến;Cách;Chính;Nơi;Tên;Loại\n11359;11359;một phần;x;;;\n11359;33002;một phần;;\"Tổ 1; Tổ 2\";Cầu Đất;phường"; // prettier-ignore
    const about1 = { ...about("Từ bảng"), kind: "divide" };
    const { id } = kept(await run(importChange, { ...about1, table }));
    const stored = await findChange(world.services.db, { provinceCode: "31", id });
    expect(stored?.change.links).toEqual([
      { from: "11359", to: "11359", kind: "part", main: true },
      { from: "11359", to: "33002", kind: "part", places: ["Tổ 1", "Tổ 2"] },
    ]);
    expect(stored?.change.units).toMatchObject([{ code: "33002", name: "Cầu Đất", nameEn: "Cau Dat", type: "ward" }]);
    const before = await count();
    const importing = (text: string) => run(importChange, { ...about1, title: "Sai", table: text });
    expect(await importing("from\tto\n11359\t11407")).toBe("change.table_column 1 cach / kind");
    expect(await importing("from,to,kind")).toBe("change.table_empty");
    expect(await importing(" \n ")).toBe("change.table_empty");
    expect(await importing("from,to,kind\n11359,11407,whole\n\n11407,,whole")).toBe("change.table_blank 4 den");
    expect(await importing("from,to,kind\n11359,11407,nửa")).toBe("change.table_kind 2 nửa");
    expect(await importing("from,to,kind\n11359,11407,whole\n11359,11407,whole")).toBe("change.row_twice 3 2");
    expect(await importing('from,to,kind\n"11359,11407,whole')).toBe("change.table_open_quote");
    const latin1 = Buffer.from("từ,đến,cách\n11359,11407,toàn bộ", "latin1").toString("utf8");
    expect(await importing(latin1)).toMatch(/^change\.table_encoding \d+$/);
    expect(await importing("x".repeat(300_000))).toBe("invalid");
    expect(await count()).toBe(before);
    await run(cancelChange, { id, version: 1 });
  });

  it("what was done is undone, but not while a later change rests on it, and then only once", async () => {
    const called = { name: "Cầu Đất", type: "ward" };
    const first = await draft("Nhập", [line(haiAn, "33003", called), line(dongHai, "33003")], { on: "2026-11-16" });
    const undo = (id: string) => run(undoChange, { id, on: "2026-11-16", instrument: "13/NQ-HĐND" });
    expect(await undo(first.id)).toBe("change.not_done");
    await run(scheduleChange, { id: first.id, version: 1 });
    await carryOut(first.id);
    const second = await draft("Tiếp", [line("33003", kienAn)], { on: "2026-11-16" });
    await run(scheduleChange, { id: second.id, version: 1 });
    expect(await undo(first.id)).toBe("change.built_on Tiếp 2026-11-16");
    await carryOut(second.id);
    expect(await undo(first.id)).toBe("change.built_on Tiếp 2026-11-16");
    for (const { id } of [second, first]) {
      const back = kept(await undo(id));
      expect(back.state).toBe("scheduled");
      expect(await undo(id)).toBe("change.undone_already 2026-11-16");
      await carryOut(back.id);
    }
    const { db, memory } = world.services;

    expect((await findUnit({ db, memory }, haiAn ?? ""))?.name).toBe("Hải An");
    expect(await findUnit({ db, memory }, "33003")).toBeUndefined();
    expect((await findOrganisation({ db, memory }, `${dongHai}.c`))?.validTo).toBeUndefined();
  });
});
