import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Official } from "#core/access/actor";
import { commitLimit, findProcedure } from "#features/procedures";
import { listRemoteArea, setReckoningRule } from "#features/units";
import type { Outcome } from "#platform/command/outcome";
import type { OpenDatabase } from "#platform/database/open-database";
import { databases } from "#test/databases";
import { official, officeFounding, openOffice, type Office } from "#test/office";
import { dossierActs, receiveDossier, type ActOutput } from "../index.ts";
import { findByCode } from "../dossier-queries.ts";
import { explainDossier } from "./explain-dossier.ts";

const monday = new Date("2026-11-16T08:00:00+07:00");
const counter = official("receiver", "11329.c");
const specialist = official("specialist", "11329.u");
const administrator: Official = { ...counter, posts: [{ role: "administrator", provinceCode: "31" }] };
/** A certificate of marital status: three working days, counted anew after a supplement. */
const marital = "1.004873";
/** Correction of a land certificate: eight working days, ten more where it is hard to get to. */
const correction = "1.012796";

const done = <Output>(outcome: Outcome<Output>): Output => {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const refusal = (outcome: Outcome<unknown>): string =>
  outcome.kind === "refused" ? outcome.refusal.code : outcome.kind;

describe.each(databases)("what a dossier is promised, on $name", ({ open }) => {
  let opened: OpenDatabase;
  let office: Office;

  beforeAll(async () => {
    opened = await open(officeFounding);
    office = await openOffice(opened, monday);
  });
  afterAll(() => opened.close());

  const receive = async (procedureCode: string, more: object = {}): Promise<Outcome<ActOutput>> => {
    const procedure = await findProcedure(office.acting(counter), procedureCode);
    const papers = procedure?.cases[0]?.components.map(({ id, kind }) => ({ componentId: id, kind, copies: 1 })) ?? [];
    const owner = { name: "Nguyễn Văn Mẫu", personalId: "031199900123" };
    return office.run(counter, receiveDossier, { procedureCode, owner, papers, centre: "11329.c", ...more });
  };
  const act = (actor: Actor, verb: keyof typeof dossierActs, input: object): Promise<Outcome<ActOutput>> =>
    office.run<never, ActOutput>(actor, dossierActs[verb] as never, input);
  const explained = async (code: string): Promise<string> => {
    const dossier = await findByCode(office.acting(counter), code);
    return dossier ? (await explainDossier(office.acting(counter), dossier)).map(({ text }) => text.vi).join("\n") : "";
  };

  it("waits for another agency without counting the time, and nothing is decided meanwhile", async () => {
    office.clock.set(monday);
    const { code } = done(await receive(marital));
    done(await act(counter, "forward", { code }));
    const before = await findByCode(office.acting(counter), code);
    const asked = { agency: "Sở Tư pháp mẫu", reason: "Cần xác minh", legalBasis: "Luật Lý lịch tư pháp 2009" };
    expect(done(await act(specialist, "await-agency", { code, ...asked })).status).toBe(4);
    expect(refusal(await act(specialist, "decide", { code }))).toBe("dossier.awaiting_agency");
    expect(refusal(await act(specialist, "await-agency", { code, ...asked }))).toBe("dossier.awaiting_agency");
    office.clock.set(new Date("2026-11-18T08:00:00+07:00"));
    const answered = done(await act(specialist, "agency-answered", { code, note: "Không có án tích" }));
    expect(answered).toMatchObject({ status: 4, step: "examine", dueAt: "2026-11-23T01:00:00.000Z" });
    // The step that waited gets back what the wait took: two working days.
    const after = await findByCode(office.acting(counter), code);
    const step = (dossier: typeof after): number => new Date(dossier?.state.stepDueAt ?? "").getTime();
    expect(step(after) - step(before)).toBe(2 * 24 * 3_600_000);
    expect(await explained(code)).toContain("chờ cơ quan khác trả lời (Sở Tư pháp mẫu), 16 giờ làm việc không tính");
    expect(done(await act(specialist, "decide", { code })).status).toBe(4);
  });

  it("gives a listed place more time where the procedure says so, and says why", async () => {
    office.clock.set(monday);
    expect(refusal(await receive(marital, { remoteUnitCode: "11359" }))).toBe("dossier.no_remote_extension");
    expect(refusal(await receive(correction, { remoteUnitCode: "11359" }))).toBe("dossier.not_remote");
    const area = { provinceCode: "31", unitCode: "11359", instrument: "Quyết định mẫu" };
    done(await office.run(administrator, listRemoteArea, area));
    expect(refusal(await office.run(administrator, listRemoteArea, area))).toBe("units.remote_area_listed");
    const usual = done(await receive(correction));
    expect(usual.dueAt).toBe("2026-11-27T01:00:00.000Z");
    const remote = done(await receive(correction, { remoteUnitCode: "11359" }));
    expect(remote.dueAt).toBe("2026-12-11T01:00:00.000Z");
    expect(await explained(remote.code)).toContain("18 ngày làm việc (thêm 10 ngày cho địa bàn khó khăn");
  });

  it("is the shorter time that the province has published, from its day on and not before", async () => {
    office.clock.set(monday);
    const promise = { provinceCode: "31", procedureCode: correction, validFrom: "2026-11-17", amount: 5, instrument: "12/QĐ-UBND mẫu" }; // prettier-ignore
    const commit = (more: object = {}) => office.run(administrator, commitLimit, { ...promise, ...more });
    expect(refusal(await commit({ amount: 9 }))).toBe("procedures.commitment_longer");
    expect(refusal(await commit({ validFrom: "2026-11-15" }))).toBe("procedures.commitment_past");
    done(await commit());
    expect(refusal(await commit())).toBe("procedures.commitment_taken");
    expect(done(await receive(correction)).dueAt).toBe("2026-11-27T01:00:00.000Z");
    office.clock.set(new Date("2026-11-17T08:00:00+07:00"));
    const shorter = done(await receive(correction));
    expect(shorter.dueAt).toBe("2026-11-25T01:00:00.000Z");
    expect(await explained(shorter.code)).toContain(
      "luật cho 8 ngày làm việc, tỉnh cam kết ngắn hơn theo 12/QĐ-UBND mẫu",
    );
    done(await commit({ validFrom: "2026-11-18", amount: 0 }));
    office.clock.set(new Date("2026-11-18T08:00:00+07:00"));
    expect(done(await receive(correction)).dueAt).toBe("2026-12-01T01:00:00.000Z");
  });

  it("is counted in days once the province says so, and what was printed before stays", async () => {
    office.clock.set(monday);
    const before = done(await receive(marital));
    const rule = { provinceCode: "31", validFrom: "2026-11-17", counting: "day-based", note: "Công văn mẫu" };
    expect(refusal(await office.run(administrator, setReckoningRule, { ...rule, validFrom: "2026-11-15" }))).toBe(
      "units.reckoning_past",
    );
    expect((await office.run(administrator, setReckoningRule, { ...rule, transferCutoff: "25:00" })).kind).toBe(
      "invalid",
    );
    done(await office.run(administrator, setReckoningRule, rule));
    expect(done(await receive(marital)).dueAt).toBe(before.dueAt);
    office.clock.set(new Date("2026-11-17T09:00:00+07:00"));
    expect(done(await receive(marital)).dueAt).toBe("2026-11-20T10:00:00.000Z");
    expect((await findByCode(office.acting(counter), before.code))?.state.dueAt).toBe(before.dueAt);
    expect(refusal(await office.run(administrator, setReckoningRule, rule))).toBe("units.reckoning_taken");
    // What was promised by hours and comes back for a restart is counted the way that holds by then.
    const asked = { reason: "Tờ khai chưa ký", wanted: ["Tờ khai có chữ ký"] };
    done(await act(counter, "request-supplement", { code: before.code, ...asked }));
    expect(done(await act(counter, "supplement", { code: before.code })).dueAt).toBe("2026-11-20T10:00:00.000Z");
  });
});
