import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carryOutDueChanges } from "#features/reorganisation";
import { features } from "../../src/features.ts";
import type { Person } from "./person.ts";
import { receiveAtCounter } from "./reception.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const changes = "/can-bo/quan-tri/sap-xep-don-vi";

describe.skipIf(!chromiumPath)("a change of units, by hand", { timeout: 180_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  /** What the job does every few seconds. */
  const carryOut = (): Promise<void> => {
    const { world } = stage;
    world.clock.advance(1);
    return carryOutDueChanges(world.acting({ kind: "system", name: "reorganisation" }), { features });
  };

  const fillLine = async ({ page }: Person, at: number, line: Readonly<Record<string, string>>): Promise<void> => {
    for (const [field, value] of Object.entries(line)) await page.locator(`[name="lines.${at}.${field}"]`).fill(value);
  };

  test("a ward goes into its neighbour with its open dossier, and comes back when that is undone", async () => {
    const giaVien = await stage.atDesk({ role: "receiver", provinceCode: "31", organisationId: "11359.c" });
    const code = await receiveAtCounter(giaVien);
    await giaVien.leave();

    const administrator = await stage.signIn("quantri.haiphong");
    await administrator.go(changes);
    await administrator.follow(/Soạn thay đổi/);
    await administrator.write("Tên gọi của thay đổi", "Nhập Gia Viên vào Ngô Quyền");
    await administrator.write("Nghị quyết", "12/NQ-HĐND");
    await administrator.writeDate("Ngày có hiệu lực", "2026-11-16");
    await fillLine(administrator, 0, { from: "11359", to: "99999" });
    await administrator.press("Kiểm tra và lưu");
    expect(administrator.status()).toBe(422);
    expect(await administrator.reads()).toContain("Dòng 1: 99999 là đơn vị mới nên cần ghi tên và loại.");
    await fillLine(administrator, 0, { to: "11329" });
    await administrator.press("Kiểm tra và lưu");
    expect(administrator.status()).toBe(200);
    expect(await administrator.reads()).toMatch(/Phường Gia Viên\s+hồ sơ đang giải quyết\s+1\s+đi theo/);
    await administrator.press("Lên lịch");
    expect(await administrator.reads()).toContain("Đã lên lịch cho ngày 16/11/2026");
    const page = administrator.path();

    await carryOut();
    await administrator.go(page);
    expect(await administrator.reads()).toContain("Đã thực hiện");
    const ngoQuyen = await stage.signIn("tiepnhan.ngoquyen");
    await ngoQuyen.go(`/can-bo/ho-so/${code}`);
    expect(ngoQuyen.status()).toBe(200);
    expect(await ngoQuyen.reads()).toContain("phường Ngô Quyền");

    await administrator.follow("Hoàn tác…");
    await administrator.write("Nghị quyết cho hoàn tác", "13/NQ-HĐND");
    await administrator.press("Hoàn tác");
    expect(administrator.status()).toBe(422);
    await administrator.tick("Tôi hiểu và muốn hoàn tác");
    await administrator.press("Hoàn tác");
    expect(await administrator.reads()).toContain("Đã lên lịch hoàn tác");
    const citizen = await stage.enter();
    await citizen.go("/don-vi/11359/lich-su");
    expect(await citizen.reads()).toContain("Từ ngày 16/11/2026: Hoàn tác: Nhập Gia Viên vào Ngô Quyền (13/NQ-HĐND)");
    await carryOut();
    await administrator.go(administrator.path());
    expect(await administrator.reads()).toContain("Đã thực hiện");

    const back = await stage.atDesk({ role: "receiver", provinceCode: "31", organisationId: "11359.c" });
    await back.go(`/can-bo/ho-so/${code}`);
    expect(back.status()).toBe(200);
    expect(await back.reads()).toContain("phường Gia Viên");
    await administrator.go(page);
    await administrator.follow("Hoàn tác…");
    await administrator.write("Nghị quyết cho hoàn tác", "13/NQ-HĐND");
    await administrator.tick("Tôi hiểu và muốn hoàn tác");
    await administrator.press("Hoàn tác");
    expect(await administrator.reads()).toContain("đã được hoàn tác");
    for (const person of [administrator, ngoQuyen, back, citizen]) await person.leave();
  });
});
