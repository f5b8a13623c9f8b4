import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QRPay } from "vietnam-qr-pay";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findByCode, receiveDossier } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { closeTypesetter } from "#platform/pdf/typeset";
import { commandExists } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { hasPoppler, listMissing, popplerMissing, readPdf } from "#test/read-pdf";
import type { Order, Receipt } from "../model/payment.ts";
import { typesetClosing, typesetPaymentNotice, typesetReceipt } from "./till-papers.ts";
import { inMemory } from "#test/databases";

const counter = official("receiver", "11329.c");
const account = { provinceCode: "31", centre: "", bankBin: "970000", bankName: "Ngân hàng Mẫu", accountNumber: "0011223344", accountName: "TAI KHOAN MAU", receiptSeries: "BL", gateway: "none", orderDays: 7 } as const; // prettier-ignore
const at = new Date("2026-11-16T09:00:00+07:00");

describe.skipIf(!hasPoppler())(`papers of the till (${hasPoppler() ? "pdftotext" : popplerMissing})`, () => {
  let opened: OpenDatabase;
  let office: Office;
  let code = "";
  beforeAll(async () => {
    opened = await inMemory.open(officeFounding);
    office = await openOffice(opened, at);
    const procedure = await findProcedure(office.acting(counter), "2.000635");
    const papers = procedure?.cases[0]?.components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 })) ?? [];
    const owner = { name: "Nguyễn Văn Mẫu", personalId: "031099900123" };
    const input = { procedureCode: "2.000635", owner, papers, centre: "11329.c", fee: { copies: 3 } };
    const outcome = await office.run(counter, receiveDossier, input);
    if (outcome.kind === "done") code = outcome.value.code;
  });
  afterAll(async () => {
    await closeTypesetter();
    await opened.close();
  });

  const dossierOf = async () => {
    const dossier = await findByCode(office.acting(counter), code);
    if (!dossier) throw new Error(`no dossier ${code}`);
    return dossier;
  };
  const receipt = (): Receipt => ({
    provinceCode: "31", centre: "11329.c", series: "BL26", number: 12, reference: "GD31ABCDEFGH", dossierCode: code, method: "cash",
    amountDong: 24_000, chargeDong: 24_000, payer: "Nguyễn Văn Mẫu", cashier: "a", issuedAt: at, day: "2026-11-16", printed: 0,
  }); // prettier-ignore

  it("a receipt says number, payer, phí and lệ phí apart, the sum in words, and who took it", async () => {
    const paper = { receipt: receipt(), dossier: await dossierOf(), cashierName: "Cán bộ Mẫu" };
    const pdf = await typesetReceipt(office.acting(counter), paper);
    const said = [
      "BL26/0000012",
      "Nguyễn Văn Mẫu",
      "24.000",
      "Hai mươi bốn nghìn đồng",
      "Tiền mặt",
      "Cán bộ Mẫu",
      code,
    ];
    expect(listMissing(pdf, said)).toEqual([]);
    expect(readPdf(pdf).pageCount).toBe(1);
    expect(listMissing(pdf, ["Bản in lại"])).toEqual(["Bản in lại"]);
    const again = await typesetReceipt(office.acting(counter), { ...paper, receipt: { ...receipt(), printed: 2 } });
    expect(listMissing(again, ["Bản in lại lần 2"])).toEqual([]);
  });

  it("a closing shows float, money in and out, the count note by note, and the difference with its reason", async () => {
    const closing = {
      provinceCode: "31", centre: "11329.c", day: "2026-11-16", cashier: "a", receipts: 3, cashDong: 48_000, bankDong: 8000,
      cashRefundsDong: 8000, bankRefundsDong: 0, floatDong: 100_000, counted: { "100000": 1, "20000": 1, "10000": 1 },
      differenceDong: -10_000, explanation: "Trả thừa cho một người, đã gọi lại", closedAt: at,
    }; // prettier-ignore
    const names = { cashier: "Cán bộ Mẫu", head: "" };
    const pdf = await typesetClosing(office.acting(counter), { closing, names });
    const said = ["100.000", "140.000 đồng", "-10.000 đồng", "Trả thừa cho một người", "1 tờ 20.000", "130.000"];
    expect(listMissing(pdf, said)).toEqual([]);
  });

  const canScan = commandExists("zbarimg") && commandExists("pdftoppm");
  it.skipIf(!canScan)(
    "the printed VietQR symbol is read by an independent scanner: bank, account, amount, text",
    async () => {
      const order: Order = { provinceCode: "31", reference: "GD31ABCDEFGH", dossierCode: code, centre: "11329.c", amountDong: 24_000, chargeDong: 24_000, state: "open", openedAt: at, expiresAt: new Date(at.getTime() + 7 * 86_400_000), refundedDong: 0 }; // prettier-ignore
      const pdf = await typesetPaymentNotice(office.acting(counter), { order, account, dossier: await dossierOf() });
      const file = join(mkdtempSync(join(tmpdir(), "viet-qr-")), "notice");
      writeFileSync(`${file}.pdf`, pdf ?? "");
      execFileSync("pdftoppm", ["-r", "150", "-png", "-singlefile", `${file}.pdf`, file], { stdio: "ignore" });
      const scanned = execFileSync("zbarimg", ["--raw", "-q", `${file}.png`], { encoding: "utf8" }).trim();
      const read = new QRPay(scanned);
      expect(read.isValid).toBe(true);
      expect(read.consumer).toMatchObject({ bankBin: "970000", bankNumber: "0011223344" });
      expect([read.amount, read.additionalData.purpose]).toEqual(["24000", "GD31ABCDEFGH"]);
    },
  );
});
