import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossierPage as page, openConsole, owner, type StaffedConsole } from "#test/staffed-console";
import { listRemoteArea } from "#features/units";
import type { Opened } from "#test/visitor";

let office: StaffedConsole;
beforeAll(async () => {
  office = await openConsole();
});
afterAll(() => office.close());

const card = "031199900123||Nguyễn Thị Mẫu|03021999|Nữ|Số 1, Máy Chai, Ngô Quyền, Hải Phòng|01072021";

describe("reception at the counter", () => {
  const draft = (shown: Opened): Record<string, string> =>
    Object.fromEntries(
      [...shown.html.matchAll(/<input[^>]*name="([^"]+)"[^>]*? value(?:="([^"]*)")?[^>]*>/g)]
        .filter(([tag]) => !tag.includes('type="checkbox"') && !tag.includes('type="radio"'))
        .map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
    );

  it("receives a complete dossier by a scan, three letters and two keys, and offers the receipt", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan");
    const scanned = await visitor.send("/can-bo/tiep-nhan", { scan: card, step: "next" });
    expect(scanned.status).toBe(200);
    expect(draft(scanned)).toMatchObject({
      "owner.name": "Nguyễn Thị Mẫu",
      "owner.personalId": "031199900123",
      scan: "",
    });
    const chosen = await visitor.send("/can-bo/tiep-nhan", { ...draft(scanned), procedure: "hon nhan", step: "next" });
    expect(chosen.html).toContain("tình trạng hôn nhân");
    const received = await visitor.send("/can-bo/tiep-nhan", { ...draft(chosen), all: "yes", step: "next" });
    expect(received.location).toMatch(/^\/can-bo\/ho-so\/H24\.\d+-261116-\d{4}\?xong=receive$/);
    const shown = await visitor.follow(received);
    expect(shown.html).toContain("Nguyễn Thị Mẫu");
    expect(shown.html).toContain("mau-01.pdf");
  });

  it("keeps everything typed when a paper is missing, and says which", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan?thu-tuc=1.004873");
    const typed = { "owner.name": "Lê Văn Mẫu", "owner.address": 'Ngõ 5 "Mẫu"', centre: "11329.c", step: "receive" };
    const answer = await visitor.send("/can-bo/tiep-nhan", {
      ...typed,
      procedure: "1.004873",
      procedureCode: "1.004873",
      chosenFor: "1.004873",
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Còn thiếu giấy tờ bắt buộc");
    expect(draft(answer)).toMatchObject({ "owner.name": "Lê Văn Mẫu", "owner.address": 'Ngõ 5 "Mẫu"' });
  });

  it("leads from the summary to each wrong field", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan?thu-tuc=1.004873");
    const answer = await visitor.send("/can-bo/tiep-nhan", {
      procedure: "1.004873", procedureCode: "1.004873", chosenFor: "1.004873", centre: "11329.c", all: "yes",
      "owner.name": " ", "owner.phone": "12", "owner.personalId": "12ab", step: "receive",
    }); // prettier-ignore
    expect(answer.status).toBe(422);
    for (const id of ["#f-owner-name", "#f-owner-phone", "#f-owner-personalId"]) expect(answer.html).toContain(id);
    expect(answer.html).toContain('value="12ab"');
  });

  it("says that a scanned code is no card and keeps what was typed", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan");
    const answer = await visitor.send("/can-bo/tiep-nhan", { scan: "https://example.vn", "owner.name": "Lê Mẫu" });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="Lê Mẫu"');
  });

  it("never gives one person's phone to the next card", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan");
    const typed = { "owner.name": "Trần Mẫu", "owner.personalId": "031099900999", "owner.phone": "0912000000" };
    const answer = await visitor.send("/can-bo/tiep-nhan", { ...typed, scan: card });
    expect(draft(answer)).toMatchObject({ "owner.name": "Nguyễn Thị Mẫu", "owner.phone": "" });
  });

  it("warns about an ID number that contradicts the rest, and receives all the same", async () => {
    const { code } = await office.receive({ owner: { ...owner, sex: "female" } });
    const shown = await office.visit("counter").open(page(code));
    expect(shown.html).toContain("giới tính khác");
  });

  it("gives a listed place its extra days where the procedure has any, and asks of no other", async () => {
    const visitor = office.visit("counter");
    const asks = async (code: string) =>
      (await visitor.open(`/can-bo/tiep-nhan?thu-tuc=${code}`)).html.includes('name="remoteUnitCode"');
    // Correction of a land certificate: ten days more where it is hard to get to.
    expect(await asks("1.012796")).toBe(false);
    const [actor] = await office.world.employ([{ role: "administrator", provinceCode: "31" }]);
    if (!actor) throw new Error("Nobody was employed.");
    const area = { provinceCode: "31", unitCode: "11914", instrument: "Quyết định mẫu" };
    expect((await office.world.run(actor, listRemoteArea, area)).kind).toBe("done");
    expect(await asks("1.012796")).toBe(true);
    expect(await asks("1.004873")).toBe(false);
    const shown = await visitor.open("/can-bo/tiep-nhan?thu-tuc=1.012796");
    const filled = { ...draft(shown), all: "yes", "owner.name": "Lê Mẫu", "owner.address": "Cát Hải", step: "receive" };
    const received = await visitor.send("/can-bo/tiep-nhan", { ...filled, remoteUnitCode: "11914" });
    expect((await visitor.follow(received)).html).toContain("địa bàn khó khăn");
  });

  it("answers a form sent twice with one dossier", async () => {
    const visitor = office.visit("counter");
    await visitor.open("/can-bo/tiep-nhan?thu-tuc=1.004873");
    const typed = {
      procedure: "x", procedureCode: "1.004873", chosenFor: "x", centre: "11329.c", all: "yes", "owner.name": "Lê Mẫu",
    }; // prettier-ignore
    const [first, second] = await Promise.all([1, 2].map(() => visitor.send("/can-bo/tiep-nhan", typed)));
    expect(first?.location).toMatch(/ho-so/);
    expect(second?.location).toBe(first?.location);
  });
});
