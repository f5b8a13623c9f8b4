import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiveDossier } from "#features/dossiers";
import { backdateCatalogue, findProcedure } from "#features/procedures";
import { carryOutDueChanges } from "#features/reorganisation";
import { keepDraft, moveChange, openFormerOffices, shippedChange } from "#features/units";
import { features } from "../../src/features.ts";
import { commandExists } from "../databases.ts";
import { chromiumPath, openStage, type Stage } from "./stage.ts";

const desk = { role: "receiver", provinceCode: "31", organisationId: "2004-11329.c" } as const;
const inJune = new Date("2025-06-26T09:10:00+07:00");
const reads = chromiumPath !== undefined && commandExists("zbarimg") && commandExists("pdftoppm");

// The desk of Máy Chai ward, Ngô Quyền district: both ended on 30 June 2025.
describe.skipIf(!reads)("a receipt from Máy Chai ward of June 2025", { timeout: 240_000 }, () => {
  let stage: Stage;
  let code = "";
  let scanned = "";
  let promised = "";

  beforeAll(async () => {
    stage = await openStage({ startAt: inJune });
    const { services } = stage.world;
    await openFormerOffices(services);
    await backdateCatalogue(services, "2025-01-01");
    const [receiver] = await stage.world.employ([desk]);
    const procedure = await findProcedure(services, "1.004873");
    const outcome = await stage.world.run(receiver as NonNullable<typeof receiver>, receiveDossier, {
      procedureCode: "1.004873",
      owner: { name: "Trần Văn Mẫu", personalId: "031199900123", phone: "0912 345 678" },
      centre: "2004-11329.c",
      papers: (procedure?.cases[0]?.components ?? []).map(({ id, kind }) => ({ componentId: id, kind, copies: 1 })),
    });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    code = outcome.value.code;
  });
  afterAll(() => stage?.close());

  test("shows the code that a phone reads, and the day that was promised", async () => {
    const officer = await stage.atDesk(desk);
    const printed = await officer.page.request.get(`${stage.base}/can-bo/ho-so/${code}/mau-01.pdf`);
    expect(printed.status()).toBe(200);
    const file = join(mkdtempSync(join(tmpdir(), "gan-dan-receipt-")), "receipt");
    writeFileSync(`${file}.pdf`, await printed.body());
    await officer.leave();
    expect(execFileSync("pdftotext", [`${file}.pdf`, "-"], { encoding: "utf8" })).toContain("phường Máy Chai");
    execFileSync("pdftoppm", ["-r", "150", "-png", "-singlefile", `${file}.pdf`, file]);
    scanned = execFileSync("zbarimg", ["--raw", "-q", `${file}.png`], { encoding: "utf8" }).trim();
    expect(scanned).toContain(code);
    const citizen = await stage.enter({ phone: true, script: false });
    await citizen.go(`/theo-doi/${code}`);
    promised = /trước .*?\d{1,2}\/\d{1,2}(\/\d{4})?/u.exec(await citizen.reads())?.[0] ?? "";
    expect(promised).not.toBe("");
    await citizen.leave();
  });

  test("leads after the reform to the dossier, its new office and the same day", async () => {
    const { world } = stage;
    const { db } = world.services;
    const change = await shippedChange(world.services, "2025-07-01");
    await keepDraft(db, change, { version: 0, at: world.clock.now(), actor: "test" });
    await moveChange(db, change, { from: ["draft"], to: "scheduled", at: world.clock.now(), actor: "test" });
    world.clock.set(new Date("2025-07-01T00:00:04+07:00"));
    await carryOutDueChanges(world.acting({ kind: "system", name: "test" }), { features });

    const citizen = await stage.enter({ phone: true, script: false });
    await citizen.go(new URL(scanned, stage.base).pathname);
    expect(citizen.status()).toBe(200);
    const page = await citizen.reads();
    expect(page).toContain(code);
    expect(page).toContain("phường Ngô Quyền");
    expect(page).toMatch(/chuyển từ .*phường Máy Chai sang .*phường Ngô Quyền/u);
    expect(page).toContain("1669/NQ-UBTVQH15");
    await citizen.go(`/theo-doi/${code}`);
    expect(await citizen.reads()).toContain(promised);
    await citizen.go(`/theo-doi/${code}/lich-su`);
    expect(await citizen.reads()).toContain("Chuyển theo đơn vị hành chính mới");
    await citizen.leave();
  });
});
