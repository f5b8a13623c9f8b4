import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#core/access/actor";
import { findProcedure, type ProcedureCase } from "#features/procedures";
import type { OpenDatabase } from "#platform/database/open-database";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { receiveDossier } from "../acts/receive-dossier.ts";
import { dossierActs } from "../all-commands.ts";
import { findByCode, listActsOf } from "../dossier-queries.ts";
import type { Verb } from "../model/dossier.ts";
import type { PaperSubject } from "./paper-subject.ts";
import { presentForm01 } from "./present-form-01.ts";
import { presentForm02 } from "./present-form-02.ts";
import { presentForm03 } from "./present-form-03.ts";
import { inMemory } from "#test/databases";

const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const leader = official("leader", "11329.u");

describe("a paper", () => {
  let opened: OpenDatabase;
  let office: Office;
  let procedureCase: ProcedureCase;
  let code: string;

  beforeAll(async () => {
    opened = await inMemory.open(officeFounding);
    office = await openOffice(opened, new Date("2026-11-16T08:00:00+07:00"));
    const found = (await findProcedure(office.acting(counter), "1.004873"))?.cases[0];
    if (!found) throw new Error("The catalogue has lost the certificate of marital status.");
    procedureCase = found;
    const papers = found.components.map(({ id, kind }) => ({ componentId: id, kind, copies: 2 }));
    const owner = { name: "Nguyễn Văn Mẫu", personalId: "031099900123" };
    const input = { procedureCode: "1.004873", owner, centre: "11329.c", papers };
    const received = await office.run(counter, receiveDossier, input);
    if (received.kind !== "done") throw new Error(JSON.stringify(received));
    code = received.value.code;
    await act(counter, "choose-return", { centre: "11407.c" });
    const wanted = ["Tờ khai: ký lại", "Giấy ủy quyền"];
    await act(counter, "request-supplement", { reason: "Tờ khai chưa ký", wanted, days: 5 });
    await act(counter, "supplement", { papers: [] });
    await act(counter, "forward", {});
    await act(specialist, "decide", { outcome: "refuse", note: "" });
    await act(leader, "refuse", {
      reason: "Không đủ điều kiện",
      legalBasis: "Điều 21 Nghị định 123/2015/NĐ-CP; Luật Hộ tịch 2014",
    });
  });
  afterAll(() => opened.close());

  async function act(actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<void> {
    const outcome = await office.run(actor, dossierActs[verb] as never, { code, ...input });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  }

  async function subject(kind: Verb): Promise<PaperSubject> {
    const reading = office.acting(counter);
    const dossier = await findByCode(reading, code);
    const acts = dossier ? await listActsOf(reading, dossier) : [];
    const called = acts.find((each) => each.kind === kind);
    if (!dossier || !called) throw new Error(`no ${kind}`);
    const trackingUrl = `https://gandan.example.vn/theo-doi/${code}`;
    const name = {
      procedureName: "Cấp Giấy xác nhận tình trạng hôn nhân",
      officerName: "Cán bộ Mẫu",
      names: new Map<string, string>(),
    };
    return { dossier, acts, act: called, procedureCase, origin: "https://gandan.example.vn", trackingUrl, ...name };
  }

  it("says what it said on the day of its act, whatever has happened since", async () => {
    const receipt = await presentForm01(office.acting(counter), await subject("receive"));
    expect(receipt).toMatchObject({
      agency: {
        superior: "Ủy ban nhân dân phường Ngô Quyền",
        name: "Trung tâm Phục vụ hành chính công",
        place: "Ngô Quyền",
      },
      returnPlace: "Trung tâm Phục vụ hành chính công phường Ngô Quyền",
      dueAt: new Date("2026-11-19T08:00:00+07:00"),
      statutoryTime: "3 ngày làm việc",
      setCount: 1,
    });
    expect(receipt.number).toBe(`${code.split("-").slice(1).join("-")}/TNHS`);
    expect(receipt.components).toHaveLength(procedureCase.components.length);
    expect(receipt.proof.ledgerHead).toBe((await subject("receive")).act.hash);
  });

  it("names each thing to bring and what to do with it", async () => {
    const request = await presentForm02(office.acting(counter), await subject("request-supplement"));
    expect(request.items).toEqual([
      { name: "Tờ khai", todo: "ký lại" },
      { name: "Giấy ủy quyền", todo: "Nộp bổ sung, hoàn thiện" },
    ]);
    expect(request.bringBefore).toEqual(new Date("2026-11-23T17:00:00+07:00"));
    expect(request.number).toMatch(/\.3\/HDHS$/);
  });

  it.each([
    ["pause", "paused"],
    ["restart", "restarted"],
  ] as const)("says what the wait does to the due date where the procedure says %s", async (mode, clock) => {
    const asked = await subject("request-supplement");
    const supplemented = { ...asked, procedureCase: { ...procedureCase, supplement: { mode, days: 15 } } };
    expect((await presentForm02(office.acting(counter), supplemented)).clock).toBe(clock);
  });

  it("gives each rule of a refusal its own line, and names who refuses", async () => {
    const refusal = await presentForm03(office.acting(counter), await subject("refuse"));
    expect(refusal.legalBasis).toEqual(["Điều 21 Nghị định 123/2015/NĐ-CP", "Luật Hộ tịch 2014"]);
    expect(refusal).toMatchObject({ stage: "processing", refusedBy: "Ủy ban nhân dân phường Ngô Quyền" });
    expect(refusal.contact.name).toBe("Trung tâm Phục vụ hành chính công phường Ngô Quyền");
  });

  it("says that nothing had to be handed in, instead of an empty table", async () => {
    const bare = await subject("receive");
    const dossier = { ...bare.dossier, head: { ...bare.dossier.head, papers: [] } };
    expect((await presentForm01(office.acting(counter), { ...bare, dossier })).components).toHaveLength(1);
  });
});
